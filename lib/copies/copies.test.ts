import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Block } from '#lib/model/article';
import { type LabelledStory, labelledSet } from './cases/labelled-set';
import { scoreFamilies } from './cases/score';
import { isCopy } from './copy';
import { fingerprintOf } from './fingerprint';
import { foldAll } from './fold-all';

const SET = labelledSet();
const familiesOf = (stories: readonly LabelledStory[]) => new Set(stories.flatMap(({ family }) => family ?? [])).size;

function bodies(...texts: string[]): Block[] {
  return texts.map((text) => ({ part: 'body', text }));
}

/** The families as sets of ids, in an order of their own. */
function groups(families: ReadonlyMap<string, string>): string[] {
  const members = new Map<string, string[]>();
  for (const [id, family] of families) members.set(family, [...(members.get(family) ?? []), id]);
  return [...members.values()].map((ids) => ids.sort().join(' ')).sort();
}

describe('the labelled set', () => {
  test('has 60 families and more stories that only look like copies', () => {
    expect(familiesOf(SET)).toBeGreaterThanOrEqual(60);
    expect(SET.filter(({ family }) => family === null).length).toBeGreaterThanOrEqual(120);
    expect(new Set(SET.map(({ id }) => id)).size).toBe(SET.length);
  });

  test.each([
    ['all of it', SET],
    ['the third that was kept aside', SET.filter(({ heldOut }) => heldOut)],
  ])('is folded right: %s', (_, stories) => {
    const score = scoreFamilies(stories, foldAll(stories));
    expect(score.precision).toBeGreaterThanOrEqual(0.98);
    expect(score.pairPrecision).toBeGreaterThanOrEqual(0.98);
    expect(score.recall).toBeGreaterThanOrEqual(0.95);
    expect(score.pairRecall).toBeGreaterThanOrEqual(0.95);
  });

  test('is folded the same in any order of ingest', () => {
    const expected = groups(foldAll(SET));
    fc.assert(
      fc.property(fc.shuffledSubarray(SET, { minLength: SET.length, maxLength: SET.length }), (shuffled) => {
        expect(groups(foldAll(shuffled))).toEqual(expected);
      }),
      { numRuns: 10 },
    );
  });

  test('has no pair that is a copy one way round only', () => {
    const prints = SET.map(({ blocks }) => fingerprintOf(blocks));
    const oneWay = prints.flatMap((a, place) =>
      prints
        .slice(0, place)
        .filter((b) => isCopy(a, b, null) !== isCopy(b, a, null))
        .map(() => SET[place]?.id),
    );
    expect(oneWay).toEqual([]);
  });
});

test('a family is known by its first member', () => {
  const [first, second] = SET;
  const stories = [first, second].flatMap((story) => (story ? [story] : []));
  expect([...foldAll(stories).values()]).toEqual([first?.id, first?.id]);
});

test('every story of the set is a copy of itself, whatever stands around it', () => {
  const long = SET.filter(({ kind }) => kind !== 'very short');
  const missed = long.filter(({ blocks }) => {
    const [first, ...rest] = blocks;
    const other: Block[] = [
      { part: 'related', text: 'More: the weather in the days to come, and the results of the races' },
      { part: 'body', text: `PARIS, Nov. 2 (Continental Wire) -- ${first?.text}` },
      ...rest,
      { part: 'caption', text: 'A picture of something else altogether, taken a year before' },
    ];
    return !isCopy(fingerprintOf(blocks), fingerprintOf(other), null);
  });
  expect(missed.map(({ id }) => id)).toEqual([]);
});

test('a story without family is with nobody but itself', () => {
  const families = foldAll(SET);
  const alone = SET.filter(({ family }) => family === null);
  expect(alone.filter(({ id }) => families.get(id) !== id)).toEqual([]);
});

test('the same headline alone is nothing', () => {
  const [first] = SET;
  const other = SET.find(({ kind }) => kind === 'by another outlet');
  expect(other?.headline).toBe(first?.headline);
  expect(foldAll(SET).get(other?.id ?? '')).toBe(other?.id);
});

describe('weeks later', () => {
  const text = (rate: string, week: string) =>
    bodies(
      `FRANKFURT - The central bank left its discount rate at ${rate} percent on Thursday, as markets had expected, and ` +
        `said that the supply of money in week ${week} of the year was close to the middle of its range. ` +
        'The council meets again in two weeks, and no news conference is planned before then.',
    );
  const first = fingerprintOf(text('3.5', '12'));

  test.each([
    ['the same text is a copy still', text('3.5', '12'), 20_000, true],
    ['a text with another figure is not', text('3.5', '14'), 14, false],
    ['though it would be on the next day', text('3.5', '14'), 1, true],
    ['two other figures make it another story on any day', text('4.0', '14'), 0, false],
  ])('%s', (_, blocks, daysApart, copy) => {
    expect(isCopy(first, fingerprintOf(blocks), daysApart)).toBe(copy);
    expect(isCopy(fingerprintOf(blocks), first, -daysApart)).toBe(copy);
  });
});

describe('hostile text', () => {
  const story = fingerprintOf(SET[0]?.blocks ?? []);

  test.each([
    ['nothing', []],
    ['an empty block', bodies('')],
    ['one word', bodies('Moon')],
    ['a megabyte of one word', bodies('moon '.repeat(200_000))],
    ['a megabyte without a space', bodies('x'.repeat(1_000_000))],
    ['only what was removed', [{ part: 'related' as const, text: SET[0]?.blocks[0]?.text ?? '' }]],
    ['signs', bodies('¶†‡ … — \u0000\ud800 %%%'.repeat(1000))],
  ])('%s is a copy of nothing', (_, blocks) => {
    const print = fingerprintOf(blocks);
    expect(isCopy(print, story, null)).toBe(false);
    expect(isCopy(print, print, null)).toBe(false);
  });

  test('a hundred thousand times the same text is one family', () => {
    const blocks = SET[0]?.blocks.slice(0, 2) ?? [];
    const stories = Array.from({ length: 100_000 }, (_, number) => ({ id: String(number), day: null, blocks }));
    expect(new Set(foldAll(stories).values())).toEqual(new Set(['0']));
  });

  test('the same story twice is a mistake of the caller', () => {
    const stories = [0, 1].map(() => ({ id: 'a', day: null, blocks: bodies('Moon') }));
    expect(() => foldAll(stories)).toThrow('story a is folded twice');
  });
});
