// A folded word in, what the classifier knows of it out: the number of its stem, whether it is one of the common words
// that say nothing, the topics it speaks for and the terms that begin with it. A word is looked up once and remembered.

import { hashWord, join } from '#lib/text/hash';
import { stem } from '#lib/text/stem';
import { pairBeginning, wordFeature } from './feature-numbers';
import { type Candidate, candidatesFor } from './lookup';
import { type NarrowerTerm, narrowerTermsFrom } from './narrower-terms';
import { remembered } from './remembered';
import { claimsOfPairs, claimsOfWords, type WordClaim } from './word-claims';

export type KnownWord = {
  /** Of the stem, 32 bits. */
  hash: number;
  feature: number;
  /** The beginning of pairs with a second word. */
  pair: number;
  /** Numbers and single letters break a pair of words. */
  kind: 'word' | 'common' | 'break';
  claims: readonly WordClaim[];
  terms: readonly Candidate[];
  /** Those of narrower concepts. */
  narrower: readonly NarrowerTerm[];
  beginsPairOfClaims: boolean;
};

const COMMON = new Set(
  (
    'the of and to a in that for with were from by his her its their they he she this which who has have had been will ' +
    'would not but after about into than it at as on when said say is are was be an or if so no up out more one two also ' +
    'all over there what i you we do did can could may do does being them him me my your our us'
  ).split(' '),
);
const BREAK = /^(?:\p{N}.*|.)$/u;
const NONE: readonly WordClaim[] = [];

const firstOfPairs = new Set([...claimsOfPairs.keys()].map((words) => words.split(' ')[0] ?? ''));
const claimsOfPairNumbers = new Map(
  [...claimsOfPairs].map(([words, claims]) => {
    const [first = '', second = ''] = words.split(' ');
    return [join(hashWord(first), hashWord(second)) | 0, claims];
  }),
);

export const knownWord = remembered(lookUp);

function lookUp(word: string): KnownWord {
  const stemmed = stem(word);
  const hash = hashWord(stemmed);
  return {
    hash,
    feature: wordFeature(hash),
    pair: pairBeginning(hash),
    kind: COMMON.has(word) ? 'common' : BREAK.test(word) ? 'break' : 'word',
    claims: claimsOfWords.get(stemmed) ?? NONE,
    terms: candidatesFor(word),
    narrower: narrowerTermsFrom(stemmed),
    beginsPairOfClaims: firstOfPairs.has(stemmed),
  };
}

/** The topics that two words in a row speak for. */
export function claimsOfPair(first: KnownWord, second: KnownWord): readonly WordClaim[] {
  if (!first.beginsPairOfClaims) return NONE;
  return claimsOfPairNumbers.get(join(first.hash, second.hash) | 0) ?? NONE;
}
