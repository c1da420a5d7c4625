// A fingerprint in, its sketch out: a few of its shingles, by which stories that share text find each other in an
// archive of any size. Then: the rows of others that share values in, the articles worth comparing out.

import type { Fingerprint } from './fingerprint';

/** Values of a sketch. With 32, a story that holds a fifth of a longer one still shares some six values with it. */
export const SKETCH_SIZE = 32;
/**
 * Of one value so many holders, the oldest, are looked at and need to be kept. What more stories have is boilerplate,
 * or one text over and over, of which the oldest will do.
 */
export const HOLDERS_OF_A_VALUE = 16;
/** Copies share six values and more; one or two are a form of words that happens to be among the smallest. */
const LEAST_SHARED = 3;
/** So many articles are worth comparing with a new one. */
const CANDIDATES = 24;

/** One value of the sketch of an article in the archive. */
export type SketchRow = { articleId: string; value: number };

/**
 * The smallest shingles of a text, ascending; fewer than SKETCH_SIZE where it has fewer. The same few are taken from
 * every text that has them, so two sketches share values as two texts share shingles, and a short text inside a long one
 * is found too (A. Broder, "On the resemblance and containment of documents", 1997; "Identifying and filtering
 * near-duplicate documents", 2000).
 */
export function sketchOf({ shingles }: Fingerprint): number[] {
  return [...shingles.subarray(0, SKETCH_SIZE)];
}

/**
 * The articles that share the most values, best first. A value that few hold says more than one that many hold.
 * `rows`: of each value of the sketch the HOLDERS_OF_A_VALUE oldest rows, in order of ingest.
 */
export function bestCandidates(rows: readonly SketchRow[], most = CANDIDATES): string[] {
  const holders = new Map<number, number>();
  for (const { value } of rows) holders.set(value, (holders.get(value) ?? 0) + 1);
  const scores = new Map<string, { shared: number; weight: number }>();
  for (const { articleId, value } of rows) {
    const { shared, weight } = scores.get(articleId) ?? { shared: 0, weight: 0 };
    scores.set(articleId, { shared: shared + 1, weight: weight + weightOf(holders.get(value) ?? 1) });
  }
  return [...scores]
    .filter(([, { shared }]) => shared >= LEAST_SHARED)
    .sort(([, a], [, b]) => b.weight - a.weight) // stable: of equals the oldest first
    .slice(0, most)
    .map(([articleId]) => articleId);
}

function weightOf(holders: number): number {
  return 0.1 + Math.log(HOLDERS_OF_A_VALUE / Math.min(holders, HOLDERS_OF_A_VALUE));
}
