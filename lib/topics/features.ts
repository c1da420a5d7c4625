// Passages of a story in, its features out: numbers with how often each stands there, places of more weight counting more.
// Features are stems, stems of the headline, pairs of words, and how much the words and terms that are known to speak for
// a topic come together.

import { headlineFeature, pairFeature, TERM_CLAIMS, WORD_CLAIMS } from './feature-numbers';
import { claimsOfPair, type KnownWord } from './known-words';
import { eachTerm } from './lookup';
import type { Passage } from './passages';
import { GRADES, type Term } from './terms';
import type { WordClaim } from './word-claims';

export type Features = ReadonlyMap<number, number>;
/**
 * A feature and the words that it stands for: `count` words from `words[at]` on. What speaks for a topic comes once for
 * each word that says so.
 */
export type Told = { feature: number; amount: number; words: readonly string[]; at: number; count: number };
type Listener = (feature: number, amount: number, words: readonly string[], at: number, count: number) => void;

/** How much a word counts where it stands: the headline says what a story is about, a caption often what is beside it. */
const WEIGHT: Record<Passage['place'], number> = { headline: 2, lead: 1.5, body: 1, caption: 0.5 };
/** After so many words a story has said what it is about; what follows is background and counts half. */
const BACKGROUND_AFTER = 400;

export function featuresOf(passages: readonly Passage[]): Features {
  return sumOf(listFeatures(passages));
}

/** How much there is of each feature. */
export function sumOf(told: readonly Told[]): Features {
  const features = new Map<number, number>();
  for (const { feature, amount } of told) features.set(feature, (features.get(feature) ?? 0) + amount);
  return features;
}

/** Every feature that is wanted, passage by passage: first those of words and pairs, then those of terms. */
export function listFeatures(passages: readonly Passage[], isWanted = (_feature: number) => true): Told[] {
  const told: Told[] = [];
  const tell: Listener = (feature, amount, words, at, count) => {
    if (isWanted(feature)) told.push({ feature, amount, words, at, count });
  };
  let read = 0;
  for (const { place, words, known } of passages) {
    const weight = read > BACKGROUND_AFTER ? WEIGHT[place] / 2 : WEIGHT[place];
    listWords(words, known, weight, place === 'headline', tell);
    eachTerm(
      words,
      (at) => known[at]?.terms ?? [],
      (term, at, count) => listTerm(term, weight, words, at, count, tell),
    );
    read += words.length;
  }
  return told;
}

function listWords(
  words: readonly string[],
  all: readonly KnownWord[],
  weight: number,
  inHeadline: boolean,
  tell: Listener,
): void {
  let before: KnownWord | null = null;
  all.forEach((known, at) => {
    const { kind, hash } = known;
    if (kind === 'word') {
      tell(known.feature, weight, words, at, 1);
      if (inHeadline) tell(headlineFeature(hash), 1, words, at, 1);
      listClaims(known.claims, weight, words, at, 1, tell);
    }
    if (before !== null && kind !== 'break' && (before.kind === 'word' || kind === 'word')) {
      tell(pairFeature(before.pair, hash), weight, words, at - 1, 2);
      listClaims(claimsOfPair(before, known), weight, words, at - 1, 2, tell);
    }
    before = kind === 'break' ? null : known;
  });
}

function listClaims(
  claims: readonly WordClaim[],
  weight: number,
  words: readonly string[],
  at: number,
  count: number,
  tell: Listener,
): void {
  for (const { topic, grade } of claims) tell(WORD_CLAIMS[topic]?.[grade] ?? 0, weight, words, at, count);
}

function listTerm(
  { claims }: Term,
  weight: number,
  words: readonly string[],
  at: number,
  count: number,
  tell: Listener,
) {
  for (const { topic, grade } of claims) tell(TERM_CLAIMS[topic]?.[PLACE[grade]] ?? 0, weight, words, at, count);
}

const PLACE = Object.fromEntries(GRADES.map((grade, place) => [grade, place])) as Record<
  Term['claims'][number]['grade'],
  number
>;
