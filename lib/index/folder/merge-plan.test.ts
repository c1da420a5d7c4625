import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { nextMerge, type Pace, type Size } from './merge-plan';

const MOST = 65_536;
const alive = (...living: number[]): Size[] => living.map((docs) => ({ docs, living: docs }));

/** Merges until nothing is due. Returns the sizes that are left, and how many stories were written. */
function run(sizes: Size[], pace: Pace): { sizes: Size[]; written: number } {
  let written = 0;
  let left = sizes;
  for (let due = nextMerge(left, pace); due !== null; due = nextMerge(left, pace)) {
    const merging = due;
    const docs = left.filter((_, at) => merging.includes(at)).reduce((sum, { living }) => sum + living, 0);
    left = left.filter((_, at) => !merging.includes(at));
    if (docs > 0) left.push({ docs, living: docs });
    written += docs;
  }
  return { sizes: left, written };
}

/** As an archive grows that is indexed from its beginning. */
function grow(stories: number, batch: number): { sizes: Size[]; written: number } {
  let sizes: Size[] = [];
  let written = 0;
  for (let at = 0; at < stories; at += batch) {
    const step = run([...sizes, ...alive(batch)], 'behind');
    sizes = step.sizes;
    written += batch + step.written;
  }
  return { sizes, written };
}

describe('merging while many stories wait', () => {
  test('writes each of a million stories about four times', () => {
    const { sizes, written } = grow(1_000_000, 200);
    expect(written / 1_000_000).toBeLessThan(4.2);
    expect(sizes.length).toBeLessThan(40);
  });

  test('does little more where parts are smaller, as transactions make them', () => {
    const { sizes, written } = grow(1_000_000, 130);
    expect(written / 1_000_000).toBeLessThan(5.5);
    expect(sizes.length).toBeLessThan(50);
  });

  test('leaves a segment with some dead as it is, and writes one of dead for the most part anew', () => {
    expect(nextMerge([{ docs: 60_000, living: 40_000 }], 'behind')).toBeNull();
    expect(nextMerge([{ docs: 60_000, living: 20_000 }], 'behind')).toEqual([0]);
  });
});

describe('merging at rest', () => {
  test('makes two to four segments of a hundred thousand stories', () => {
    const { sizes } = run(grow(100_000, 200).sizes, 'rest');
    expect(sizes.length).toBeGreaterThanOrEqual(2);
    expect(sizes.length).toBeLessThanOrEqual(4);
  });

  test('writes a story now and then while an archive grows in small steps', () => {
    let sizes: Size[] = [];
    let [written, most] = [0, 0];
    for (let at = 0; at < 60_000; at += 50) {
      const step = run([...sizes, ...alive(50)], 'rest');
      sizes = step.sizes;
      written += step.written;
      most = Math.max(most, sizes.length);
    }
    expect(written / 60_000).toBeLessThan(18);
    expect(most).toBeLessThan(8);
  });

  test('writes a segment anew of which more than a fifth is dead', () => {
    expect(nextMerge([{ docs: 60_000, living: 50_000 }], 'rest')).toBeNull();
    expect(nextMerge([{ docs: 60_000, living: 40_000 }], 'rest')).toEqual([0]);
  });

  test('takes a segment away of which all is dead', () => {
    expect(run([{ docs: 100, living: 0 }], 'rest')).toEqual({ sizes: [], written: 0 });
  });
});

test('merging ends, and makes no segment with more stories than one can have', () => {
  const size = fc.record({
    docs: fc.integer({ min: 1, max: MOST }),
    share: fc.double({ min: 0, max: 1, noNaN: true }),
  });
  fc.assert(
    fc.property(fc.array(size, { maxLength: 40 }), fc.constantFrom<Pace>('behind', 'rest'), (given, pace) => {
      const sizes = given.map(({ docs, share }) => ({ docs, living: Math.floor(docs * share) }));
      for (let left = sizes, due = nextMerge(left, pace); due !== null; due = nextMerge(left, pace)) {
        const merging = due;
        const docs = left.filter((_, at) => merging.includes(at)).reduce((sum, { living }) => sum + living, 0);
        expect(docs).toBeLessThanOrEqual(MOST);
        expect(merging.length > 1 || left[merging[0] ?? 0]?.docs !== docs).toBe(true); // something comes of it
        left = left.filter((_, at) => !merging.includes(at));
        if (docs > 0) left.push({ docs, living: docs });
      }
    }),
  );
});
