// How well and how fast the topics of a story are found: the classifier beside keyword matching and naive Bayes, on the test
// set of the project and on the five classes of the BBC set beside it, which nobody has learnt from.

import { writeFileSync } from 'node:fs';
import { findTopics } from '#lib/topics/classify';
import { featuresOf } from '#lib/topics/features';
import { loadTopicModel, type TopicModel } from '#lib/topics/model';
import { passagesOf, type Story } from '#lib/topics/passages';
import { vectorOf } from '#lib/topics/vector';
import { TOPICS } from '#lib/topics/vocabulary';
import { placeOf, readHuffpost, readOwn, readTestSet } from '../../train/topics/labelled';
import { textOf } from '../../train/topics/learn';
import { type Report, score } from '../../train/topics/score';
import { reportLines } from '../../train/topics/train-topics';
import { BBC_TOPICS, hasBbc, readBbc } from './bbc';
import { topicsByKeywords } from './keyword-matching';
import { learnBayes, topicsByBayes } from './naive-bayes';

type Options = { smoke: boolean; json: string | null };

/** A text is read so often for the speed. */
const SPEED_ROUNDS = 10;

export async function benchTopics({ smoke, json }: Options): Promise<void> {
  const begun = performance.now();
  const model = loadTopicModel();
  console.log(`weights: loaded in ${Math.round(performance.now() - begun)} ms`);
  const reports = scoreAll(smoke);
  const bbc = hasBbc && !smoke ? await scoreBbc(model) : null;
  if (bbc === null)
    console.log(hasBbc ? 'BBC set: not in a smoke run' : 'BBC set: not beside the project, passed over');
  const speed = await timeAll(smoke);
  if (json) writeFileSync(json, `${JSON.stringify({ reports, bbc, speed }, null, 2)}\n`);
}

function scoreAll(smoke: boolean): Record<string, Report> {
  const texts = readTestSet();
  const learntFrom = [...readOwn(), ...(smoke ? [] : readHuffpost())].map(textOf);
  const bayes = learnBayes(smoke ? learntFrom.slice(0, 200) : learntFrom);
  const found: Record<string, (story: Story) => number[]> = {
    ours: (story) => findTopics(story).map(({ code }) => placeOf(code)),
    'keyword matching': topicsByKeywords,
    'naive Bayes': (story) => topicsByBayes(featuresOf(passagesOf(story)), bayes),
  };
  const reports: Record<string, Report> = {};
  for (const [name, find] of Object.entries(found)) {
    const report = score(
      texts.map((text) => text.topics),
      texts.map((text) => find(text.story)),
      TOPICS.length,
    );
    reports[name] = report;
    console.log(`\n${name}`);
    for (const line of name === 'ours' ? reportLines(report) : reportLines(report).slice(0, 1)) console.log(line);
    if (name === 'ours') printConfusion(report.confusion);
  }
  return reports;
}

/** A row for each topic that was missed, with what was found in its place. */
function printConfusion(table: readonly number[][]): void {
  const short = (topic: number) => (TOPICS[topic]?.label ?? '').slice(0, 8).padStart(9);
  console.log(`\nmissed, and what was found instead\n${''.padEnd(9)}${table.map((_, topic) => short(topic)).join('')}`);
  table.forEach((row, topic) => {
    console.log(short(topic) + row.map((count) => String(count || '·').padStart(9)).join(''));
  });
}

/** The likeliest of the five; share of stories in the right class, and the mean F1 of the classes. */
async function scoreBbc(model: TopicModel) {
  const stories = await readBbc();
  const found = stories.map(({ story }) => {
    const chances = model.chances(vectorOf(featuresOf(passagesOf(story)), model.weights));
    return [...BBC_TOPICS].sort((a, b) => (chances[b] ?? 0) - (chances[a] ?? 0)).slice(0, 1);
  });
  const { topics, micro } = score(
    stories.map(({ topic }) => [topic]),
    found,
    TOPICS.length,
  );
  const figures = BBC_TOPICS.map((topic) => ({ label: TOPICS[topic]?.label, ...topics[topic] }));
  const macro = figures.reduce((sum, { f1 = 0 }) => sum + f1, 0) / figures.length;
  const percent = (value = 0) => (100 * value).toFixed(1);
  console.log(`\nBBC, ${stories.length} stories: right ${percent(micro.f1)}, macro F1 ${percent(macro)}`);
  for (const { label = '', f1, precision, recall } of figures) {
    console.log(`  ${label.padEnd(44)}F1 ${percent(f1)}  P ${percent(precision)}  R ${percent(recall)}`);
  }
  return { right: micro.f1, macro, figures };
}

async function timeAll(smoke: boolean) {
  const tests = readTestSet().map((text) => text.story);
  const stories = { 'test set': tests, BBC: hasBbc && !smoke ? (await readBbc()).map((one) => one.story) : [] };
  return Object.entries(stories).flatMap(([name, texts]) => {
    if (texts.length === 0) return [];
    const words = texts.flatMap((story) => passagesOf(story).map((passage) => passage.words.length));
    const mean = Math.round(words.reduce((sum, count) => sum + count, 0) / texts.length);
    const begun = performance.now();
    const rounds = smoke ? 1 : SPEED_ROUNDS;
    for (let round = 0; round < rounds; round++) for (const story of texts) findTopics(story);
    const perSecond = Math.round((rounds * texts.length * 1000) / (performance.now() - begun));
    console.log(`${name}: ${perSecond} texts/s of ${mean} words, one core`);
    return [{ name, words: mean, perSecond }];
  });
}
