// A posting says in one byte how often a word stands in each field of a story and, where it stands once or twice, what
// its positions are modulo 8. The table is the same for every segment, so that postings are merged by copying them.
//
// The remainders let a phrase pass over most stories in which its words stand apart without reading a position. They
// also shorten positions: of a word that stands once only position >> 3 is written.

import { INDEX_FIELDS } from '../options';

export const FIELDS = INDEX_FIELDS.length;

/** The counts stand in the segment's table of escapes. */
export const ESCAPE = 255;
/** No single field; no known remainder. */
export const NONE = 255;

/** Counts by code and field: `CODE_COUNTS[code * FIELDS + field]`. */
export const CODE_COUNTS = new Uint8Array(256 * FIELDS);
/** Positions behind a code: the sum of its counts. */
export const CODE_TOTAL = new Uint8Array(256);
/** The only field of a code, or NONE. */
export const CODE_FIELD = new Uint8Array(256).fill(NONE);
/** Bit r is set where a position may be r modulo 8. */
export const CODE_REMAINDERS = new Uint8Array(256).fill(0xff);
/** The position's remainder where the word stands once, else NONE. */
export const CODE_LOW = new Uint8Array(256).fill(NONE);
/** Fields of a code, as bits. */
export const CODE_MASK = new Uint8Array(256);

/** Code of the counts, by `keyOf`; 0 is none. The remainders are added to it. */
const base = new Uint16Array(1 << 16);
const MAX = [3, 15, 63, 3, 3];

/** A dense number for small counts, -1 for greater ones. */
function keyOf(counts: ArrayLike<number>, at: number): number {
  let key = 0;
  for (let field = 0; field < FIELDS; field++) {
    const count = counts[at + field] ?? 0;
    const max = MAX[field] ?? 0;
    if (count > max) return -1;
    key = key * (max + 1) + count;
  }
  return key;
}

/** The number of an unordered pair of remainders, 0 to 35. */
function pairOf(a: number, b: number): number {
  const [low, high] = a < b ? [a, b] : [b, a];
  return (high * (high + 1)) / 2 + low;
}

let next = 0;

function define(counts: readonly number[], remainders: number, low = NONE): void {
  const code = next++;
  let fields = 0;
  counts.forEach((count, field) => {
    CODE_COUNTS[code * FIELDS + field] = count;
    CODE_TOTAL[code] = (CODE_TOTAL[code] ?? 0) + count;
    if (count === 0) return;
    CODE_FIELD[code] = fields++ === 0 ? field : NONE;
    CODE_MASK[code] = (CODE_MASK[code] ?? 0) | (1 << field);
  });
  CODE_REMAINDERS[code] = remainders;
  CODE_LOW[code] = low;
  const key = keyOf(counts, 0);
  if (base[key] === 0) base[key] = code + 1;
}

const ALL = 0xff;
const counts = (headline: number, lead: number, body: number, caption = 0, byline = 0) => [
  headline,
  lead,
  body,
  caption,
  byline,
];
const upTo = (most: number, from = 0) => Array.from({ length: most - from + 1 }, (_, at) => from + at);

for (let field = 0; field < FIELDS; field++) {
  const once = INDEX_FIELDS.map((_, at) => (at === field ? 1 : 0));
  for (const low of upTo(7)) define(once, 1 << low, low);
}
for (const twice of [counts(0, 0, 2), counts(0, 1, 1)]) {
  for (const high of upTo(7)) for (const low of upTo(high)) define(twice, (1 << low) | (1 << high));
}
for (const body of upTo(40, 3)) define(counts(0, 0, body), ALL);
for (const body of upTo(24, 2)) define(counts(0, 1, body), ALL);
for (const body of upTo(20)) define(counts(0, 2, body), ALL);
for (const body of upTo(9)) define(counts(0, 3, body), ALL);
for (const body of upTo(3)) define(counts(0, 4, body), ALL);
for (const body of upTo(12, 1)) define(counts(1, 0, body), ALL);
for (const body of upTo(10)) define(counts(1, 1, body), ALL);
for (const body of upTo(5)) define(counts(1, 2, body), ALL);
for (const body of upTo(6, 1)) define(counts(0, 0, body, 1), ALL);
for (const body of upTo(4)) define(counts(0, 1, body, 1), ALL);
for (const body of upTo(1)) define(counts(1, 0, body, 1), ALL);
for (const rest of [counts(2, 0, 0), counts(0, 0, 0, 2), counts(0, 0, 0, 0, 2)]) define(rest, ALL);
for (const body of upTo(ESCAPE - next + 40, 41)) define(counts(0, 0, body), ALL);

/**
 * The code of a posting. `counts[at + field]` says how often the word stands in each field, `positions[from]` and the
 * next are its first positions.
 */
export function codeOf(counts: ArrayLike<number>, at: number, positions: ArrayLike<number>, from: number): number {
  const key = keyOf(counts, at);
  const first = key < 0 ? 0 : (base[key] ?? 0);
  if (first === 0) return ESCAPE;
  const code = first - 1;
  if (CODE_LOW[code] !== NONE) return code + ((positions[from] ?? 0) & 7);
  if (CODE_REMAINDERS[code] === ALL) return code;
  return code + pairOf((positions[from] ?? 0) & 7, (positions[from + 1] ?? 0) & 7);
}
