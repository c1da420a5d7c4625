// data/words.json in, the topics that a word or two words in a row speak for out. Each is kept by its stem, so that all
// forms of a word say the same.

import { stem } from '#lib/text/stem';
import data from './data/words.json';
import { entriesOf } from './rows';
import { TOPICS } from './vocabulary';

/** How much a word says by itself for a topic: it is a mild sign, a clear one, or nearly decides. */
export const WORD_GRADES = ['mild', 'clear', 'deciding'] as const;
type WordGrade = (typeof WORD_GRADES)[number];

/** Places in TOPICS and WORD_GRADES. */
export type WordClaim = { topic: number; grade: number };

/** By stem. */
export const claimsOfWords = new Map<string, WordClaim[]>();
/** By the two stems, with a space between them. */
export const claimsOfPairs = new Map<string, WordClaim[]>();

/** By topic and grade rows of several words, in alphabetical order. */
const file: Record<string, Record<WordGrade, string[]>> = data;

TOPICS.forEach(({ code }, topic) => {
  WORD_GRADES.forEach((name, grade) => {
    for (const words of entriesOf(file[code]?.[name] ?? [])) add(words, { topic, grade });
  });
});

function add(words: string, claim: WordClaim): void {
  const [first = '', second] = words.split(' ').map(stem);
  if (second === undefined) append(claimsOfWords, first, claim);
  else append(claimsOfPairs, `${first} ${second}`, claim);
}

function append(map: Map<string, WordClaim[]>, key: string, claim: WordClaim): void {
  const claims = map.get(key);
  if (claims === undefined) map.set(key, [claim]);
  else if (!claims.some((one) => one.topic === claim.topic)) claims.push(claim);
}
