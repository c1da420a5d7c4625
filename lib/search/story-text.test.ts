import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Mention } from '#lib/model/person';
import { runsOf } from './story-text';

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
  const runs = runsOf(text, [mention(10, 20, 'xi-jinping'), mention(25, 30, 'vladimir-putin')], [[13, 20]], 9);
  expect(runs.map(({ person, pieces }) => [person, pieces.map((piece) => piece.text)])).toEqual([
    [null, ['BEIJING —', ' ']],
    ['xi-jinping', ['Xi ', 'Jinping']],
    [null, [' met ']],
    ['vladimir-putin', ['Putin']],
    [null, ['.']],
  ]);
  expect(runs[0]?.pieces[0]).toMatchObject({ dateline: true, marked: false });
  expect(runs[1]?.pieces[1]).toMatchObject({ marked: true, start: 13 });
});

test('a name that is linked to nobody is plain text', () => {
  expect(runsOf('President Kim', [mention(10, 13, null)], []).map((run) => run.person)).toEqual([null]);
});

test('the pieces together are the text, whatever is marked', () => {
  const mark = fc.tuple(fc.nat(30), fc.nat(30)).map(([a, b]): [number, number] => [Math.min(a, b), Math.max(a, b)]);
  fc.assert(
    fc.property(fc.string({ maxLength: 30 }), fc.array(mark), fc.nat(30), (text, marks, dateline) => {
      const pieces = runsOf(text, [mention(2, 9, 'xi')], marks, dateline).flatMap((run) => run.pieces);
      expect(pieces.map((piece) => piece.text).join('')).toBe(text);
    }),
  );
});
