import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { anyPlan, buildIndex, EVERYTHING } from './index-for-tests';
import { forgetLast, lastOf } from './last-of';
import { anyTree } from './queries-for-tests';

/** They live as long as a view, or are held by one of the others; those of like-terms.ts belong to fuzzy words, which are slow anyway. */
const KEPT_ELSEWHERE = 'Best CounterMemory Letters Matrix Names Numbering Pool Scratch Searcher WordTable'.split(' ');

test('of every class that questions make and drop the last object is kept', () => {
  const dropped: string[] = [];
  for (const file of readdirSync(import.meta.dirname)) {
    if (!file.endsWith('.ts') || file.includes('test')) continue;
    for (const [of, name = ''] of readFileSync(path.join(import.meta.dirname, file), 'utf8').matchAll(
      /^(?:export )?class (\w+)[\s\S]*?^}/gm,
    )) {
      if (KEPT_ELSEWHERE.includes(name)) continue;
      dropped.push(name);
      expect(of, `${name} in ${file}`).toMatch(/^ {4}lastOf\.\w+ = this;$/m);
    }
  }
  expect(dropped).toHaveLength(Object.keys(lastOf).length);
});

test('they are there when all kinds of questions were asked, and let go for a new view', () => {
  forgetLast();
  fc.assert(
    fc.property(anyPlan(20), anyTree, fc.constantFrom('relevance', 'newest'), (plan, tree, sort) => {
      buildIndex(plan).searcher.search({ ...EVERYTHING, tree, sort, size: 5 });
    }),
    { numRuns: 300 },
  );
  expect(Object.entries(lastOf).filter(([, last]) => last === null)).toEqual([]);
  forgetLast();
  expect(Object.values(lastOf).filter((last) => last !== null)).toEqual([]);
});
