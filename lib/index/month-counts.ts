// Stories by month, as one array: a page of counts is made too often for anything slower.

/** `counts[at]` stories in month `first + at` (year * 12 + month - 1). */
export type MonthCounts = { first: number; counts: Uint32Array };

export function storiesIn({ first, counts }: MonthCounts, month: number): number {
  return counts[month - first] ?? 0;
}

/** The first and the last month that has stories, null where none has. */
export function monthsSpanned({ first, counts }: MonthCounts): { first: number; last: number } | null {
  let [from, to] = [0, counts.length - 1];
  while (from <= to && counts[from] === 0) from++;
  while (to >= from && counts[to] === 0) to--;
  return from > to ? null : { first: first + from, last: first + to };
}

/** From months and their stories. */
export function monthCounts(stories: ReadonlyMap<number, number>): MonthCounts {
  const months = [...stories.keys()].sort((a, b) => a - b);
  const first = months[0] ?? 0;
  const counts = new Uint32Array(months.length === 0 ? 0 : (months.at(-1) ?? 0) - first + 1);
  for (const [month, count] of stories) counts[month - first] = count;
  return { first, counts };
}
