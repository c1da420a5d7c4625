// Up to four searches in, their stories over one time out: the lines of a chart. Every number is that of the search
// behind it: a line's total, and each point's count, is what following its link gives.

import type { Matches } from '#lib/index/matches';
import { monthsSpanned } from '#lib/index/month-counts';
import { SearchStopped } from '#lib/index/service/searchers';
import { topicCode } from '#lib/model/topic';
import { parseWords } from '#lib/query/parse-words';
import type { QueryNode } from '#lib/query/tree';
import { readLabels } from '#lib/store/read-labels';
import { type Comparing, searchOfLine } from './compare-url';
import type { Engine } from './engine';
import { exactGround } from './exact-ground';
import { requestFor } from './request';
import { resolveNames } from './resolve';
import { type Asked, axisOf, countsOn, groundOn, type Months, type Span, type Unit } from './timeline';

/** `counts` has the stories of each span; those without a day are in the total and in no span. */
export type Line = { of: string; name: string; total: number; undated: number; counts: number[] };
/** `ground` counts the stories of the whole archive in that span. */
export type Comparison = { unit: Unit; spans: (Span & { ground: number })[]; lines: Line[]; notes: string[] };

type Found = { of: string; name: string; matches: Matches };

export async function compare(engine: Engine, comparing: Comparing): Promise<Comparison> {
  const notes: string[] = [];
  const asked = await Promise.all(comparing.of.map((of) => find(engine, comparing, of, notes)));
  const found = asked.filter((one) => one !== null);
  const { unit, spans, counts } = await onOneAxis(engine, comparing, found);
  const lines = found.map(({ of, name, matches: { total, undated } }, at) => {
    return { of, name, total, undated, counts: counts[at] ?? [] };
  });
  return { unit, spans, lines, notes };
}

/** Null where the search took too long. */
async function find(engine: Engine, comparing: Comparing, of: string, notes: string[]): Promise<Found | null> {
  const words = parseWords(of);
  const resolved = words.tree === null ? null : await resolveNames(engine, words.tree);
  const own = [...words.notes, ...(resolved?.notes ?? [])];
  if (words.tree === null) own.push('there is no word to look for: all stories are counted.');
  notes.push(...own.map((note) => `${of}: ${note}`));
  const request = requestFor({ ...searchOfLine(comparing, of), sort: 'newest' }, resolved?.tree ?? null);
  try {
    const matches = await engine.index.search({ ...request, size: 0, counted: [] });
    return { of, name: await nameOf(engine, of, words.tree), matches };
  } catch (error) {
    if (!(error instanceof SearchStopped)) throw error;
    notes.push(`${of}: ${error.message}. It is left out.`);
    return null;
  }
}

/** A line of one person or topic alone is called by its name, any other by its words. */
async function nameOf({ store }: Engine, of: string, tree: QueryNode | null): Promise<string> {
  if (tree?.kind !== 'name') return of;
  if (tree.field === 'person')
    return (await readLabels(store, { persons: [tree.text], topics: [] })).person.get(tree.text) ?? of;
  if (tree.field !== 'topic') return of;
  const code = topicCode(tree.text);
  return (await readLabels(store, { persons: [], topics: [code] })).topic.get(code) ?? of;
}

async function onOneAxis(engine: Engine, asked: Asked, found: readonly Found[]) {
  const spanned = joined(found.map(({ matches }) => monthsSpanned(matches.months)));
  const [first] = found;
  if (spanned === null || first === undefined) return { unit: 'year' as const, spans: [], counts: [] };
  const { archive, days } = first.matches;
  const axis = axisOf(spanned, monthsSpanned(archive.months) ?? spanned, asked, days);
  const ground = await exactGround(engine.index, axis.unit, axis.spans, groundOn(axis, archive.months, days));
  return {
    unit: axis.unit,
    spans: axis.spans.map((span, at) => ({ ...span, ground: ground[at] ?? 0 })),
    counts: found.map(({ matches }) => countsOn(axis, matches.months, matches.days)),
  };
}

function joined(spans: readonly (Months | null)[]): Months | null {
  const some = spans.filter((span) => span !== null);
  if (some.length === 0) return null;
  return { first: Math.min(...some.map((one) => one.first)), last: Math.max(...some.map((one) => one.last)) };
}
