import { expect, test } from 'vitest';
import { foldCopies } from './fold-copies';

const hits = ['a1', 'b1', 'a2', 'c1', 'b2', 'a3'].map((id) => ({ id, family: id.charAt(0) }));

test('copies stand behind the best placed of their family, and every hit is there once', () => {
  const folded = foldCopies(hits);
  expect(folded.map(({ hit, place, folded }) => [hit.id, place, folded.map(({ id }) => id)])).toEqual([
    ['a1', 0, ['a2', 'a3']],
    ['b1', 1, ['b2']],
    ['c1', 3, []],
  ]);
  expect(folded.flatMap(({ hit, folded }) => [hit, ...folded])).toHaveLength(hits.length);
  expect(foldCopies([])).toEqual([]);
});
