// A word in, its stem or its other forms out: 'planned' and 'plans' of 'plan', 'armies' of 'army', 'said' of 'say'.
// Only what English inflection does (-s, -ed, -ing, and a table of irregular words), never derivation: 'government' is
// no form of 'govern'. Rules after steps 1 and 5 of Porter (1980), with the final e kept where it tells two words apart.

import { ALONE, BASE_WORDS, IRREGULAR_NOUNS, IRREGULAR_VERBS } from './irregular-words';

/** Longer runs of letters are no English words. */
const INFLECTED = /^[a-z]{3,30}$/;
/** Endings that -e never follows. */
const WITHOUT_E = /(?:[st]ion|ment|ness|is[mt]|ship|[eowx]|sh|ll)$/;
/** One vowel, one consonant, no other vowel before: 'trad', 'us', 'quot', but not 'plann', 'hous' or 'visit'. */
const SHORT = /^(?:[^aeiouy]*qu|[^aeiou]?[^aeiouy]*)[aeiouy][^aeiouwxy]$/;
/** At the end of several syllables, where one spelling has one l: 'controlled', 'fuelled', 'install'. */
const DOUBLE_L = /[aeiouy][^aeiouy]+[aeiouy]ll$|[^q][aeiou]{2}ll$/;
/** Where English doubles the last consonant before -ed and -ing. */
const DOUBLING = /[^aeiou][aeiou][bdglmnprt]$/;
/** Doubled so; other double consonants belong to the word ('kill', 'press'). */
const DOUBLED = /([bdgmnprt])\1$/;

const words = (list: string) => list.trim().split(/\s+/);
const lines = (table: string) => table.trim().split('\n').map(words);

const alone = new Set(words(ALONE));
const base = new Set(words(BASE_WORDS));
/** All forms of each irregular word, by the one that stands for all. */
const IRREGULAR = new Map([
  ...lines(IRREGULAR_VERBS).map(verbForms),
  ...lines(IRREGULAR_NOUNS).map((forms): [string, string[]] => [forms[0] ?? '', forms]),
]);
const STEMS = new Map([
  ...[...alone, ...base].map((word): [string, string] => [word, word]),
  ...[...IRREGULAR].flatMap(([stem, forms]) => forms.map((form): [string, string] => [form, stem])),
]);

/** What all forms of a word share; not always a word ('negotiat' of 'negotiate'). The word itself where none is known. */
export function stem(word: string): string {
  if (!INFLECTED.test(word)) return word;
  const singular = STEMS.has(word) ? word : withoutPlural(word);
  return STEMS.get(singular) ?? withoutTense(singular);
}

/** All other forms of a word that are possible, whether or not they are in use; each is a form of each other one. */
export function formsOf(word: string): string[] {
  const forms = formsOfStem(stem(word));
  return forms.includes(word) ? forms.filter((form) => form !== word) : [];
}

function formsOfStem(stemmed: string): readonly string[] {
  const irregular = IRREGULAR.get(stemmed);
  if (irregular) return irregular;
  if (alone.has(stemmed) || !INFLECTED.test(stemmed)) return [];
  const candidates = base.has(stemmed) ? [stemmed, `${stemmed}s`] : bareForms(stemmed).flatMap(inflected);
  return [...new Set(candidates)].filter((candidate) => stem(candidate) === stemmed);
}

/** The words without ending that a stem can be of. */
function bareForms(stemmed: string): string[] {
  if (stemmed.endsWith('i')) return [`${stemmed.slice(0, -1)}y`, `${stemmed}e`];
  const longer = [
    ...(WITHOUT_E.test(stemmed) ? [] : [`${stemmed}e`]),
    ...(/[^l]l$/.test(stemmed) ? [`${stemmed}l`] : []),
  ];
  return [stemmed, ...longer];
}

function inflected(bare: string): string[] {
  if (bare.endsWith('ie')) return [bare, `${bare}s`];
  if (/[^aeiou]y$/.test(bare)) {
    const root = bare.slice(0, -1);
    return [bare, `${root}ies`, `${root}ied`, `${bare}ing`, `${bare}ings`];
  }
  const root = bare.replace(/([^e])e$/, '$1');
  const doubled = DOUBLING.test(bare) && !WITHOUT_E.test(bare) ? [bare + bare.slice(-1)] : [];
  const roots = [root, ...doubled];
  return [bare, ...plurals(bare), ...roots.flatMap((one) => [`${one}ed`, `${one}ing`]), `${root}ings`];
}

function plurals(bare: string): string[] {
  if (/(?:[sxz]|[cs]h)$/.test(bare)) return [`${bare}es`];
  return /[^aeiou]o$/.test(bare) ? [`${bare}s`, `${bare}es`] : [`${bare}s`];
}

function withoutPlural(word: string): string {
  if (word.length < 4 || !word.endsWith('s') || /(?:[sui])s$/.test(word)) return word;
  return word.length > 4 && word.endsWith('ies') ? `${word.slice(0, -3)}y` : word.slice(0, -1);
}

function withoutTense(word: string): string {
  if (word.length > 4 && word.endsWith('ied')) return `${word.slice(0, -3)}i`;
  const root = /^(.{3,}?)(?:ed|ing)$/.exec(word)?.[1] ?? null;
  if (root === null || !isRoot(root, word)) return withoutFinal(word);
  if (DOUBLED.test(root) && root.length > 3) return STEMS.get(root.slice(0, -1)) ?? root.slice(0, -1);
  const bare = SHORT.test(root) ? `${root}e` : root;
  return STEMS.get(bare) ?? withoutFinal(bare);
}

/** 'hundred', 'need' and 'spring' have no such ending. */
function isRoot(root: string, word: string): boolean {
  if (!/[aeiouy]/.test(root)) return false;
  return word.endsWith('ing') || !/(?:e|[^aeiou]r)$/.test(root.replace(/rr$/, 'r'));
}

/** A final e where the word is told by the rest, y after a consonant, and one of two l in words of several syllables. */
function withoutFinal(word: string): string {
  if (/[^aeiou]y$/.test(word)) return `${word.slice(0, -1)}i`;
  const isMute = word.length > 3 && /[^e]e$/.test(word) && !SHORT.test(word.slice(0, -1));
  const rest = isMute ? word.slice(0, -1) : word;
  return DOUBLE_L.test(rest) ? rest.slice(0, -1) : rest;
}

/** An irregular verb with the forms that rules give it: 'say said' has 'says' and 'saying' too. */
function verbForms(listed: string[]): [string, string[]] {
  const [bare = ''] = listed;
  const ing =
    listed.find((form) => form.endsWith('ing') && form !== bare) ??
    `${SHORT.test(bare) ? bare + bare.slice(-1) : bare.replace(/([^e])e$/, '$1')}ing`;
  const forms = [...listed, ...(/[^aeiou]y$/.test(bare) ? [] : plurals(bare).slice(-1)), ing];
  return [bare, [...new Set(forms)].filter((form) => !base.has(form) && !alone.has(form))];
}
