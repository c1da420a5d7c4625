// Month names of some fifty languages (month-names.json: full and short, as they stand alone and beside a day; from
// Unicode CLDR, with the older and printed forms that it leaves out). A word comes in, 1-12 or null goes out.

import names from './month-names.json';

/** Lower case, without the accents of Latin, Greek and Cyrillic; the vowel signs of other scripts tell words apart. */
function keyOf(word: string): string {
  return word
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase()
    .replaceAll('ı', 'i')
    .normalize('NFC');
}

type Months = ReadonlyMap<string, number>;

const TABLES: ReadonlyMap<string, Months> = new Map(
  Object.entries(names).map(([language, months]) => [
    language,
    new Map(months.flatMap((forms, at) => forms.map((form) => [keyOf(form), at + 1] as const))),
  ]),
);

/** A name that means different months in two languages is that of the language which stands first in the file. */
const ANY: Months = new Map([...TABLES.values()].reverse().flatMap((months) => [...months]));

const SAME: Record<string, string> = { nb: 'no', nn: 'no', bs: 'hr', iw: 'he', in: 'id', tl: 'fil' };

/** `language` is the primary tag of the page; its own names come first ('listopad' is October in Croatian only). */
export function monthIn(word: string, language: string | null = null): number | null {
  const key = keyOf(word);
  return namesOf(language)?.get(key) ?? ANY.get(key) ?? null;
}

/** Only names of English and of the page's own language, where a word with no day beside it may be no month at all. */
export function monthInOwn(word: string, language: string | null = null): number | null {
  const key = keyOf(word);
  return namesOf(language)?.get(key) ?? TABLES.get('en')?.get(key) ?? null;
}

function namesOf(language: string | null): Months | undefined {
  return language === null ? undefined : TABLES.get(SAME[language] ?? language);
}
