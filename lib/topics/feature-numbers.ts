// The numbers by which features are known: signed 32-bit hashes. The weights are kept under them: to change anything here
// is to train again.

import { hashWord, join } from '#lib/text/hash';
import { GRADES } from './terms';
import { TOPICS } from './vocabulary';
import { WORD_GRADES } from './word-claims';

const kind = (name: string) => hashWord(`kind ${name}`);
const [WORD, HEADLINE, PAIR] = [kind('word'), kind('headline'), kind('pair')];

/** By the number of a stem: that it stands in the text, and in the headline. */
export const wordFeature = (stem: number) => join(WORD, stem) | 0;
export const headlineFeature = (stem: number) => join(HEADLINE, stem) | 0;
/** Two stems in a row: the beginning depends on the first alone. */
export const pairBeginning = (first: number) => join(PAIR, first);
export const pairFeature = (beginning: number, second: number) => join(beginning, second) | 0;

/** 'So much speaks for this topic', by topic and grade. */
export const TERM_CLAIMS = claimFeatures(kind('term claim'), GRADES.length);
export const WORD_CLAIMS = claimFeatures(kind('word claim'), WORD_GRADES.length);

function claimFeatures(begin: number, grades: number): number[][] {
  return TOPICS.map((_, topic) => Array.from({ length: grades }, (_, grade) => join(join(begin, topic), grade) | 0));
}
