// Lines that a page sets between and around the paragraphs of a story, known by their own words:
// advertisement marks, links to other stories, list headings, buttons and notices. One line in, its part out.

import type { RemovedPart } from '#lib/model/article';

/** What these rules read is short; a longer text is prose whatever its first words. */
const LONGEST = 220;

/** Notices that are longer than a line: of rights, of commissions, of consent, of a server's faults. */
const LONGEST_NOTICE = 1_000;
const LONG_NOTICE =
  /^\W{0,4}(?:this document is subject to copyright|citation: .{10,300}retrieved \d|disclaimer: |(?:if|when) you (?:make a purchase|purchase|buy|click|shop|sign up)\b.{0,120}\b(?:commission|compensat\w+|paid|earn)|.{0,60}\b(?:affiliate links?|affiliate-links?)\b.{0,120}\b(?:commission|compensat\w+|provision|einkauf)|um eingebettete inhalte anzuzeigen|special offer for .{1,40}readers\b|.{0,60}\bis for informational purposes only\b|(?:warning|notice|deprecated|fatal error|strict standards) ?: .{5,400} in (?:\/|[a-z]:\\).{1,200} on line \d|(?:please )?(?:sign up|subscribe) (?:for|to) .{1,60}newsletters? and download|hat (?:ihnen|dir) (?:dieser|der) (?:artikel|beitrag) gefallen)/i;

const ADVERTISEMENT =
  /^\W{0,3}(?:advert(?:isement|ising|s)?|ads?(?: by .{1,30})?|sponsored(?: (?:content|links?|by .{1,30}))?|promoted(?: content)?|paid (?:content|post)|(?:(?:the )?(?:story|article|text|report) )?continues? (?:reading )?(?:below|after)(?: (?:this |the )?(?:advertisement|ad|advert|video|photo|gallery))?|(?:skip|end of|this is an|close) (?:ad(?:vertisement)?|advert)|article continues after .{1,30}|scroll (?:down )?(?:for|to) .{1,40}|anzeige|werbung|publicidad|publicité|pubblicità|reklame?a?)\W{0,3}$/i;

const POINTER =
  /^\W{0,3}(?:related(?: (?:story|stories|article|articles|coverage|content|news|topics?|links?|video|reading))?|read (?:more|also|next|this(?: (?:next|too))?|the full (?:story|article|report))(?: (?:here|on this|about))?|also read|see also|also see|see more|more on this(?: story)?|more(?: (?:news|stories|details|reading))?|watch(?: (?:also|now|more|live|the video|here))?|listen(?: (?:also|now|to this))?|video|don['’]?t miss(?: (?:this|it))?|in case you missed it|icymi|recommended(?: (?:for you|reading|stories))?|further reading|you (?:may|might) (?:also )?(?:like|be interested in)|click here|full (?:story|coverage)|explainer|live(?: updates)?|lesen sie (?:auch|mehr)|mehr zum thema|lire aussi|à lire aussi|lea también|te puede interesar|leggi anche|leia (?:também|mais))\s*(?::|>+|»|→|–|—|\|)\s*\S/i;
/** Without a colon the label must be set in capitals: RELATED NATO holds emergency meeting. */
const CAPITAL_POINTER =
  /^\W{0,3}(?:RELATED|READ MORE|READ ALSO|ALSO READ|SEE ALSO|READ NEXT|MORE|WATCH|DON['’]T MISS|RECOMMENDED|READ)(?: (?:STORY|STORIES|ARTICLES?|NEWS))?\s+\S.{8}/;

/** Headings of lists that stand inside a story and may be followed by more of it. */
const INLINE_LIST =
  /^\W{0,3}(?:related(?: (?:stories|articles|coverage|content|news|topics|links|reading|videos?))?|read (?:more|next|also)|see also|also read|more on (?:this|the) (?:story|topic|subject)|more on this|recommended(?: (?:stories|for you|reading|articles))?|further reading|you (?:may|might) (?:also )?(?:like|be interested in)|elsewhere on (?:this|the) (?:site|page)|also (?:in|on) (?:the )?(?:news|this site)|in (?:this|other) (?:story|news)|don['’]?t miss|mehr (?:zum|zu diesem) thema|related to this story|lesen sie (?:auch|mehr|dazu)|lesen sie dazu auch|auch interessant|das könnte (?:sie|dich|euch) (?:auch )?interessieren|(?:à )?lire aussi|le[ae] también|te puede interesar|leggi anche|leia (?:também|mais)|lees ook|läs (?:också|mer)|les (?:også|mer)|læs (?:også|mere)|czytaj (?:także|też))\W{0,3}$/i;
/** Headings of the lists after a story: nothing after them is the story. */
const FINAL_LIST =
  /^\W{0,3}(?:(?:the )?(?:latest|top|trending|popular|recent|more|other|today['’]s|breaking|local|must-?read)(?: (?:world|national|business|sports?|local|u\.?s\.?|us|international|science|health|breaking|popular|recommended|recent|top|in|on|from|of) ?(?:the )?(?:\p{Lu}[\p{L}]+ ){0,3}){0,2} ?(?:headlines?|stories|news|articles|videos?|photos?|posts|topics|reads?|updates|features)|most (?:read|popular|viewed|shared|commented|recent|watched|discussed)(?: (?:stories|articles|news|today|this week|now|in .{1,30}))?|trending(?: (?:now|today|topics))?|headlines|more (?:from|in) (?:the |this )?(?:\p{L}+ ?){1,4}|editors?['’]?s? (?:picks?|choice)|what (?:others|people|readers) are (?:reading|saying)|follow us(?: on .{1,40})?|around the web|from (?:around )?the web|popular|comments? ?(?:\(\d+\))?|(?:\d+ )comments?|leave a (?:comment|reply)|topics|tags|about the author|up next|elsewhere|other news|in other news|in brief|also today|sections)\W{0,3}$/iu;

const BUTTON =
  /^\W{0,3}(?:share(?: (?:this|on|via|with)\b.{0,40})?|tweet|e-?mail(?: this)?|print(?: this)?(?: (?:page|story|article))?|save|copy(?: link)?|link copied|comments?|caption|close|menu|search|home|next|previous|back(?: to (?:top|.{1,30}))?|loading\W*|log ?in|sign (?:in|up|out)|register|subscribe(?: (?:now|today|here))?|newsletters?|facebook|twitter|x|whatsapp|linkedin|reddit|pinterest|instagram|youtube|telegram|messenger|rss|bookmark|listen(?: to (?:this )?(?:article|story))?|play|pause|mute|(?:view|show|hide|enlarge|expand|open)(?: (?:all|more|less|caption|comments|gallery|image|photos?|image in fullscreen))?|more|read more|learn more|continue reading|czytaj (?:więcej|także)|les (?:også|mer)|läs (?:också|mer)|læs (?:også|mere)|mehr lesen|gallery|photos?|videos?|image \d+ of \d+|\d+ ?(?:of|\/) ?\d+|\d+ (?:min(?:ute)?s?|hours?|days?|weeks?)(?: ago| read)?.{0,10}|skip to (?:main )?(?:content|navigation)|accept(?: all)?(?: cookies)?|contact us|about us|privacy(?: policy)?|terms(?: (?:of|and) .{1,30})?|cookie (?:policy|settings)|site ?map|page \d+|top|follow|add a comment|view comments|font size|text size|a\+?|our (?:standards|apps?)\W.{0,60})\W{0,3}$/i;

const NOTICE =
  /^\W{0,3}(?:(?:sign up|signup|subscribe|register|join)\b.{0,120}\b(?:newsletters?|inbox|alerts?|e-?mails?|briefing|updates|mailing list|channel|community|today|now|here|free|subscriber)|get .{0,100}\b(?:inbox|newsletter|app|alerts?|delivered)|(?:our|the|this|a) (?:free )?(?:daily |weekly )?newsletter\b|(?:already|not) (?:a|an) (?:subscriber|member|registered)|(?:download|get) (?:the|our) .{0,40}\bapps?\b|follow (?:us|@\w|our|the (?:author|latest)|\w+ on (?:twitter|x|facebook|instagram|telegram|whatsapp|google))\b|like us on|find us on|(?:we|this (?:site|website|page)) uses? cookies|by (?:clicking|continuing|signing up|using)\b.{0,120}\b(?:cookies|you (?:agree|accept)|terms of)|(?:you can )?unsubscribe|(?:have|do you have|got) (?:a|any|you) .{0,30}\b(?:story|tip|tips|news|comment|question|correction)|(?:send|e-?mail) (?:us|your|a|news) .{0,60}(?:@|tips?|story|letters?|editor)|contact (?:the (?:author|reporter|writer|newsroom)|us)|support (?:our|independent|local)|our standards:|stay (?:up to date|informed|connected|on top)|be the first to|you (?:have|need) .{0,50}\b(?:subscribe|free articles|javascript|account)|(?:please )?enable javascript|click (?:here|on) (?:to|for)|(?:copyright|©|\(c\))\s*(?:\(c\)|©)?\s*(?:\d{4}|by\b|all\b)|all rights reserved|(?:the )?(?:views|opinions) expressed|this (?:content|material) (?:may not|is (?:protected|copyright))|no part of this|create an account|sign in or create|access articles|enjoy (?:additional|more) articles|share your thoughts and join|unlimited (?:digital |online )?access|empfohlener (?:redaktioneller|externer) inhalt|an dieser stelle findest du|ich bin damit einverstanden|(?:mit )?(?:ihrer|deiner) zustimmung|personenbezogene daten|ein klick für den datenschutz|ad ?block(?:er)? users|(?:we|[\w ]{1,30}) (?:may|might|could) (?:earn|get|receive) (?:a|an|some)? ?(?:\w+ )?(?:commission|share|payments?|revenue)|(?:the |all )?products? (?:discussed|featured|mentioned|here|are|we)\b.{0,60}\b(?:independently|hand-?picked|chosen)|when you (?:buy|purchase|click) .{0,40}\blinks?|author of the article|article content\W*$|recommended (?:videos?|from editorial)|this content is reserved|unlock (?:more|unlimited)|get email updates|this site is protected by recaptcha|this (?:article|story|piece) (?:was|is) featured in .{1,60}newsletter|scroll (?:through|down|on)\b.{0,60}\b(?:gallery|photos)\b|.{0,140}\blet us know in the comments\b|listen to .{1,60} on .{0,80}\bpodcasts?\b|don['’]t (?:want to )?miss .{1,60}\? (?:sign up|subscribe)|hier können sie unsere .{1,40}(?:podcasts?|newsletter)|aktuelle nachrichten aufs handy|.{1,120}\bnewsletter\b.{0,60}\b(?:anmelden|abonnieren|bestellen|entlang)\b|(?:tags?|filed under|filed to|posted in|schlagw(?:o|ö)rter|stichw(?:o|ö)rter?|themen in diesem (?:artikel|beitrag)|mots[- ]clés|etiquetas|palabras clave)\s*:\s|(?:article )?citation:|(?:journal information|provided by|explore further):?\W*$|this document is subject to|il vous reste|article réservé|cet article est réservé|pour ajouter l['’]article|この記事は(?:会員|有料)|[^。]{0,40}会員(?:登録|限定|の方のみ)|[^。]{0,20}(?:无断|無断)転載|저작권자|무단 ?전재|if you (?:purchase|buy|click)\b.{0,100}\b(?:links?|commission|compensation|affiliates?)\b|(?:we['’]ve noticed|we noticed) you|more information:)/i;

/** A tag of the publisher's own that was not replaced: [related id="5" url="..."]. */
const SHORTCODE = /^\[\/?[a-z\d][\w-]{1,40}(?:\s+[\w-]{1,30}=["'“”\d]|\s*\])/;
const NEWSLETTER = /\b(?:newsletters?|inbox|mailing list|briefing|e-?mail alerts?)\b/i;

const PUBLICATION_NOTE =
  /^[\s([*_—–-]{0,4}(?:(?:this|the) (?:article|story|report|page|text|piece|item|sample|dispatch|entry)\b.{0,40}\b(?:was|is|has been|were) (?:\w+ly |first |specially )?(?:published|written|produced|made|prepared|distributed|syndicated|translated|created|composed)|(?:written|prepared|produced|composed|made) (?:specially |newly |solely )?(?:for|as part of|to)\b|(?:first |originally )published (?:in|by|on|at)\b|an? (?:sample|illustrative) (?:story|article|text)\b|sample (?:story|article|text)\b|editors?['’]? ?s? note\b|correction\b|syndicated (?:by|from)|distributed by|reprinted (?:from|with|by)|excerpted from|a version of this (?:article|story|piece|column|essay) (?:was |first |also |originally ){0,2}(?:appear|publish|ran)\w*)/i;
const END_MARK = /^[\s*_=#~•·.—–-]{1,40}$|^\W{0,4}(?:ends?|endit|30|more to come|\(?end\)?)\W{0,4}$/i;
const AGE =
  /(?:^|\/\/|[|·•,-])\s*(?:about |(?:last )?updated )?(?:\d{1,3}|an?|one|two|three) (?:min(?:ute)?s?|hours?|hrs?|days?|weeks?|months?|years?) ago\W*$/i;

/** The part of a line that is not the story, by its own words; null for everything that may be story. */
export function removedPart(line: string): RemovedPart | null {
  if (SHORTCODE.test(line)) return 'related';
  if (line.length <= LONGEST_NOTICE && LONG_NOTICE.test(line)) return 'navigation';
  if (line.length > LONGEST) return null;
  if (ADVERTISEMENT.test(line)) return 'advertisement';
  if (isInlineListHeading(line) || isPointer(line)) return 'related';
  if (isFinalListHeading(line) || isAge(line)) return 'teaser';
  if (NOTICE.test(line)) return NEWSLETTER.test(line) ? 'newsletter' : 'navigation';
  return BUTTON.test(line) || END_MARK.test(line) ? 'navigation' : null;
}

/** 'RELATED Officials: ...', 'Read more: ...', 'See also: ...': one line that points to another story. */
function isPointer(line: string): boolean {
  return line.length <= LONGEST && (POINTER.test(line) || CAPITAL_POINTER.test(line));
}

export function isInlineListHeading(line: string): boolean {
  return line.length <= 60 && INLINE_LIST.test(line);
}

export function isFinalListHeading(line: string): boolean {
  return line.length <= 60 && FINAL_LIST.test(line);
}

/** 'World News // 5 hours ago': the mark of a teaser. */
export function isAge(line: string): boolean {
  return line.length <= 80 && AGE.test(line);
}

/** A note about the piece itself ('Written for ...', 'This article was first published in ...'), where it closes a story. */
export function isPublicationNote(line: string): boolean {
  return line.length <= LONGEST && PUBLICATION_NOTE.test(line);
}
