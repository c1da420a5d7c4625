// Persons whom the gazetteer does not know: each is who bears exactly these words, folded by case, accents and hyphens.

import { wordList } from '#lib/text/words';

/** No slug of the gazetteer begins with it. */
const MARK = '~';
/** Longer than a name. */
const MAX_WORDS = 8;
const MAX_LENGTH = 100;

/** '~hua-chunying' for 'Hua Chunying'; null where it is no full name: one word, or more than a name has. */
export function slugOfName(name: string): string | null {
  const words = wordList(name.replaceAll('.', ' '));
  if (words.length < 2 || words.length > MAX_WORDS) return null;
  const slug = MARK + words.join('-');
  return slug.length > MAX_LENGTH ? null : slug;
}

/** True for a person by words alone. */
export function isByWords(slug: string): boolean {
  return slug.startsWith(MARK);
}
