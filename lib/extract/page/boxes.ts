// Which elements of a page are boxes beside a story, told by element name, role, class and id: one element in, the
// part of what it holds out. The names are those that many publishers use; none belongs to one site.

import type { Part } from '#lib/model/article';
import { nameOf } from './dom';

const EDGE = '(?:^|[\\s_-])';
const END = '(?=$|[\\s_-])';
const BOXES: [Part, RegExp][] = [
  [
    'advertisement',
    boxes(
      'ad(?:vert(?:isement|ising)?s?)?[_-]?(?:slot|container|wrapper|unit|box|label|block|banner)?|ads|dfp|sponsor(?:ed)?|outbrain|taboola|promo(?:tion)?s?|commercial',
    ),
  ],
  [
    'related',
    boxes(
      'related(?:[_-]?\\w+)?|recommend(?:ed|ations?|er)?|read[_-]?(?:more|next|also|on)|also[_-]?(?:read|like|in)|see[_-]?also|more[_-]?(?:stories|news|from|on|in|articles|links)|in[_-]?article[_-]?(?:link|promo|related)|(?:twitter|x|instagram|tiktok|facebook|bluesky|threads|reddit)[_-](?:tweet|media|embed|post)|tweet|inline[_-]?(?:link|promo|related)|further[_-]?reading|onward',
    ),
  ],
  [
    'teaser',
    boxes(
      'teasers?|most[_-]?(?:read|popular|viewed|shared)|trending|popular|latest[_-]?(?:news|stories|headlines)|top[_-]?stories|up[_-]?next|story[_-]?cards?|carousel',
    ),
  ],
  ['newsletter', boxes('newsletters?(?:[_-]?\\w+)?|sign[_-]?up')],
  ['comment', boxes('comments?(?:[_-]?\\w+)?|disqus')],
  ['correction', boxes('corrections?|article[_-]?correction|erratum')],
  [
    'navigation',
    boxes(
      'subscri(?:be|ption)s?|privacy[_-]?(?:notice|container|settings)|wp-auth-check[\\w-]*|adb-notification|share|sharing|social(?:[_-]?\\w+)?|breadcrumbs?|tag[_-]?list|author[_-]?(?:bio|box|card|info|description|details|note|profile)|about[_-]?(?:the[_-]?)?author|cookies?(?:[_-]?\\w+)?|consent|gdpr|sidebar|toolbar|skip(?:[_-]?link)?|player|audio|print[_-]?only|copyright|disclaimer|pagination|pager|menu|navbar|modal|popup|login|feedback|poll|quiz|donat(?:e|ion)',
    ),
  ],
];
const CAPTION = boxes(
  '(?:image|photo|media|picture|figure|img|gallery|video)?[_-]*caption(?:[_-]?text)?|wp-caption-text|bildunterschrift|cutline',
);
const CREDIT = boxes(
  '(?:image|photo|media|picture|figure|img|caption)?[_-]*(?:credits?|copyright|photographer|attribution|agency)',
);
/** Not the start of a name such as 'tag-winter', which says what a story is about. */
const TAGS =
  /(?:^|[\s_-])(?:tags?|topics?)(?=$|\s|__|[_-](?:list|links?|cloud|container|wrapper|box|items?|section|area|bar|group|label|header|nav)(?:$|[\s_-]))/;
/** Names of boxes that are no part of any story, however much they hold. */
const WHATEVER_SIZE = boxes(
  'onetrust[\\w-]*|ad-?block(?:er)?[\\w-]*|connatix[\\w-]*|jw-?player[\\w-]*|video-?js|vjs[\\w-]*|paywall-?(?:box|banner|prompt|overlay|offer)[\\w-]*|cookies?[\\w-]*|consent[\\w-]*|gdpr|ccpa|privacy[_-]?(?:manager|center|banner|notice|container|settings)|wp-auth-check[\\w-]*|modal[_-]?(?:window|dialog|box|overlay)|adb-notification|sign[_-]?(?:in|up)[\\w-]*|login|regwall|registration|newsletters?[\\w-]*|disqus[\\w-]*|comments?[_-]?(?:list|section|area)|site[_-]?footer|footer',
);
/** The whole of a class or id: as a part of one it may say that a story has comments. */
const WHATEVER_SIZE_ALONE =
  /(?:^|\s)(?:comments|(?!(?:has|no|with|show|hide|open|allow)[_-])(?:[a-z]{2,20}[_-]{1,2}){1,2}comments|comments?[_-]?(?:list|section|area|container|wrapper|thread|block))(?=$|\s)/;
const BESIDE_SIDE_BAR = /wrap|content|single|default|page|article/;
const SIDE_BAR =
  /(?:^|\s)(?:side-?bar|(?:left|right|primary|secondary)[_-]?side-?bar|side-?bar[_-]?(?:left|right|primary|secondary|container|wrapper|inner)|widget-area)(?=$|\s)/;
const STORY_NAMES = /(?:^|\s)(?:h-?entry|type-[a-z]+|post-\d+)(?=$|\s)/;
/** What blogs say of a story in the names of its element. */
const SAID_OF_STORY = /(?:^|\s)(?:tag|category|comments?)-[^\s]+/g;
const CONTENT =
  /(?:article|story|entry|post|main|page)[_-]*(?:body|content|text)|body[_-]?(?:copy|text|content)|content[_-]?(?:body|article|main)|paywall[_-]?content/i;
/** Words inside a sentence: a link to a topic is not a box of topics. */
const INLINE = new Set(
  'a abbr b bdi cite code data em font i kbd label mark q s small span strong sub sup time u'.split(' '),
);
const WHOLE = new Set(['html', 'body', 'main', 'article', 'head']);
/** The part of a box that is beside the story, by its element, its role or its names; null for all else. */
export function boxOf(element: Element, names = namesOf(element)): Part | null {
  const name = nameOf(element);
  if (name === 'figcaption') return 'caption';
  if (WHOLE.has(name) || INLINE.has(name)) return name !== 'a' && isCreditElement(element, names) ? 'credit' : null;
  if (name === 'nav' || name === 'footer' || name === 'form') return 'navigation';
  const role = element.getAttribute('role');
  if (role === 'navigation' || role === 'dialog' || role === 'search' || role === 'contentinfo') return 'navigation';
  if (names.trim() === '') return name === 'aside' || role === 'complementary' ? 'related' : null;
  if (CONTENT.test(names)) return null;
  if (CAPTION.test(names)) return 'caption';
  if (CREDIT.test(names) && name !== 'p') return 'credit';
  const part = BOXES.find(([, form]) => form.test(names))?.[0] ?? (TAGS.test(names) ? 'navigation' : null);
  return part ?? (name === 'aside' || role === 'complementary' ? 'related' : null);
}

/** True for consent dialogs, forms to sign in, comments and footers, which are left out at any size. */
export function isAnySize(element: Element): boolean {
  const name = nameOf(element);
  if (name === 'nav' || name === 'footer') return true;
  const names = namesOf(element);
  return WHATEVER_SIZE.test(names) || WHATEVER_SIZE_ALONE.test(names);
}

/** True for the column beside a story; a page that has one may be called so as well. */
export function isSideBar(element: Element): boolean {
  const names = namesOf(element);
  return SIDE_BAR.test(names) && !BESIDE_SIDE_BAR.test(names);
}

/** An element that is named as a credit inside a caption. */
export function isCreditElement(element: Element, names = namesOf(element)): boolean {
  return CREDIT.test(names) || /copyrightHolder|creditText/.test(element.getAttribute('itemprop') ?? '');
}

/** Class and id as words: 'photoCredit ImageBox' is 'photo-credit image-box'. */
export function namesOf(element: Element): string {
  const names = `${element.getAttribute('class') ?? ''} ${element.getAttribute('id') ?? ''}`;
  const words = names
    .slice(0, 400)
    .replace(/([a-z\d])([A-Z])/g, '$1-$2')
    .toLowerCase();
  return STORY_NAMES.test(words) ? words.replace(SAID_OF_STORY, '') : words;
}

function boxes(names: string): RegExp {
  return new RegExp(`${EDGE}(?:${names})${END}`);
}
