// A printed byline to its words without 'By' and the authors' names: no titles, places, desks or agencies among them.

import { fold } from '#lib/text/fold';
import { agencyNamed } from './agencies';

export type Byline = { byline: string; authors: string[] };

const BY =
  /^(?:(?:story|text|words|report|written|reported|posted|published|compiled|analysis|review)\s+)?by:?\s+(?=\S)|^(?:author|writer|byline)s?\s*:\s*(?:by\s+)?/i;
const REPORTING =
  /^\(?(?:additional\s+)?(?:reporting|reported|writing|written)\s+(?:and\s+(?:writing|editing)\s+)?by\s+/i;
const OTHER_WORK =
  /[;.]\s+(?:additional|editing|edited|writing|written|graphics?|photograph|translat|compil|reporting|produc|with\b)/i;
const ROLE =
  'correspondents?|reporters?|editors?|writers?|columnists?|critics?|contributors?|journalists?|staff|desk|bureau(?: chief)?|analysts?|presenters?|producers?|author|professor|director';
const ROLE_WORD = new RegExp(`\\b(?:${ROLE})\\b`, 'i');
/** 'JANE DOE Science Editor': the title without a comma. Which words may stand in it is a closed list, not to eat a surname. */
const TRAILING_ROLE = new RegExp(
  `\\s+(?:(?:Foreign|Staff|Special|Chief|Senior|Political|Diplomatic|Science|Business|Economics?|City|Sports?|Arts|Health|Medical|Education|Environment|Religion|Religious|Labou?r|Industrial|Defen[cs]e|Security|World|National|Washington|European?|Our|Own|Associate|Managing|Deputy|News|Features?|Agency|Military|Legal|Crime|Culture|Technology|Weather)\\s+){0,3}(?:${ROLE})$`,
  'i',
);
const COLLECTIVE =
  /\b(?:desk|staff|newsroom|team|bureau|agency|agencies|editorial|editors?|correspondents?|reporters?|service|press|media|news|network|wire|broadcasting|contributors?|online|limited|ltd|inc|admin|administrator|unknown|redaktion|nachrichten|zeitung|ag|gmbh)\b/i;
const DESK = /\b(?:desk|staff|newsroom|team|bureau|service)$/i;
const PLACE = /\s+(?:in|at|from|for|on|reporting|reports?)\s+(?=\S).*$/i;
const NAME =
  /^(?:\p{Lu}[\p{L}\p{M}.'’-]*|d[aeiou]s?|van|von|der|den|bin|ibn|al|el|la|le|ter|ten|y|e)(?:\s+(?:\p{L}[\p{L}\p{M}.'’-]*|\(?["“]\p{L}+["”]\)?)){0,5}$/u;
const NAME_WORD =
  /^(?:\p{Lu}|d['’]|al-|d[aeiou]s?$|van$|von$|der$|den$|bin$|ibn$|al$|el$|la$|le$|ter$|ten$|y$|e$|["“(])/u;
const JUNK = /^(?:https?:|www\.|@)|\d{3}|[<>{}[\]\\|]/i;

/** A byline line of a text ('By ...', 'Jane Doe, Foreign Correspondent', 'Jane Doe in Cairo'), or null when it is none. */
export function readByline(line: string): Byline | null {
  if (line.length > 200) return null;
  const text = line.trim().replace(/^[*_—–-]+\s*|\s*[*_]+$/g, '');
  if (BY.test(text)) {
    const byline = trimmed(text.replace(BY, ''));
    return isBylineText(byline) ? { byline, authors: authorsOf(byline) } : null;
  }
  if (/^from\s+(?:our|a|the)\s/i.test(text) && ROLE_WORD.test(text)) return { byline: text, authors: [] };
  return titled(text) ?? placed(text);
}

/** 'Reporting by Jane Doe in Cairo and John Doe; editing by ...' at the foot of a story, or null. */
export function readReporting(line: string): Byline | null {
  const text = line.trim();
  if (!REPORTING.test(text) || text.length > 400) return null;
  const work = trimmed(text.replace(REPORTING, '').split(OTHER_WORK)[0] ?? '');
  return { byline: work, authors: authorsOf(work) };
}

/** The persons' names in a byline without its 'By'. */
export function authorsOf(byline: string): string[] {
  const names: string[] = [];
  for (const part of byline.slice(0, 400).split(/\s*[,;|·•/\n]\s*|\s+(?:and|und|et|with|&)\s+/i)) {
    const name = nameOf(part);
    if (name && !names.some((known) => fold(known) === fold(name))) names.push(name);
  }
  return names;
}

/** Names given one by one in metadata; each may still carry 'By', a title or an agency. */
export function authorsFrom(values: string[]): string[] {
  const names = values.flatMap((value) => authorsOf(trimmed(value.trim().slice(0, 400).replace(BY, ''))));
  return names.filter((name, at) => names.findIndex((other) => fold(other) === fold(name)) === at);
}

function nameOf(part: string): string | null {
  const signed = part
    .replace(/\([^()]{0,60}\)/g, ' ')
    .replace(BY, '')
    .replace(PLACE, '')
    .trim();
  if (DESK.test(signed)) return null;
  const bare = signed.replace(TRAILING_ROLE, '');
  const name = bare
    .replace(/\s+/g, ' ')
    .replace(/[\s.:,;-]+$/, (tail) => (/\b(?:Jr|Sr|\p{Lu})\.$/u.test(bare.trim()) ? (tail[0] ?? '') : ''))
    .trim();
  // 'Science Correspondent': once its title is taken off, too little is left for a name.
  if (bare !== signed && !name.includes(' ')) return null;
  if (/^(?:Jr|Sr|I{2,3}|IV|PhD|MD)\.?$/i.test(name)) return null;
  if (name === '' || JUNK.test(name) || COLLECTIVE.test(name) || agencyNamed(name) || !NAME.test(name)) return null;
  if (!name.split(' ').every((word) => NAME_WORD.test(word))) return null;
  return isCapitals(name) ? (name.length > 5 || name.includes(' ') ? fromCapitals(name) : null) : name;
}

/** 'JANE O’NEILL-DOE' as 'Jane O’Neill-Doe'. */
export function fromCapitals(text: string): string {
  return text
    .toLowerCase()
    .replace(/(^|[\s'’"“(-])(\p{L})/gu, (_, before: string, letter: string) => before + letter.toUpperCase())
    .replace(/\bMc(\p{L})/gu, (_, letter: string) => `Mc${letter.toUpperCase()}`)
    .replace(/(['’])S\b/g, '$1s');
}

export function isCapitals(text: string): boolean {
  return /\p{Lu}/u.test(text) && !/\p{Ll}/u.test(text);
}

/** 'By dawn the crowd ...' and 'By Sunday evening' are not bylines: a name, a desk or an agency must follow. */
function isBylineText(text: string): boolean {
  if (!/^(?:\p{Lu}|the\s|our\s|a\s|an\s|d[aeiou]s?\s|van\s|von\s|al-)/u.test(text)) return false;
  if (/[.!?]["”]?$/.test(text.replace(/\b(?:Jr|Sr|\p{Lu})\.$/u, ''))) return false;
  return authorsOf(text).length > 0 || COLLECTIVE.test(text) || agencyNamed(text) !== null;
}

function titled(text: string): Byline | null {
  const [name, title, more] = text.split(/\s*,\s*/);
  if (more !== undefined || !name || !title || !ROLE_WORD.test(title) || title.split(' ').length > 6) return null;
  const authors = authorsOf(name);
  return authors.length > 0 && name.split(' ').length <= 9 ? { byline: text, authors } : null;
}

function placed(text: string): Byline | null {
  const match =
    /^((?:\p{Lu}[\p{L}.'’-]+\s){1,3}\p{Lu}[\p{L}.'’-]+) in \p{Lu}[\p{L}.'’-]+(?:,?\s\p{Lu}[\p{L}.'’-]+){0,3}$/u.exec(
      text,
    );
  const authors = match?.[1] ? authorsOf(match[1]) : [];
  return authors.length > 0 ? { byline: text, authors } : null;
}

function trimmed(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .replace(/[\s,;|·•/)—–-]+$/, '')
    .trim();
}
