import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Mention } from '#lib/model/person';
import { mentionAnchor, runsOf } from './story-text';

const mention = (start: number, end: number, person: string | null): Mention => ({
  block: 0,
  start,
  end,
  text: '',
  person,
  how: 'full-name',
  confidence: 1,
});

test('a mention is one run, also where a mark stands inside it', () => {
  const text = 'BEIJING — Xi Jinping met Putin.';
  const runs = runsOf(text, [mention(10, 20, 'xi-jinping'), mention(25, 30, 'vladimir-putin')], [[13, 20]], {
    dateline: 9,
  });
  expect(runs.map(({ person, pieces }) => [person, pieces.map((piece) => piece.text)])).toEqual([
    [null, ['BEIJING —', ' ']],
    ['xi-jinping', ['Xi ', 'Jinping']],
    [null, [' met ']],
    ['vladimir-putin', ['Putin']],
    [null, ['.']],
  ]);
  expect(runs[0]?.pieces[0]).toMatchObject({ dateline: true, marked: false });
  expect(runs[1]).toMatchObject({
    anchor: 'mention-0-10',
    pieces: [{ hit: null }, { marked: true, hit: 1, start: 13 }],
  });
});

test('a name that is linked to nobody is plain text', () => {
  expect(runsOf('President Kim', [mention(10, 13, null)], []).map((run) => run.person)).toEqual([null]);
});

test('hits are numbered on from those before, also where a name cuts one in two', () => {
  const runs = runsOf(
    'Xi Jinping met Putin.',
    [mention(3, 10, 'xi-jinping')],
    [
      [0, 10],
      [15, 20],
    ],
    { hits: 4 },
  );
  expect(runs.flatMap(({ pieces }) => pieces.map(({ text, marked, hit }) => [text, marked, hit]))).toEqual([
    ['Xi ', true, 5],
    ['Jinping', true, null],
    [' met ', false, null],
    ['Putin', true, 6],
    ['.', false, null],
  ]);
});

test('a paragraph of 50,000 words that were all asked for is cut in one walk', () => {
  const marks = Array.from({ length: 50_000 }, (_, at): [number, number] => [at * 5, at * 5 + 4]);
  const runs = runsOf('word '.repeat(50_000), [mention(0, 4, 'xi')], marks);
  expect(runs.flatMap(({ pieces }) => pieces).filter(({ hit }) => hit !== null)).toHaveLength(50_000);
});

test('the place of a mention in the headline is none in the text', () => {
  expect(mentionAnchor({ block: null, start: 7 })).toBe('mention-headline-7');
  expect(mentionAnchor({ block: 12, start: 7 })).toBe('mention-12-7');
});

test('the pieces together are the text, whatever is marked', () => {
  const mark = fc.tuple(fc.nat(30), fc.nat(30)).map(([a, b]): [number, number] => [Math.min(a, b), Math.max(a, b)]);
  fc.assert(
    fc.property(fc.string({ maxLength: 30 }), fc.array(mark), fc.nat(30), (text, marks, dateline) => {
      const pieces = runsOf(text, [mention(2, 9, 'xi')], marks, { dateline }).flatMap((run) => run.pieces);
      expect(pieces.map((piece) => piece.text).join('')).toBe(text);
    }),
  );
});
