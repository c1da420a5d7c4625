// Topics by multinomial naive Bayes, one topic against the rest, over the same texts and words as the classifier (Rennie
// and others 2003 call it the strawman that is hard to beat): a topic is found where it is likelier than not.

import type { Features } from '#lib/topics/features';
import { TOPICS } from '#lib/topics/vocabulary';
import type { Text } from '../../train/topics/learn';

const SMOOTHING = 1;
const MOST_TOPICS = 3;

export type Bayes = { ratios: Map<number, number>; prior: number; unseen: number }[];

export function learnBayes(texts: readonly Text[]): Bayes {
  const features = new Set(texts.flatMap((text) => [...text.features.keys()]));
  return TOPICS.map((_, topic) => {
    const [on, off] = [counted(), counted()];
    for (const text of texts) {
      const side = text.topics.includes(topic) ? on : off;
      side.texts += 1;
      for (const [feature, amount] of text.features) {
        side.counts.set(feature, (side.counts.get(feature) ?? 0) + amount);
        side.total += amount;
      }
    }
    const chance = ({ counts, total }: Counted, feature: number) =>
      ((counts.get(feature) ?? 0) + SMOOTHING) / (total + SMOOTHING * features.size);
    const ratios = new Map([...features].map((one) => [one, Math.log(chance(on, one) / chance(off, one))]));
    return { ratios, prior: Math.log((on.texts + 1) / (off.texts + 1)), unseen: 0 };
  });
}

/** Places in TOPICS, the likeliest first. */
export function topicsByBayes(features: Features, bayes: Bayes): number[] {
  return bayes
    .map(({ ratios, prior, unseen }, topic) => {
      let said = prior;
      for (const [feature, amount] of features) said += amount * (ratios.get(feature) ?? unseen);
      return { topic, said };
    })
    .filter(({ said }) => said > 0)
    .sort((a, b) => b.said - a.said)
    .slice(0, MOST_TOPICS)
    .map(({ topic }) => topic);
}

type Counted = { texts: number; total: number; counts: Map<number, number> };

function counted(): Counted {
  return { texts: 0, total: 0, counts: new Map() };
}
