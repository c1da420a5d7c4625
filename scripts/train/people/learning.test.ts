import { expect, test } from 'vitest';
import { wordTaggerOf } from '#lib/people/tagger/tagger';
import { readWeights } from '#lib/people/tagger/weights';
import { train } from './crf';
import { examplesOf } from './examples';
import { meanOf } from './mean-weights';
import { packWeights } from './pack-weights';
import { score } from './score';
import { chanceOf, type Story } from './story';

const GIVEN = ['Jane', 'Richard', 'John', 'Mary'];
const SURNAMES = ['Doe', 'Roe', 'Major', 'Moe'];
const OPTIONS = { bits: 16, minimum: 1, domains: { tweets: 1 }, weights: {} };

/** Every given name with every surname, said in two ways. */
const stories: Story[] = GIVEN.flatMap((given) =>
  SURNAMES.map((surname, at) => ({
    set: at === 0 ? 'tweets' : 'own',
    sentences: [
      {
        words: ['Mr.', given, surname, 'went', 'to', 'Oslo', '.'],
        spans: [
          { from: 1, to: 3, kind: 'person' as const },
          { from: 5, to: 6, kind: 'place' as const },
        ],
      },
      { words: ['Nobody', 'saw', surname, '.'], spans: [{ from: 2, to: 3, kind: 'person' as const }] },
    ],
  })),
);

function learnt(most = 1_000_000) {
  const examples = examplesOf(stories, OPTIONS);
  const training = { epochs: 3, rate: 0.1, l2: 1e-5, drop: 0.05, average: 1 };
  const trained = train(examples, training, chanceOf(1), () => {});
  const head = { trained: '2026-01-01', bits: OPTIONS.bits, sets: [], options: {}, scores: {} };
  return packWeights(trained, examples.hashed, head, most);
}

test('what is learnt, packed and read again finds the names', () => {
  const { spans, people } = score(stories, wordTaggerOf(readWeights(learnt())));
  expect(spans.f1).toBe(100);
  expect(people.f1).toBe(100);
});

test('the same seed gives the same file, byte for byte', () => {
  expect(learnt().equals(learnt())).toBe(true);
});

test('the mean of a round with itself is that round', () => {
  const hashed = Int32Array.from([9, 4]);
  const trained = { weights: Float32Array.from({ length: 32 }, (_, at) => at), transitions: new Float32Array([1, 2]) };
  expect(
    meanOf([
      { trained, hashed },
      { trained, hashed },
    ]),
  ).toEqual({ trained, hashed });
});

test('a feature that only one of two rounds has met has half its weight', () => {
  const round = (feature: number) => ({
    trained: { weights: new Float32Array(16).fill(2), transitions: new Float32Array(1) },
    hashed: Int32Array.from([feature]),
  });
  const { trained, hashed } = meanOf([round(3), round(8)]);
  expect([...hashed]).toEqual([3, 8]);
  expect([...trained.weights]).toEqual(new Array(32).fill(1));
});

test('a file is cut to the size that it may have', () => {
  const whole = learnt();
  const small = learnt(Math.round(whole.length * 0.8));
  expect(small.length).toBeLessThanOrEqual(whole.length * 0.8);
  expect(readWeights(small).head.rows).toBeLessThan(readWeights(whole).head.rows);
});

test('a score counts exact names, and persons by the longest of their names', () => {
  const tag = (sentences: readonly (readonly string[])[]) =>
    sentences.map((words) => (words[0] === 'Mr.' ? [{ from: 1, to: 3, kind: 'person' as const }] : []));
  const { spans, people } = score(stories, tag);
  expect(spans).toEqual({ precision: 100, recall: 50, f1: 66.7 });
  expect(people).toEqual({ precision: 100, recall: 100, f1: 100 });
});
