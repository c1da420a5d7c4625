// Topics by multinomial naive Bayes, one topic against the rest, over the same texts and features as the classifier (the
// usual first thing to try; McCallum and Nigam 1998). A topic is found where a word of the text says on average so much for
// it as served best for texts that were left out: the plain rule, likelier than not, finds next to nothing.

import type { Features } from '#lib/topics/features';
import { TOPICS } from '#lib/topics/vocabulary';
import { thresholdOf } from '../../train/topics/calibrate';
import type { Text } from '../../train/topics/learn';

const SMOOTHING = 0.1;
const MOST_TOPICS = 3;

type OneTopic = { ratios: Map<number, number>; least: number };
type Bayes = OneTopic[];

export function learnBayes(texts: readonly Text[]): Bayes {
  const [half, other] = [0, 1].map((side) => texts.filter((_, at) => at % 2 === side)) as [Text[], Text[]];
  const [known, knownOfHalf] = [featuresIn(texts), featuresIn(half)];
  return TOPICS.map((_, topic) => {
    const ofHalf = ratiosOf(half, knownOfHalf, topic);
    const said = other.map(({ features, topics }) => ({
      chance: saysFor(features, ofHalf),
      isOn: topics.includes(topic),
    }));
    return { ratios: ratiosOf(texts, known, topic), least: thresholdOf(said, { beta: 1, common: 0, prior: 0 }) };
  });
}

function featuresIn(texts: readonly Text[]): Set<number> {
  return new Set(texts.flatMap((text) => [...text.features.keys()]));
}

/** By feature, how much likelier it is in a text on the topic than in another one, as a logarithm. */
function ratiosOf(texts: readonly Text[], known: ReadonlySet<number>, topic: number): Map<number, number> {
  const [on, off] = [counted(), counted()];
  for (const text of texts) add(text.topics.includes(topic) ? on : off, text.features);
  const chance = ({ counts, total }: Counted, feature: number) =>
    ((counts.get(feature) ?? 0) + SMOOTHING) / (total + SMOOTHING * known.size);
  return new Map([...known].map((one) => [one, Math.log(chance(on, one) / chance(off, one))]));
}

/** Places in TOPICS, the clearest first. */
export function topicsByBayes(features: Features, bayes: Bayes): number[] {
  return bayes
    .map(({ ratios, least }, topic) => ({ topic, above: saysFor(features, ratios) - least }))
    .filter(({ above }) => above >= 0)
    .sort((a, b) => b.above - a.above)
    .slice(0, MOST_TOPICS)
    .map(({ topic }) => topic);
}

function saysFor(features: Features, ratios: ReadonlyMap<number, number>): number {
  let [said, length] = [0, 0];
  for (const [feature, amount] of features) {
    said += amount * (ratios.get(feature) ?? 0);
    length += amount;
  }
  return said / Math.max(1, length);
}

type Counted = { total: number; counts: Map<number, number> };

function counted(): Counted {
  return { total: 0, counts: new Map() };
}

function add(side: Counted, features: Features): void {
  for (const [feature, amount] of features) {
    side.counts.set(feature, (side.counts.get(feature) ?? 0) + amount);
    side.total += amount;
  }
}
