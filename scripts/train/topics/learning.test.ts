import { describe, expect, it } from 'vitest';
import { featuresOf } from '#lib/topics/features';
import { TopicModel } from '#lib/topics/model';
import { passagesOf } from '#lib/topics/passages';
import { vectorOf } from '#lib/topics/vector';
import { TOPICS } from '#lib/topics/vocabulary';
import { readWeights } from '#lib/topics/weights';
import { calibrate, chanceOf, thresholdOf } from './calibrate';
import { storyOf } from './labelled';
import { learn, type Recipe, type Text, textOf } from './learn';
import { packWeights, withScores } from './pack-weights';
import { score } from './score';
import { dot, type Example, trainOne } from './svm';

const RECIPE: Recipe = {
  seed: 1,
  epochs: 20,
  minimum: 1,
  cost: 1,
  secondCost: 0.5,
  huffpostCost: 0.1,
  huffpostOff: 0.3,
  termClaim: 1,
  wordClaim: 1,
};
const SCORES = { texts: 4, macroF1: 50, microF1: 50, precision: 50, recall: 50, unsorted: 0 };
const SPORT = TOPICS.findIndex((topic) => topic.label === 'sport');
const WEATHER = TOPICS.findIndex((topic) => topic.label === 'weather');

function text(words: string, ...topics: number[]): Text {
  return textOf({ id: words, set: 'own', story: storyOf('', words), topics });
}

const TEXTS = [
  text('The striker scored and the goalkeeper wept', SPORT),
  text('A late goal won the match for the champions', SPORT),
  text('Snow and frost are forecast for the hills', WEATHER),
  text('Rain, gales and fog along the coast', WEATHER),
];

describe('the support vector machine', () => {
  const example = (columns: number[]): Example => ({
    columns: Int32Array.from(columns),
    values: new Float32Array(columns.length).fill(1),
    cost: { on: 1, off: 1 },
  });
  const examples = [example([0, 2]), example([0]), example([1, 2]), example([1])];

  it('parts what can be parted, the same each time', () => {
    const plan = { size: 3, epochs: 50, seed: 3 };
    const weights = trainOne(examples, [true, true, false, false], plan);
    expect(examples.map((one) => Math.sign(dot(weights, one)))).toEqual([1, 1, -1, -1]);
    expect(trainOne(examples, [true, true, false, false], plan)).toEqual(weights);
  });

  it('does not learn from an example without cost', () => {
    const free = examples.map((one, at) => (at === 1 ? { ...one, cost: { on: 0, off: 0 } } : one));
    const plan = { size: 3, epochs: 50, seed: 3 };
    const without = trainOne(free, [true, false, false, false], plan);
    expect(without).toEqual(trainOne(free, [true, true, false, false], plan));
  });
});

describe('chances and thresholds', () => {
  const points = Array.from({ length: 400 }, (_, at) => ({
    margin: (at % 20) / 10 - 1,
    isOn: (at * 7) % 20 < at % 20,
  }));

  it('make a chance of a margin that is right as often as it says', () => {
    const calibration = calibrate(points);
    const above = points.filter(({ margin }) => margin > 0.5);
    const said = above.reduce((sum, { margin }) => sum + chanceOf(margin, calibration), 0) / above.length;
    const right = above.filter(({ isOn }) => isOn).length / above.length;
    expect(Math.abs(said - right)).toBeLessThan(0.08);
  });

  it('show a topic from where that is best, nearer to the common threshold where little is known', () => {
    const chances = [0.9, 0.8, 0.7, 0.2, 0.1].map((chance, at) => ({ chance, isOn: at < 3 }));
    const alone = thresholdOf(chances, { beta: 1, common: 0.9, prior: 0 });
    expect(alone).toBeCloseTo(0.45, 9);
    expect(thresholdOf(chances, { beta: 1, common: 0.9, prior: 3 })).toBeCloseTo((alone + 0.9) / 2, 9);
  });
});

describe('learning and packing', () => {
  const learnt = learn(TEXTS, RECIPE);
  const decisions = TOPICS.map(() => ({ slope: 4, offset: 0, threshold: 0.5 }));
  const head = { trained: '2026-01-01', sets: [], options: {} };
  const file = packWeights(learnt, decisions, head, 0);

  it('tells the topics of texts like those it learnt from', () => {
    const model = new TopicModel(readWeights(file));
    const likeliest = (words: string) => {
      const chances = model.chances(vectorOf(featuresOf(passagesOf(storyOf('', words))), model.weights));
      return chances.indexOf(Math.max(...chances));
    };
    expect([likeliest('The goalkeeper of the champions'), likeliest('Frost and gales on the hills')]).toEqual([
      SPORT,
      WEATHER,
    ]);
  });

  it('keeps every feature and its idf, and weights to within a step', () => {
    const weights = readWeights(file);
    expect([...weights.rows.keys()].sort()).toEqual([...learnt.rows.keys()].sort());
    for (const [feature, row] of learnt.rows) {
      const packed = weights.rows.get(feature) ?? -1;
      expect(weights.idf[packed]).toBeCloseTo(learnt.idf[row] ?? 0, 5);
      const scale = weights.head.topics[SPORT]?.scale ?? 0;
      const value = (weights.values[packed * TOPICS.length + SPORT] ?? 0) * scale;
      expect(Math.abs(value - (learnt.weights[SPORT]?.[row] ?? 0))).toBeLessThanOrEqual(scale / 2 + 1e-9);
    }
  });

  it('is the same file for the same texts, with scores in its head when they are known', () => {
    expect(packWeights(learn(TEXTS, RECIPE), decisions, head, 0).equals(file)).toBe(true);
    expect(readWeights(withScores(file, { 'test set': SCORES })).head.scores).toEqual({ 'test set': SCORES });
  });

  it.each([
    ['no weights at all', Buffer.from('hello, this is a text'), /not a weights file/],
    [
      'weights of another format',
      Buffer.concat([Buffer.from('DLTW'), Buffer.from([9, 0, 0, 0, 0, 0, 0, 0])]),
      /format 9/,
    ],
  ])('refuses %s', (_what, bytes, reason) => {
    expect(() => readWeights(bytes)).toThrow(reason);
  });
});

describe('the figures', () => {
  it('are precision, recall and F1 by topic, over all decisions and over topics', () => {
    const report = score([[0], [0, 1], [1], []], [[0], [0], [0], []], 2);
    expect(report.topics[0]).toMatchObject({ precision: 2 / 3, recall: 1, f1: 0.8 });
    expect(report.topics[1]).toMatchObject({ precision: 0, recall: 0, f1: 0 });
    expect(report.micro).toMatchObject({ precision: 2 / 3, recall: 0.5 });
    expect(report.macro).toBeCloseTo(0.4, 9);
    expect(report.unsorted).toBe(0.25);
    expect(report.confusion).toEqual([
      [0, 0],
      [1, 0],
    ]);
  });
});
