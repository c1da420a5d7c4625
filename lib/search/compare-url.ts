// The address of a comparison <-> what is compared. `/compare?of=person:xi-jinping&of=wheat+-corn&from=2021-01-01`: each
// `of` is one line, in the query language of the search box, so that the address can be read, typed and shared, and the
// line is exactly the search for those words. `from`, `to` and `chart` are those of a search. Never throws: what can't be
// used is left out and named in a note.

import type { Day } from '#lib/model/day';
import { quote } from '#lib/query/notes';
import { type Chart, defaultSort, emptyQuery, type Query } from '#lib/query/query';
import { type Parameters, parseQuery } from '#lib/query/url';
import { typedFor } from './typed-query';

export const MOST_LINES = 4;
/** Longer is no name of a line that anybody reads. */
export const MAX_OF = 500;
/** Read as those of a search are. */
const SHARED: readonly string[] = ['from', 'to', 'chart'];

export type Comparing = { of: string[]; from: Day | null; to: Day | null; chart: Chart };

export function parseComparing(parameters: Parameters): { comparing: Comparing; notes: string[] } {
  const all = [...parameters];
  const shared = parseQuery(all.filter(([name]) => SHARED.includes(name)));
  const { from, to, chart } = shared.query;
  const notes = [...shared.notes, ...unknownIn(all)];
  return { comparing: { of: readLines(all, notes), from, to, chart }, notes };
}

/** The address of a comparison; a colon stays one, as RFC 3986 allows, so that names can be read. */
export function hrefOfComparing(comparing: Comparing): string {
  const search = searchOf(comparing).toString().replaceAll('%3A', ':');
  return search === '' ? '/compare' : `/compare?${search}`;
}

export function isAddressOfComparing(comparing: Comparing, parameters: Parameters): boolean {
  return new URLSearchParams([...parameters]).toString() === searchOf(comparing).toString();
}

/** The search that a line stands for. */
export function searchOfLine({ from, to }: Comparing, of: string): Query {
  return { ...emptyQuery(), text: of, sort: defaultSort(of), from, to };
}

/** Where a search is compared with others; null where the query language has no words for one of its filters. */
export function compareHref(query: Query): string | null {
  const of = typedFor(query);
  if (of === null || of.length > MAX_OF) return null;
  const { from, to, chart } = query;
  return hrefOfComparing({ of: of === '' ? [] : [of], from, to, chart });
}

function unknownIn(parameters: readonly [string, string][]): string[] {
  const known = (name: string) => name === 'of' || SHARED.includes(name) || name.startsWith('utm_');
  const [first] = parameters.map(([name]) => name).filter((name) => !known(name));
  if (first === undefined) return [];
  return [`The parameter ${quote(first)} is not known here and was ignored: each “of” says what its line is of.`];
}

function readLines(parameters: readonly [string, string][], notes: string[]): string[] {
  const given = parameters.filter(([name]) => name === 'of').map(([, value]) => plain(value));
  const lines = [...new Set(given)].filter((of) => of !== '');
  const usable = lines.filter((of) => of.length <= MAX_OF);
  if (usable.length < lines.length) notes.push(`A line of more than ${MAX_OF} letters was ignored.`);
  const left = usable.slice(MOST_LINES);
  if (left.length > 0)
    notes.push(
      `${MOST_LINES} can be compared: ${left.length === 1 ? `“${left[0]}” was` : `${left.length} were`} left out.`,
    );
  return usable.slice(0, MOST_LINES);
}

/** An address can't hold half a character. */
function plain(value: string): string {
  return value.replace(/\p{Surrogate}/gu, '\ufffd').trim();
}

function searchOf({ of, from, to, chart }: Comparing): URLSearchParams {
  const search = new URLSearchParams(of.map((one) => ['of', one]));
  if (from !== null) search.append('from', from);
  if (to !== null) search.append('to', to);
  if (chart !== 'count') search.append('chart', chart);
  return search;
}
