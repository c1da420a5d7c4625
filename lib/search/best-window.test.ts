import fc from 'fast-check';
import { expect, test } from 'vitest';
import { bestWindow, WORDS_BEFORE, widthFor } from './best-window';
import type { Hit } from './leaf-hits';

const hit = fc
  .tuple(fc.nat(90), fc.nat(3), fc.nat(4))
  .map(([first, more, part]): Hit => ({ first, last: first + more, part, worth: part < 2 ? 1 : 2 }));
const anyHits = fc
  .array(hit, { maxLength: 14 })
  .map((hits) => hits.sort((a, b) => a.first - b.first || a.last - b.last));

test('no window shows more than the best, and the best is the earliest of its kind', () => {
  fc.assert(
    fc.property(
      anyHits,
      fc.nat(40),
      fc.integer({ min: 40, max: 94 }),
      fc.subarray([0, 1, 2, 3, 4]),
      (hits, from, to, known) => {
        const shown = new Set(known);
        const sum = (parts: number[]) => [...new Set(parts)].reduce((all, part) => all + (part < 2 ? 1 : 2), 0);
        const windows = hits
          .filter(({ first }) => first >= from)
          .map(({ first }) => {
            const end = Math.min(to, Math.max(from, first - WORDS_BEFORE) + widthFor(hits));
            const parts = hits.filter((one) => one.first >= first && one.last < end).map(({ part }) => part);
            return { first, news: sum(parts.filter((part) => !shown.has(part))), worth: sum(parts) };
          })
          .filter(({ worth }) => worth > 0)
          .sort((a, b) => b.news - a.news || b.worth - a.worth || a.first - b.first);
        expect(bestWindow(hits, { from, to }, shown)).toEqual(windows[0] ?? null);
      },
    ),
    { numRuns: 2000 },
  );
});

test('a phrase that is longer than a window has a wider one', () => {
  const hits = [{ first: 10, last: 69, part: 0, worth: 60 }];
  expect(bestWindow(hits, { from: 0, to: 100 }, new Set())).toEqual({ first: 10, news: 60, worth: 60 });
});
