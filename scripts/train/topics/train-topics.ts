// `npm run train -- topics`: reads the labelled texts, trains the classifier of topics, writes lib/topics/weights.bin and
// prints how well it does on the test set, which it has not learnt from.

import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { shownTopics } from '#lib/topics/classify';
import { TopicModel } from '#lib/topics/model';
import { vectorOf } from '#lib/topics/vector';
import { TOPICS } from '#lib/topics/vocabulary';
import { readWeights, type SetScores, type WeightsHead } from '#lib/topics/weights';
import { decisionsOf, heldOutMargins } from './held-out';
import { readJudged } from './judged';
import { hasHuffpost, readDevelopmentSet, readHuffpost, readOwn, readTestSet } from './labelled';
import { learn, type Text, textOf } from './learn';
import { packWeights, withScores } from './pack-weights';
import { type Report, score } from './score';

const FILE = path.resolve(import.meta.dirname, '..', '..', '..', 'lib', 'topics', 'weights.bin');
const MOST_BYTES = 4_000_000;
const FOLDS = 5;

const RECIPE = {
  seed: 7,
  epochs: 15,
  minimum: 2,
  cost: 1,
  secondCost: 0.5,
  huffpostCost: 0.05,
  huffpostOff: 0.3,
  termClaim: 3,
  wordClaim: 3,
};
const THRESHOLDS = { beta: 0.8, common: 0.5, prior: 30 };
const LEAST = 0.012;

const SETS = ['own', 'huffpost', 'readers'] as const;
const LICENCES: Record<Text['set'], string> = {
  own: 'MIT, this project',
  huffpost: 'headlines and blurbs, CC BY 4.0 by their publisher',
  readers: 'verdicts of the readers of an archive',
};

/** `archive`: the folder of an archive whose readers' verdicts are learnt from too. */
export async function trainTopics(say: (line: string) => void, archive: string | null = null): Promise<void> {
  if (!hasHuffpost) say('without the headlines of the HuffPost (../shared/data/topics), which are not there');
  const own = readOwn().map(textOf);
  const huffpost = readHuffpost().map(textOf);
  const judged = archive === null ? [] : (await readJudged(archive)).map(textOf);
  const others = [...huffpost, ...judged];
  say(
    `${own.length} texts of the project, ${huffpost.length} headlines with blurbs, ${judged.length} stories by readers`,
  );
  const decisions = decisionsOf(own, heldOutMargins(own, others, RECIPE, FOLDS), THRESHOLDS);
  const texts = [...own, ...others];
  const sets = SETS.map((name) => ({
    name,
    licence: LICENCES[name],
    texts: texts.filter(({ set }) => set === name).length,
  })).filter((set) => set.texts > 0);
  const head = { trained: new Date().toISOString().slice(0, 10), sets, options: { ...RECIPE, ...THRESHOLDS } };
  const file = packWeights(learn(texts, RECIPE), decisions, head, LEAST);
  if (file.length > MOST_BYTES) throw new Error(`the weights have ${file.length} bytes: more than ${MOST_BYTES}`);
  const model = new TopicModel(readWeights(file));
  const reports = { 'test set': readTestSet(), 'development set': readDevelopmentSet() };
  const scores: WeightsHead['scores'] = {};
  for (const [name, labelled] of Object.entries(reports)) {
    const report = scoreTopics(model, labelled.map(textOf));
    scores[name] = scoresOf(report);
    say(`${name}: ${reportLines(report).join('\n')}`);
  }
  writeFileSync(FILE, withScores(file, scores));
  say(`lib/topics/weights.bin: ${file.length} bytes`);
}

function scoreTopics(model: TopicModel, texts: readonly Text[]): Report {
  const found = texts.map(({ features }) =>
    shownTopics(model.chances(vectorOf(features, model.weights)), model).map(({ topic }) => topic),
  );
  return score(
    texts.map((text) => text.topics),
    found,
    TOPICS.length,
  );
}

function scoresOf({ texts, macro, micro, unsorted }: Report): SetScores {
  const percent = (value: number) => Math.round(1000 * value) / 10;
  const { f1, precision, recall } = micro;
  return {
    texts,
    macroF1: percent(macro),
    microF1: percent(f1),
    precision: percent(precision),
    recall: percent(recall),
    unsorted: percent(unsorted),
  };
}

export function reportLines({ texts, topics, micro, macro, unsorted }: Report): string[] {
  const percent = (value: number) => (100 * value).toFixed(1).padStart(5);
  return [
    `${texts} texts: macro F1 ${percent(macro)}, micro F1 ${percent(micro.f1)} (precision ${percent(micro.precision)}, ` +
      `recall ${percent(micro.recall)}), unsorted ${percent(unsorted)}`,
    ...topics.map(
      ({ f1, precision, recall, expected }, topic) =>
        `  ${(TOPICS[topic]?.label ?? '').padEnd(44)}F1 ${percent(f1)}  P ${percent(precision)}  R ${percent(recall)}  of ${expected}`,
    ),
  ];
}
