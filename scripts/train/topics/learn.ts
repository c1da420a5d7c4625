// Labelled texts in; what each feature is worth, and for each topic the weights that tell it from the others, out.

import { TERM_CLAIMS, WORD_CLAIMS } from '#lib/topics/feature-numbers';
import { type Features, featuresOf } from '#lib/topics/features';
import { passagesOf } from '#lib/topics/passages';
import { type Lookup, type Vector, vectorOf } from '#lib/topics/vector';
import { TOPICS } from '#lib/topics/vocabulary';
import type { Labelled } from './labelled';
import { dot, type Example, trainOne } from './svm';

export type Text = Labelled & { features: Features };
export type Recipe = {
  seed: number;
  epochs: number;
  /** Texts in which a feature has to stand. */
  minimum: number;
  cost: number;
  /** How much of it where a topic is on that is not the text's first. */
  secondCost: number;
  /** The cost of a mistake in a text of the HuffPost, and how much of it where a topic is off. */
  huffpostCost: number;
  huffpostOff: number;
  /** What a claim of a term or a word is worth: these features stand in nearly all texts. */
  termClaim: number;
  wordClaim: number;
};
export type Learnt = Lookup & { weights: Float64Array[] };

export const IDF_SCALE = 0.05;

export function textOf(labelled: Labelled): Text {
  return { ...labelled, features: featuresOf(passagesOf(labelled.story)) };
}

export function learn(texts: readonly Text[], recipe: Recipe): Learnt {
  const lookup = lookUp(texts, recipe);
  const plan = { size: lookup.idf.length, epochs: recipe.epochs, seed: recipe.seed };
  const vectors = texts.map((text) => vectorOf(text.features, lookup));
  const weights = TOPICS.map((_, topic) =>
    trainOne(
      vectors.map((vector, at): Example => ({ ...vector, cost: costOf(texts[at] as Text, topic, recipe) })),
      texts.map((text) => text.topics.includes(topic)),
      plan,
    ),
  );
  return { ...lookup, weights };
}

export function margins(vector: Vector, learnt: Pick<Learnt, 'weights'>): number[] {
  return learnt.weights.map((weights) => dot(weights, vector));
}

function lookUp(texts: readonly Text[], recipe: Recipe): Lookup {
  const seen = new Map<number, number>();
  for (const { features } of texts)
    for (const feature of features.keys()) seen.set(feature, (seen.get(feature) ?? 0) + 1);
  const kept = [...seen].filter(([, count]) => count >= recipe.minimum).sort(([a], [b]) => a - b);
  const claims = new Map([
    ...TERM_CLAIMS.flat().map((feature): [number, number] => [feature, recipe.termClaim]),
    ...WORD_CLAIMS.flat().map((feature): [number, number] => [feature, recipe.wordClaim]),
  ]);
  const worth = kept.map(([feature, count]) => claims.get(feature) ?? Math.log(texts.length / count));
  return {
    rows: new Map(kept.map(([feature], row) => [feature, row])),
    idf: Float32Array.from(worth, (value) => IDF_SCALE * Math.min(255, Math.max(1, Math.round(value / IDF_SCALE)))),
  };
}

/** A text of the HuffPost has one label: what else it is about was left out, so that 'off' is half a guess. */
function costOf({ set, topics }: Text, topic: number, { cost, secondCost, huffpostCost, huffpostOff }: Recipe) {
  if (set === 'huffpost') return { on: huffpostCost, off: huffpostCost * huffpostOff };
  return { on: topics[0] === topic ? cost : cost * secondCost, off: cost };
}
