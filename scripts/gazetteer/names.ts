// A merged leader in, the name that news prints, how they are called alone, and their other names out.

import { fold } from '#lib/text/fold';
import { wordList } from '#lib/text/words';
import type { MergedAlias } from './merged';
import { type Custom, languagesOf } from './places';

export type Named = { name: string; surname: string; names: string[] };

/** What stands before a name and is none of it. */
const TITLE =
  /^(?:(?:lt|col|gen|maj|brig|capt|cdr|adm|dr|mr|mrs|ms|prof|hon|sir|dame|sheik|sheikh|shaikh|shaykh|hojatolislam|ayatollah|general|colonel|major|lieutenant|brigadier|marshal|admiral|captain|comrade|his|her|excellency|highness|majesty|datuk|dato|tan|sri|interior|h|e)\.?\s+)+(?=\S+\s+\S)/i;
const PARTICLES = new Set(
  'de da do dos das del della di du la le las los van von der den ter ten zu al el bin ibn ben ould bint abu mac st saint san santa y e'.split(
    ' ',
  ),
);
/** Particles that stay before the surname; the rest go only with it when they are capitals: 'De Gasperi'. */
const KEPT = new Set('van der den ter ten bin ibn ben ould abu st saint san santa la le della di du'.split(' '));
const RANK =
  /\b(?:general|lieutenant|lietenant|colonel|major|brigadier|admiral|captain|marshal|dr|mr|mrs|ms|president|minister)\b/i;
const SUFFIX = /^(?:jr|sr|i{1,3}|iv|v|vi{1,3}|ix|x)\.?$/i;
const MOST_NAMES = 8;
const MOST_WORDS = 6;

export function nameOf(raw: string): string {
  return raw
    .normalize('NFC')
    .replace(/["“”«][^"“”»]*["“”»]/g, ' ')
    .replace(/\([^)]*\)/g, ' ')
    .replace(/[ʻʼ`´‘]/g, "'")
    .replace(/,.*$/, '')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(TITLE, '')
    .split(' ')
    .map(inMixedCase)
    .join(' ');
}

/** 'COURTENAY' is shouted; 'F.W.' and 'AL' are not. */
function inMixedCase(word: string): string {
  return /^\p{Lu}{4,}$/u.test(word) && !SUFFIX.test(word) ? word.slice(0, 1) + word.slice(1).toLowerCase() : word;
}

/** `called`: surnames that sources mark; `given`: folded words that are given names where the person is from. */
export function surnameOf(name: string, called: readonly string[], custom: Custom, given: ReadonlySet<string>): string {
  const words = name.split(' ');
  if (words.length === 1) return name;
  const marked = called
    .map((text) => partOf(name, text))
    .filter((text): text is string => text !== null && text !== name);
  const shortest = marked.sort((a, b) => a.length - b.length || (a < b ? -1 : 1))[0];
  if (custom === 'family-first') return familyFirst(name, words, shortest);
  if (custom === 'given-alone') return words[0] ?? name;
  if (shortest !== undefined) return custom === 'spanish' ? firstOfTwo(shortest) : shortest;
  return custom === 'spanish' ? spanishSurname(words, given) : lastWords(words);
}

/** 'Kim Woo Sik', but 'Nouth Narang' written the other way in a name like 'Henry Tang' keeps its last word. */
function familyFirst(name: string, words: readonly string[], marked: string | undefined): string {
  if (marked !== undefined) return marked;
  const isWestern = words.length === 2 && !/-/.test(name) && /^[A-Z][a-z]{5,}$/.test(words[0] ?? '');
  return isWestern ? lastWords(words) : (words[0] ?? name);
}

/** The words of the name that fold to the text, as the name writes them. */
function partOf(name: string, text: string): string | null {
  const wanted = wordList(text).join(' ');
  const words = name.split(' ');
  for (let from = 0; from < words.length; from++) {
    for (let to = words.length; to > from; to--) {
      const part = words.slice(from, to).join(' ');
      if (wanted !== '' && wordList(part).join(' ') === wanted) return part;
    }
  }
  return null;
}

function firstOfTwo(surname: string): string {
  const words = surname.split(' ');
  const first = words.findIndex((word) => !PARTICLES.has(fold(word)));
  return first < 0 ? surname : words.slice(0, first + 1).join(' ');
}

/** Of 'José Antonio Morales Ehrlich' the first word that is no given name and has one before it: 'Morales'. */
function spanishSurname(words: readonly string[], given: ReadonlySet<string>): string {
  const plain = words.filter((word) => !SUFFIX.test(word));
  if (plain.length === 2) return plain[1] ?? '';
  const at = plain.findIndex((word, index) => index > 0 && !given.has(fold(word)) && !/^\p{Lu}\.$/u.test(word));
  if (at < 0) return lastWords(plain);
  const rest = plain.slice(at);
  return firstOfTwo(rest.join(' '));
}

function lastWords(words: readonly string[]): string {
  const plain = words.filter((word) => !SUFFIX.test(word));
  let from = plain.length - 1;
  while (from > 1 && keepsBefore(plain[from - 1] ?? '')) from--;
  const surname = plain.slice(Math.max(from, 0)).join(' ');
  return surname.replace(/^(?:al|el|ad|as|ash|at|an|ar|az)-(?=\p{L})/iu, '');
}

function keepsBefore(word: string): boolean {
  return KEPT.has(fold(word)) || (/^\p{Lu}/u.test(word) && PARTICLES.has(fold(word)) && word.length < 4);
}

/** 'Van Mierlo' is a surname, though it has two words. */
export function isSurnameOnly(name: string): boolean {
  const plain = name.split(' ').filter((word) => !PARTICLES.has(fold(word)) && !SUFFIX.test(word));
  return plain.length < 2 && !/\b(?:i{1,3}|iv|v|vi{1,3}|ix|x|xi{1,3}|xiv|xv|xvi)$/i.test(name);
}

/** Aliases that are this person's full name in English or in a language of the country. */
export function namesOf(
  name: string,
  surname: string,
  aliases: readonly MergedAlias[],
  country: string | null,
): string[] {
  const languages = new Set(languagesOf(country));
  const own = wordList(name);
  const alone = wordList(surname).join(' ');
  const texts = aliases.filter(
    (alias) => alias.kind !== 'surname' && (alias.lang === undefined || languages.has(alias.lang)),
  );
  const found = texts.map((alias) => (alias.kind === 'native' ? alias.text.normalize('NFC') : nameOf(alias.text)));
  return withoutRepeats(
    found.filter((text) => isName(text, own) && wordList(text).join(' ') !== alone),
    name,
  ).slice(0, MOST_NAMES);
}

/** Names that fold to the same words are one. */
export function withoutRepeats(names: readonly string[], name: string): string[] {
  const seen = new Set([wordList(name).join(' ')]);
  return names.filter((text) => {
    const key = wordList(text).join(' ');
    return key !== '' && !seen.has(key) && seen.add(key);
  });
}

function isName(text: string, own: readonly string[]): boolean {
  const words = wordList(text);
  if (RANK.test(text)) return false;
  if (words.length < 2 || words.length > MOST_WORDS || /[\d,;:/+()[\]?!]/.test(text)) return false;
  if (!/\p{Script=Latin}/u.test(text)) return words.length >= 2;
  if (isSurnameOnly(text)) return false; // 'Al-Shara' is two words, and other men's surname
  const alike = words.filter((word) => own.some((other) => isLike(word, other))).length;
  return alike >= 2 || (alike === 1 && own.length === 1);
}

/** Spellings of one word: half their letters in pairs are common (Dice 1945). */
export function isLike(a: string, b: string): boolean {
  return a === b || likeness(a, b) >= 0.5;
}

export function likeness(a: string, b: string): number {
  const [left, right] = [pairs(a), pairs(b)];
  const rest = [...right];
  const common = left.filter((pair) => {
    const at = rest.indexOf(pair);
    if (at >= 0) rest.splice(at, 1);
    return at >= 0;
  }).length;
  return left.length + right.length === 0 ? Number(a === b) : (2 * common) / (left.length + right.length);
}

function pairs(word: string): string[] {
  return Array.from({ length: Math.max(0, word.length - 1) }, (_, at) => word.slice(at, at + 2));
}
