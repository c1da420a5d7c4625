// `npm run train -- people`: reads the labelled texts, trains the tagger of names, writes lib/people/tagger/weights.bin and
// prints how well persons are found in texts that it has not learnt from.

import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { STATES } from '#lib/people/tagger/decode';
import { labelsOf, OUTSIDE } from '#lib/people/tagger/labels';
import { wordTaggerOf } from '#lib/people/tagger/tagger';
import { readWeights, type Weights, type WeightsHead } from '#lib/people/tagger/weights';
import { train } from './crf';
import { examplesOf } from './examples';
import { hasLabelledSets, readLabelled } from './labelled-sets';
import { LICENCES, readMaterial } from './material';
import { meanOf, type Round } from './mean-weights';
import { packWeights, withHead } from './pack-weights';
import { type Scores, score } from './score';
import { chanceOf, type Story } from './story';

const FILE = path.resolve(import.meta.dirname, '..', '..', '..', 'lib', 'people', 'tagger', 'weights.bin');
const MOST_BYTES = 5_000_000;

export const RECIPE = {
  seed: 7,
  /** Times it is learnt, each with other names and copies; the mean is kept. */
  rounds: 8,
  bits: 23,
  minimum: 3,
  ownFills: 3,
  rename: 0.75,
  epochs: 5,
  rate: 0.1,
  l2: 1e-5,
  drop: 0.15,
  average: 2,
  /**
   * Taken from the weight of the way into a person's name. The stories kept aside lose next to nothing by it; in texts
   * further from what was learnt, unknown teams and places look like persons, and precision rises more than recall falls.
   */
  lean: 0.7,
  /** The same for names of one word, which say less: a team, a village and a surname look alike. */
  leanAlone: 1.3,
  sets: ['wikinews-silver', 'uner-ewt', 'wnut17', 'crossner', 'btc'] as const,
  domains: { btc: 1, wnut17: 1, crossner: 2 } as Record<string, number>,
  weights: {} as Record<string, number>,
};
export type Recipe = typeof RECIPE;

export async function trainPeople(say: (line: string) => void, recipe: Recipe = RECIPE, file = FILE): Promise<void> {
  if (!hasLabelledSets) return say('skipped: the labelled texts (../shared/data/ner) are not there');
  const began = performance.now();
  const seconds = () => `${Math.round((performance.now() - began) / 1000)} s`;
  const rounds = Array.from({ length: recipe.rounds }, (_, round) => learn(recipe, recipe.seed + 2 * round, say));
  say(`learnt ${rounds.length} times (${seconds()})`);
  const { trained, hashed } = meanOf(rounds);
  const tokens = rounds[0]?.tokens ?? {};
  const sets = Object.entries(LICENCES).map(([name, licence]) => ({ name, licence, tokens: tokens[name] ?? 0 }));
  const head = {
    trained: new Date().toISOString().slice(0, 10),
    bits: recipe.bits,
    sets,
    options: flat(recipe),
    scores: {},
  };
  const bytes = packWeights(trained, hashed, head, MOST_BYTES - 1_000);
  const weights = leaning(readWeights(bytes), recipe);
  say(`${weights.head.rows} features kept, ${(bytes.length / 1e6).toFixed(2)} MB (${seconds()})`);
  const held: [string, Story[]][] = [
    ['conll2003-testa', readLabelled('conll2003-testa')],
    ['wikigold', readLabelled('wikigold')],
    ['own, kept aside', rounds[0]?.aside ?? []],
  ];
  const tag = wordTaggerOf(weights);
  const scored = held.map(([name, texts]) => ({ name, texts, scores: score(texts, tag) }));
  for (const { name, scores } of scored) say(row(name, scores));
  writeFileSync(file, withHead(bytes, { ...weights.head, scores: scoresOf(scored) }));
}

type Learnt = Round & { aside: Story[]; tokens: Record<string, number> };

function learn(recipe: Recipe, seed: number, say: (line: string) => void): Learnt {
  const { stories, aside } = readMaterial({ ...recipe, sets: [...recipe.sets] }, seed);
  const tokens = tokensBySet(stories);
  const counts = Object.entries(tokens).map(([name, count]) => `${name} ${count}`);
  const examples = examplesOf(stories, recipe);
  say(`${examples.list.length} sentences; tokens with copies: ${counts.join(', ')}`);
  say(`${examples.hashed.length} features, ${examples.size - examples.hashed.length} private`);
  return { trained: train(examples, recipe, chanceOf(seed), say), hashed: examples.hashed, aside, tokens };
}

function tokensBySet(stories: readonly Story[]): Record<string, number> {
  const tokens: Record<string, number> = {};
  for (const { set, sentences } of stories) {
    tokens[set] = sentences.reduce((sum, { words }) => sum + words.length, tokens[set] ?? 0);
  }
  return tokens;
}

function leaning(weights: Weights, { lean, leanAlone }: Recipe): Weights {
  const leans = new Map([
    [beginning(2), lean],
    [beginning(1), leanAlone],
  ]);
  const transitions = weights.head.transitions.map((weight, at) => weight - (leans.get(at % STATES) ?? 0));
  return { ...weights, head: { ...weights.head, transitions } };
}

/** The label with which a person's name of so many words begins. */
function beginning(words: number): number {
  return labelsOf([{ from: 0, to: words, kind: 'person' }], words)[0] ?? OUTSIDE;
}

function scoresOf(scored: readonly { name: string; texts: Story[]; scores: Scores }[]): WeightsHead['scores'] {
  return Object.fromEntries(
    scored.map(({ name, texts, scores }) => [
      name,
      { ...scores.spans, people: scores.people.f1, documents: texts.length },
    ]),
  );
}

function flat(recipe: Recipe): Record<string, string | number | boolean> {
  return Object.fromEntries(
    Object.entries(recipe).map(([name, value]) => [name, typeof value === 'number' ? value : JSON.stringify(value)]),
  );
}

function row(name: string, { spans, people }: Scores): string {
  const cells = [spans, people].map(({ precision, recall, f1 }) => `P ${precision} R ${recall} F1 ${f1}`);
  return `${name.padEnd(18)} spans ${cells[0]} | persons a story ${cells[1]}`;
}
