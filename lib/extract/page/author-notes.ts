// What a page says of the writer under the story: 'Jane Doe is a reporter for ...', 'Follow her on ...', 'Reach her at ...'.

import { fold } from '#lib/text/fold';

const LONGEST = 900;
/** A longer paragraph that names an address is of the story: it tells readers whom they may ask. */
const LONGEST_REACH = 280;
const NAME = "\\p{Lu}[\\p{L}.'’-]{0,30}(?: (?:de|van|von|der|al|el|la|le|bin))?(?: \\p{Lu}[\\p{L}.'’-]{0,30}){0,3}";
const WORK =
  '(?:\\w+[ -]){0,8}(?:reporter|writer|editor|correspondent|journalist|columnist|producer|contributor|author|novelist|blogger|freelancer?|photographer|researcher|critic|fellow|professor|redakteur(?:in)?|reporter(?:in)?|journaliste?|autor(?:in)?)';
const BIOGRAPHY = new RegExp(
  `^\\W{0,3}${NAME}(?:,[^,.]{1,60},)? (?:(?:is|was|has been|works as|ist) (?:an? |the |our |eine? )?${WORK}\\b|(?:writes|reports|reported|covers) (?:about|on|for|from|the)\\b.{0,80}\\bfor )`,
  'iu',
);
const REACH =
  /\b(?:follow (?:him|her|them|me|us|the author|\p{L}{2,20}(?: [\p{L}.'’-]{2,20}){0,5}) (?:on (?:x|twitter|facebook|instagram|bluesky|threads|linkedin|mastodon)\b|at @|@)|(?:reach|reached|contact|contacted|e-?mail|email|send)\b[^@]{0,120}@)/iu;
const CONTRIBUTED =
  /^\W{0,3}(?:(?:additional |with )?(?:reporting|writing|editing|files|reports) (?:by|from)\b|(?:the )?associated press .{0,60}\bcontributed\b|.{3,120}\bcontributed (?:to this|reporting)\b|contributing: |.{0,60}\beditorial board (?:consists|is made up|includes)\b|(?:this|the) (?:story|episode|interview|piece|segment|article|column)\b.{0,60}\b(?:was )?(?:produced|edited|written|adapted|fact.checked) by)/i;

/** True for a paragraph about who wrote or made the story; it is asked only of the last few. */
export function isAboutAuthor(text: string, authors: string[]): boolean {
  if (text.length > LONGEST) return false;
  if (BIOGRAPHY.test(text) || CONTRIBUTED.test(text)) return true;
  if (text.length <= LONGEST_REACH && REACH.test(text)) return true;
  const folded = fold(text);
  return text.length < 600 && authors.some((author) => author.length > 5 && folded.startsWith(`${fold(author)} is `));
}
