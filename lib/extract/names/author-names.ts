// What signs a story, one part of a byline at a time: a person's name without titles and places, an agency, or
// an organisation such as a desk. Null for words that are none of them.

import { agencyAtEnd, agencyNamed } from './agencies';
import { fromCapitals, isCapitals } from './capitals';
import { isMasthead } from './sources';

export type Signature = { kind: 'person' | 'agency' | 'organisation'; name: string };

const ROLE =
  'correspondents?|reporters?|editors?|writers?|columnists?|critics?|contributors?|journalists?|staff|desk|bureau(?: chief)?|analysts?|presenters?|producers?|author|professor|director';
export const ROLE_WORD = new RegExp(`\\b(?:${ROLE})\\b`, 'i');
/** 'JANE DOE Science Editor': the title without a comma. Which words may stand in it is a closed list, not to eat a surname. */
const TRAILING_ROLE = new RegExp(
  `(?:^|\\s+)(?:(?:Foreign|Staff|Special|Chief|Senior|Political|Diplomatic|Science|Business|Economics?|City|Sports?|Arts|Health|Medical|Education|Environment|Religion|Religious|Labou?r|Industrial|Defen[cs]e|Security|World|National|Washington|European?|Our|Own|Associate|Managing|Deputy|News|Features?|Agency|Military|Legal|Crime|Culture|Technology|Weather|Executive|Content|Digital|Contributing|Guest|Assistant|Wire|Opinion)\\s+){0,3}(?:${ROLE})$`,
  'i',
);
/** Words of desks and houses, in the languages of large outlets; none is a usual surname. */
const COLLECTIVE =
  /(?<!\p{L})(?:desk|staff|newsroom|team|board|bureau|agency|agencies|editorial|editors?|correspondents?|reporters?|service|press|media|news|network|wire|broadcasting|contributors?|online|limited|ltd|inc|admin|administrator|developer|unknown|university|institute|redaktion(?:en)?|redaksjonen?|redacción|rédaction|redazione|redactie|redação|toimitus|редакция|agenturen|agencias|agences|ajansı|nachrichten|nachrichtenagentur|zeitung|ag|gmbh)(?!\p{L})|\.(?:com|org|net|de|at|ch|uk|is|be|tr|nl|fr|it|es|se|no|dk|fi|info|example)$/iu;
const COLLECTIVE_EAST =
  /新聞|新闻|通信|日报|日報|时报|時報|晚报|通讯|电台|編集部|デジタル|オンライン|ニュース|뉴스|일보|신문|방송|통신|미디어|편집/u;
const DESK = /\b(?:desk|staff|newsroom|team|bureau|service)$/i;
const PLACE = /\s+(?:in|at|from|for|on|reporting|reports?)\s+(?=\S).*$/i;
const PARTICLE = 'd[aeiou]s?|van|von|der|den|bin|ibn|al|el|la|le|ter|ten|y|e|af|av|zu|zur|dos|das|del|della';
const NAME = new RegExp(
  `^(?:\\p{Lu}[\\p{L}\\p{M}.'’-]*|${PARTICLE})(?:\\s+(?:\\p{L}[\\p{L}\\p{M}.'’-]*|\\(?["“]\\p{L}+["”]\\)?)){0,5}$`,
  'u',
);
const NAME_WORD = new RegExp(`^(?:\\p{Lu}|d['’]|al-|(?:${PARTICLE})$|["“(])`, 'u');
/** Names in scripts without capitals: one word of Han, Kana or Hangul, two and more of the others. */
const EASTERN =
  /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}々ー]+(?:[\s・][\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}々ー]+){0,3}$/u;
const OTHER_SCRIPT = /^[\p{Lo}\p{M}]+(?:\s[\p{Lo}\p{M}.'’-]+){1,3}$/u;
const EASTERN_TITLE =
  /\s*(?:기자|특파원|논설위원|記者|特派員|編集委員)(?:\s*외\s*\d+명)?$|^(?:本报)?(?:记者|記者)[:：\s]*/u;
const CONTACT = /\S{1,80}@\S{1,80}|(?<!\S)@\w{1,40}|\bhttps?:\S{1,200}/g;
const JUNK = /^(?:https?:|www\.)|\d|[<>{}[\]\\|:]/i;

/** True for a name that stands for a desk, a newsroom or a house rather than for a person. */
export function isCollective(name: string): boolean {
  return COLLECTIVE.test(name) || COLLECTIVE_EAST.test(name) || agencyNamed(name) !== null;
}

/** `first` is true for the first part of a byline: what follows may be the outlet's name or a place. */
export function readName(part: string, first: boolean): Signature | null {
  const signed = tidied(
    part
      .replace(CONTACT, ' ')
      .replace(/\([^()]{0,60}\)/g, ' ')
      .replace(PLACE, ''),
  );
  const agency = agencyNamed(signed);
  if (agency !== null) return { kind: 'agency', name: agency };
  if (DESK.test(signed)) return { kind: 'organisation', name: signed };
  const untitled = signed.replace(EASTERN_TITLE, '').replace(TRAILING_ROLE, '').trim();
  const titled = agencyNamed(untitled);
  if (titled !== null) return { kind: 'agency', name: titled };
  const name = withoutEnd(withoutHouse(untitled));
  // 'Science Correspondent': once its title is taken off, too little is left for a name.
  if (untitled !== signed && name.length > 0 && !name.includes(' ') && /\p{Lu}/u.test(name)) return null;
  if (name === '' || JUNK.test(name) || /^(?:Jr|Sr|I{2,3}|IV|PhD|MD)\.?$/i.test(name)) return null;
  if (isCollective(name) || (!first && isMasthead(name))) return { kind: 'organisation', name };
  return personOf(name, first);
}

function personOf(name: string, first: boolean): Signature | null {
  if (EASTERN.test(name))
    return !/[のはをが]|記事/u.test(name) && name.length >= 2 && name.length <= 12 ? { kind: 'person', name } : null;
  if (OTHER_SCRIPT.test(name)) return { kind: 'person', name };
  if (!NAME.test(name) || !name.split(' ').every((word) => NAME_WORD.test(word))) return null;
  if (!/^(?:\p{Lu}|d['’]\p{Lu}|al-)/u.test(name.split(' ').at(-1) ?? '')) return null;
  // One word after a comma is a place: 'Jane Doe, Lille'.
  if (!first && !name.includes(' ')) return null;
  if (!isCapitals(name)) return { kind: 'person', name };
  return name.length > 5 || name.includes(' ') ? { kind: 'person', name: fromCapitals(name) } : null;
}

/** 'JANE DOE Associated Press' and 'Jane Doe Harbour Post' without the house that the name is printed with. */
function withoutHouse(name: string): string {
  const agency = agencyAtEnd(name);
  if (agency) return agency.before;
  const words = name.split(' ');
  return words.length >= 4 && isMasthead(words.slice(-2).join(' ')) ? words.slice(0, -2).join(' ') : name;
}

function withoutEnd(name: string): string {
  return name.replace(/[\s.:,;-]+$/, (tail) => (/\b(?:Jr|Sr|\p{Lu})\.$/u.test(name) ? (tail[0] ?? '') : '')).trim();
}

function tidied(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
