import { describe, expect, test } from 'vitest';
import {
  CODE_COUNTS,
  CODE_FIELD,
  CODE_LOW,
  CODE_MASK,
  CODE_REMAINDERS,
  CODE_TOTAL,
  codeOf,
  ESCAPE,
  FIELDS,
  NONE,
} from './codes';

const upTo = (most: number) => Array.from({ length: most + 1 }, (_, at) => at);

/** All small counts, and greater ones in each field by itself. */
const COUNTS = [
  ...upTo(4).flatMap((headline) =>
    upTo(17).flatMap((lead) =>
      upTo(26).flatMap((body) =>
        upTo(4).flatMap((caption) => upTo(4).map((byline) => [headline, lead, body, caption, byline])),
      ),
    ),
  ),
  ...upTo(FIELDS - 1).flatMap((field) =>
    upTo(400).map((count) => upTo(FIELDS - 1).map((one) => (one === field ? count : 0))),
  ),
].filter((counts) => counts.some((count) => count > 0));

/** Two first positions, with every pair of remainders. */
const POSITIONS = upTo(63).map((pair) => [80 + (pair >> 3), 160 + (pair & 7)]);

function fieldsIn(counts: readonly number[]): number[] {
  return counts.flatMap((count, field) => (count > 0 ? [field] : []));
}

/** What a code says, as the counts and positions say it. */
function isTrue(code: number, counts: readonly number[], positions: readonly number[]): boolean {
  const total = counts.reduce((sum, count) => sum + count, 0);
  const known = positions.slice(0, total);
  const fields = fieldsIn(counts);
  return (
    counts.every((count, field) => CODE_COUNTS[code * FIELDS + field] === count) &&
    CODE_TOTAL[code] === total &&
    CODE_MASK[code] === fields.reduce((mask, field) => mask | (1 << field), 0) &&
    CODE_FIELD[code] === (fields.length === 1 ? fields[0] : NONE) &&
    known.every((position) => ((CODE_REMAINDERS[code] ?? 0) & (1 << (position & 7))) !== 0) &&
    (CODE_LOW[code] === NONE || (total === 1 && CODE_LOW[code] === ((known[0] ?? 0) & 7)))
  );
}

describe('the code of a posting', () => {
  test('says how often its word stands in each field, and nothing untrue of where', () => {
    const wrong = COUNTS.filter((counts) =>
      POSITIONS.slice(0, counts.some((count) => count > 2) ? 1 : 64).some((positions) => {
        const code = codeOf(counts, 0, positions, 0);
        return code !== ESCAPE && !isTrue(code, counts, positions);
      }),
    );
    expect(wrong).toEqual([]);
  });

  test('is any of the 256', () => {
    const codes = COUNTS.flatMap((counts) => POSITIONS.map((positions) => codeOf(counts, 0, positions, 0)));
    expect(new Set(codes).size).toBe(256);
  });

  test('gives the remainder of the only position, and both of two', () => {
    for (const [first = 0, second = 0] of POSITIONS) {
      expect(CODE_LOW[codeOf([0, 0, 1, 0, 0], 0, [first], 0)]).toBe(first & 7);
      const both = CODE_REMAINDERS[codeOf([0, 0, 2, 0, 0], 0, [first, second], 0)];
      expect(both).toBe((1 << (first & 7)) | (1 << (second & 7)));
    }
  });
});
