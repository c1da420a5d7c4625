// One pass over the stories that have the words: which of them pass the filters, and how many stand behind each value.
//
// Inside a facet any of the chosen values will do (or all people, when so asked), between facets all must hold. The
// counts of a facet are taken with its own choice lifted and the others applied: each says what choosing it would give.

import { dayNumber } from '#lib/model/day';
import { FACETS, type Facet, forEachFacet, type Query } from '#lib/query/query';
import { type Columns, NO_DAY } from './columns';
import { tally } from './tally';

export type Counts = {
  /** Document numbers that pass all filters, in the order they came. */
  passing: number[];
  /** The families of copies that they are of. */
  families: Set<number>;
  /** Value number -> stories. */
  facets: Record<Facet, Map<number, number>>;
  /** Person number -> office number (-1 for none) -> stories in which the office was held. */
  offices: Map<number, Map<number, number>>;
  /** Year * 12 + month - 1 -> stories; those without a day are in `undated`. */
  months: Map<number, number>;
  undated: number;
};

type Choice = { facet: Facet; all: boolean; wanted: number[] };
type Filters = { choices: Choice[]; unwanted: { facet: Facet; values: number[] }[]; from: number; to: number };

/** A value that no story has: a filter for it lets nothing through. */
const UNKNOWN = -1;

export function countStories(columns: Columns, docs: Iterable<number>, query: Query): Counts {
  const filters = compile(columns, query);
  const counts = emptyCounts();
  for (const doc of docs) {
    if (columns.id[doc] === null || !isInRange(columns.day[doc] ?? NO_DAY, filters)) continue;
    if (filters.unwanted.some(({ facet, values }) => holdsAny(columns, facet, doc, values))) continue;
    const failed = filters.choices.filter((choice) => !holds(columns, choice, doc));
    const [only] = failed;
    if (only === undefined) countPassing(columns, doc, counts);
    else if (failed.length === 1 && !only.all) countValues(columns, only.facet, doc, counts);
  }
  return counts;
}

function compile(columns: Columns, query: Query): Filters {
  const numbers = (facet: Facet, values: readonly string[]) =>
    values.map((value) => columns.names[facet].find(value) ?? UNKNOWN);
  return {
    choices: FACETS.filter((facet) => query.chosen[facet].length > 0).map((facet) => ({
      facet,
      all: facet === 'person' && query.people === 'all',
      wanted: numbers(facet, query.chosen[facet]),
    })),
    unwanted: FACETS.map((facet) => ({ facet, values: numbers(facet, query.excluded[facet]) })),
    from: query.from === null ? Number.NEGATIVE_INFINITY : dayNumber(query.from),
    to: query.to === null ? Number.POSITIVE_INFINITY : dayNumber(query.to),
  };
}

/** A story without a day is in no range, and in the archive as a whole. */
function isInRange(day: number, { from, to }: Filters): boolean {
  if (day === NO_DAY) return from === Number.NEGATIVE_INFINITY && to === Number.POSITIVE_INFINITY;
  return from <= day && day <= to;
}

function holds(columns: Columns, { facet, all, wanted }: Choice, doc: number): boolean {
  const values = columns.values[facet][doc] ?? [];
  return all ? wanted.every((value) => values.includes(value)) : wanted.some((value) => values.includes(value));
}

function holdsAny(columns: Columns, facet: Facet, doc: number, unwanted: readonly number[]): boolean {
  if (unwanted.length === 0) return false;
  const values = columns.values[facet][doc] ?? [];
  return unwanted.some((value) => values.includes(value));
}

function countPassing(columns: Columns, doc: number, counts: Counts): void {
  counts.passing.push(doc);
  counts.families.add(columns.family[doc] ?? doc);
  for (const facet of FACETS) countValues(columns, facet, doc, counts);
  const month = columns.month[doc] ?? NO_DAY;
  if (month === NO_DAY) counts.undated++;
  else tally(counts.months, month);
}

function countValues(columns: Columns, facet: Facet, doc: number, counts: Counts): void {
  const values = columns.values[facet][doc] ?? [];
  for (const value of values) tally(counts.facets[facet], value);
  if (facet !== 'person') return;
  values.forEach((person, at) => {
    const offices = counts.offices.get(person) ?? new Map<number, number>();
    tally(offices, columns.office[doc]?.[at] ?? -1);
    counts.offices.set(person, offices);
  });
}

function emptyCounts(): Counts {
  const facets = forEachFacet(() => new Map<number, number>());
  return { passing: [], families: new Set(), facets, offices: new Map(), months: new Map(), undated: 0 };
}
