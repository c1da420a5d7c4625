// The features of a story as they stand in it, and its topics, in; for each topic the words that spoke for it most, as
// single words or pairs, with all that the model weighs through them, out.

import type { Told } from './features';
import { knownWord } from './known-words';
import type { TopicModel } from './model';
import type { Vector } from './vector';

const MOST_WORDS = 6;
/** Words that add less than this share of what the first one adds decided nothing. */
const SHARE_OF_FIRST = 0.15;

/** Only so many features are looked at, those that say most. */
const MOST_FEATURES = 40;

/** `vector` is that of what was told. */
export function decidingWords(
  told: readonly Told[],
  vector: Vector,
  topics: readonly number[],
  model: TopicModel,
): string[][] {
  const said = topics.map((topic) => model.strongest(vector, topic, MOST_FEATURES));
  const words = topics.map(() => new Map<string, number>());
  const telling = new Set(said.flatMap((features) => [...features.keys()]));
  for (const { feature, amount, words: text, at, count } of told) {
    if (!telling.has(feature)) continue;
    said.forEach((features, place) => {
      const speaks = features.get(feature);
      if (speaks === undefined) return;
      const found = sayTelling(text.slice(at, at + count));
      words[place]?.set(found, (words[place]?.get(found) ?? 0) + amount * speaks);
    });
  }
  return words.map(mostTelling);
}

/** 'The gate' is said as 'gate', 'state of the union' and 'not out' as they stand. */
function sayTelling(words: readonly string[]): string {
  const first = Math.max(0, words.findIndex(isTelling));
  const last = words.findLastIndex(isTelling);
  return words.slice(first, last < 0 ? words.length : last + 1).join(' ');
}

function isTelling(word: string): boolean {
  return knownWord(word).kind !== 'common';
}

function mostTelling(words: ReadonlyMap<string, number>): string[] {
  const ranked = [...words].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
  const least = (ranked[0]?.[1] ?? 0) * SHARE_OF_FIRST;
  const shown: string[] = [];
  for (const [one, said] of ranked) {
    if (shown.length === MOST_WORDS || said < least) break;
    if (!shown.some((other) => overlap(other, one))) shown.push(one);
  }
  return shown;
}

/** 'peace talks' says all that 'peace' says. */
function overlap(one: string, other: string): boolean {
  const words = other.split(' ');
  return one.split(' ').some((word) => isTelling(word) && words.includes(word));
}
