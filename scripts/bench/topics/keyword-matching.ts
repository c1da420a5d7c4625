// Topics by matching their words, as many archives do it: a topic is found where enough of its terms stand in a text for
// its length. It knows the same terms as the classifier and has learnt nothing.

import { termsIn } from '#lib/topics/lookup';
import { type Passage, passagesOf, type Story } from '#lib/topics/passages';
import type { Grade, Term } from '#lib/topics/terms';
import { damped } from '#lib/topics/vector';
import { TOPICS } from '#lib/topics/vocabulary';

const WEIGHT: Record<Passage['place'], number> = { headline: 3, lead: 2, body: 1, caption: 0.5 };
const SAYS: Record<Grade, number> = { strong: 3, good: 2, weak: 1, misleading: -2 };
/** Evidence grows with about the root of the length. */
const LENGTH_FLOOR = 100;
/** Evidence for its length from which on a topic is found, and its share of the first one's. */
const LEAST = 0.45;
const SHARE_OF_FIRST = 0.38;
const MOST_TOPICS = 3;

/** Places in TOPICS, most evidence first. */
export function topicsByKeywords(story: Story): number[] {
  const { counts, length } = countTerms(passagesOf(story));
  const evidence = new Array<number>(TOPICS.length).fill(0);
  for (const [term, count] of counts) {
    for (const { topic, grade } of term.claims) evidence[topic] = (evidence[topic] ?? 0) + SAYS[grade] * damped(count);
  }
  const least = Math.max(LEAST * Math.sqrt(length + LENGTH_FLOOR), SHARE_OF_FIRST * Math.max(...evidence));
  return evidence
    .map((amount, topic) => ({ amount, topic }))
    .filter(({ amount }) => amount >= least)
    .sort((a, b) => b.amount - a.amount)
    .slice(0, MOST_TOPICS)
    .map(({ topic }) => topic);
}

function countTerms(passages: readonly Passage[]): { counts: Map<Term, number>; length: number } {
  const counts = new Map<Term, number>();
  let length = 0;
  for (const { place, words } of passages) {
    for (const term of termsIn(words)) counts.set(term, (counts.get(term) ?? 0) + WEIGHT[place]);
    length += words.length;
  }
  return { counts, length };
}
