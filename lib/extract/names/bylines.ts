// A printed byline to its words without 'By' and the authors' names: no titles, places, desks or agencies among them.

import { fold } from '#lib/text/fold';
import { agencyAtEnd, agencyNamed } from './agencies';
import { isCollective, ROLE_WORD, readName, type Signature } from './author-names';
import { isCapitals } from './capitals';

export type Byline = { byline: string; authors: string[] };

const BY =
  /^(?:(?:story|text|words|report|written|reported|posted|published|compiled|analysis|review)\s+)?by:?\s+(?=\S)|^(?:author|writer|byline)s?\s*:\s*(?:by\s+)?/i;
/** 'By' in other languages; a name of two words must follow, so that 'Di Stefano' and 'Von Trapp' stay names. */
const BY_ABROAD =
  /^(?:(?:ein beitrag |geschrieben |text |tekst |skrevet |écrit |escrito |scritto |publié |un article |por )?(?:von|par|por|di|de|door|av|af|od)\s+|(?:text|texte|texto|testo|tekst|autor(?:in|en|a|es)?|auteurs?|autore|yazar|автор|текст|记者|作者|文)\s*[:：]\s*(?:von\s|av\s|af\s|par\s)?)(?=[\p{Lu}\p{Lo}]\S*(?:\s|$))/iu;
/** The words after it are of those who made the pictures, or edited. */
const OTHERS =
  /(?:^|[\s|/(])(?:fotos?|photos?|photograph(?:y|s)?|bild(?:er)?|illustrations?|graphics?|grafik|styled|styling|edited|editor|editing|editado|video|фото)\s*(?::|by\b|von\b|av\b)/iu;
const REPORTING =
  /^\(?(?:additional\s+)?(?:reporting|reported|writing|written)\s+(?:and\s+(?:writing|editing)\s+)?by\s+/i;
const OTHER_WORK =
  /[;.]\s+(?:additional|editing|edited|writing|written|graphics?|photograph|translat|compil|reporting|produc|with\b)/i;
const BETWEEN = /\s*[,;|·•/\n，、；]\s*|\s+[-–—]\s+|\s+(?:and|und|et|with|og|och|és|и|і|та|και|&)\s+/iu;
/** Words that join names in some languages and are parts of names in others: both sides must be whole names. */
const WEAK_BETWEEN = /\s+(?:y|e|i|en|dan|ve|ja|a)\s+/;
const ROLE_ALONE = /^(?:\p{Lu}[\p{L}.]*\s){1,4}(?:Writer|Correspondent|Reporter|Editor)s?$/u;

/** A byline line of a text ('By ...', 'Jane Doe, Foreign Correspondent', 'Jane Doe in Cairo'), or null when it is none. */
export function readByline(line: string): Byline | null {
  if (line.length > 200) return null;
  const text = line.trim().replace(/^[*_—–-]+\s*|\s*[*_]+$/g, '');
  if (BY.test(text)) {
    const byline = trimmed(text.replace(BY, ''));
    return isBylineText(byline) ? { byline, authors: authorsOf(byline) } : null;
  }
  const abroad = BY_ABROAD.test(text) ? bylineAbroad(trimmed(text.replace(BY_ABROAD, ''))) : null;
  if (abroad) return abroad;
  if (ROLE_ALONE.test(text) && (isCollective(text.replace(/\s\S+$/, '')) || agencyAtEnd(text.replace(/\s\S+$/, ''))))
    return { byline: text, authors: [] };
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
  return unique(signaturesIn(byline).flatMap(({ kind, name }) => (kind === 'person' ? [name] : [])));
}

/** The agency that a byline names, by its canonical name, or null. */
export function agencyOf(byline: string): string | null {
  return signaturesIn(byline).find(({ kind }) => kind === 'agency')?.name ?? null;
}

/** Names given one by one in metadata; each may still carry 'By', a title or an agency. */
export function authorsFrom(values: string[]): string[] {
  return unique(values.flatMap((value) => authorsOf(value.trim().slice(0, 400))));
}

/** Who signs by a byline, in its order. */
function signaturesIn(byline: string): Signature[] {
  const text = withoutBy(byline.slice(0, 400).trim());
  const others = OTHERS.exec(text);
  const parts = text
    .slice(0, others ? others.index : text.length)
    .split(BETWEEN)
    .flatMap(weakParts);
  const place = parts.findIndex((part) => /^(?:in|at)\s/i.test(part));
  const named = (place < 0 ? parts : parts.slice(0, place)).filter(
    // 'Jane Doe, LONDON': capitals beside a name that is not in capitals are a place or a house.
    (part, at) => at === 0 || !isCapitals(part) || isCapitals(parts[0] ?? '') || agencyNamed(part) !== null,
  );
  return named.flatMap((part, at) =>
    [readName(withoutBy(part), at === 0), agencyBeside(part)].flatMap((one) => one ?? []),
  );
}

/** 'Jane Doe Associated Press Writer' and 'Jane Doe (AP)' name an agency beside the person. */
function agencyBeside(part: string): Signature | null {
  const inside = /\(([^()]{2,40})\)/.exec(part)?.[1];
  const bare = part.replace(/\s+(?:Writer|Correspondent)s?$/i, '');
  const name =
    (inside && agencyNamed(inside)) ||
    (agencyAtEnd(bare) ?? (bare === part ? null : agencyAtEnd(bare.replace(/\s+\S+$/, ''))))?.agency;
  return name ? { kind: 'agency', name } : null;
}

function weakParts(part: string): string[] {
  const pieces = part.split(WEAK_BETWEEN);
  return pieces.length > 1 && pieces.every((piece) => / \p{Lu}/u.test(piece)) ? pieces : [part];
}

function withoutBy(text: string): string {
  const bare = text.replace(BY, '');
  if (bare !== text) return bare.trim();
  const abroad = text.replace(BY_ABROAD, '');
  return abroad !== text && (/\s/.test(abroad.trim()) || /[:：]/.test(text) || agencyNamed(abroad))
    ? abroad.trim()
    : text;
}

function unique(names: string[]): string[] {
  return names.filter((name, at) => names.findIndex((other) => fold(other) === fold(name)) === at);
}

/** 'By dawn the crowd ...' and 'By Sunday evening' are not bylines: a name, a desk or an agency must follow. */
function isBylineText(text: string): boolean {
  if (!/^(?:\p{Lu}|the\s|our\s|a\s|an\s|d[aeiou]s?\s|van\s|von\s|al-)/u.test(text)) return false;
  if (/[.!?]["”]?$/.test(text.replace(/\b(?:Jr|Sr|\p{Lu})\.$/u, ''))) return false;
  return authorsOf(text).length > 0 || isCollective(text) || agencyNamed(text) !== null;
}

/** 'Von Jane Doe und John Doe': nearly all of the line must be names, or an agency alone. */
function bylineAbroad(byline: string): Byline | null {
  if (/[.!?]$/.test(byline) || byline.length > 120) return null;
  const authors = authorsOf(byline);
  const named = authors.join(' ').split(' ').length;
  const whole = authors.length > 0 && authors.every((name) => !/\p{Lu}/u.test(name) || name.includes(' '));
  if (whole && 2 * named >= byline.split(/\s+/).length) return { byline, authors };
  return agencyNamed(byline) ? { byline, authors: [] } : null;
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
