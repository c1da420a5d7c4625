// Made-up names of people: 'kelo brandin'. Given names and surnames are shared among people, as in life, so that a name
// as a phrase has to look at the order of words.

import { below, oneOf, type Random, zipf } from '../../random';

const ONSETS = ['b', 'd', 'f', 'g', 'h', 'j', 'k', 'l', 'm', 'n', 'p', 'r', 's', 't', 'v', 'z', 'br', 'dr', 'kr', 'tr'];
const VOWELS = ['a', 'e', 'i', 'o', 'u', 'ai', 'ei'];
const CODAS = ['', '', 'n', 'r', 'l', 's', 'm'];
const GIVEN_NAMES = 800;
const SURNAMES = 8_000;

/** `count` different names, the words parted by a hyphen: the slug of the person. */
export function makeNames(count: number, isWord: (word: string) => boolean, random: Random): string[] {
  const given = makeWords(GIVEN_NAMES, 2, isWord, random);
  const surnames = makeWords(SURNAMES, 3, isWord, random);
  const [pickGiven, pickSurname] = [zipf(GIVEN_NAMES, 0.7, random), zipf(SURNAMES, 0.5, random)];
  const names = new Set<string>();
  while (names.size < count) names.add(`${given[pickGiven()]}-${surnames[pickSurname()]}`);
  return [...names];
}

/** Words that the language does not have. */
function makeWords(count: number, syllables: number, isWord: (word: string) => boolean, random: Random): string[] {
  const words = new Set<string>();
  while (words.size < count) {
    const word = makeWord(syllables, random);
    if (word.length >= 4 && !isWord(word)) words.add(word);
  }
  return [...words];
}

/** A word of at most so many syllables. */
export function makeWord(syllables: number, random: Random): string {
  const length = 1 + below(syllables, random);
  let word = '';
  for (let syllable = 0; syllable < length; syllable++)
    word += oneOf(ONSETS, random) + oneOf(VOWELS, random) + oneOf(CODAS, random);
  return word;
}
