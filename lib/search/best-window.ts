// The hits of a paragraph in, the piece of it that shows most of what was asked for out.

import type { Hit, Stretch } from './leaf-hits';

/** About two lines on a wide screen. */
const WINDOW_WORDS = 30;
/** Words before the first hit, so that it does not stand at the edge. */
export const WORDS_BEFORE = 8;

/** A window by the first word of its first hit. `news` is what it shows that no other window does, `worth` all of it. */
export type Window = { first: number; news: number; worth: number };

/** How wide a window is over these hits: wider than usual only for a phrase that would not fit in. */
export function widthFor(hits: readonly Hit[]): number {
  return hits.reduce((width, { first, last }) => Math.max(width, WORDS_BEFORE + last - first + 1), WINDOW_WORDS);
}

/**
 * The best window inside the limits, the earliest where several are equal; null where no hit fits in. `hits` stand in
 * order; `shown` are the parts that other windows show. One pass: hits enter at a window's end and leave at its begin.
 */
export function bestWindow(hits: readonly Hit[], limits: Stretch, shown: ReadonlySet<number>): Window | null {
  const entering = hits.toSorted((a, b) => a.last - b.last);
  const counts = new Map<number, number>();
  const now = { news: 0, worth: 0 };
  const count = (hit: Hit, by: 1 | -1) => {
    const before = counts.get(hit.part) ?? 0;
    counts.set(hit.part, before + by);
    if (before + Math.min(by, 0) > 0) return; // another place of the same part is in the window
    now.worth += by * hit.worth;
    if (!shown.has(hit.part)) now.news += by * hit.worth;
  };
  const width = widthFor(hits);
  let best: Window | null = null;
  let next = 0;
  for (const hit of hits) {
    if (hit.first < limits.from) continue;
    const end = Math.min(limits.to, Math.max(limits.from, hit.first - WORDS_BEFORE) + width);
    for (let one = entering[next]; one && one.last < end; one = entering[++next]) {
      if (one.first >= hit.first) count(one, 1);
    }
    if (now.worth > 0 && isBetter(now, best)) best = { first: hit.first, ...now };
    if (hit.last < end) count(hit, -1);
  }
  return best;
}

function isBetter(now: Omit<Window, 'first'>, best: Window | null): boolean {
  return best === null || now.news > best.news || (now.news === best.news && now.worth > best.worth);
}
