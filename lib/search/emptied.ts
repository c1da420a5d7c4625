// A question that found nothing in; which part of it emptied it, what it would find without each part, and whether the
// archive has anything of the days asked for out. Every number is that of the question it leads to.

import { EVERYTHING, type SearchRequest } from '#lib/index/run/search';
import { addDays, type Day, type Precision, sayDay, spanOf } from '#lib/model/day';
import { emptyQuery, hasFilters, type Query } from '#lib/query/query';
import { asText, list, plain } from '#lib/query/said';
import { sayDays } from '#lib/query/say-tree';
import { hrefFor } from '#lib/query/url';
import { readHeadlines } from '#lib/store/read-headlines';
import type { Answer } from './answer';
import { totalOf } from './counting';
import { DATES, type Part, partsOf } from './emptied-parts';
import type { Engine } from './engine';
import { unlessStopped } from './unless-stopped';

export type Removal = { said: string; total: number; href: string };
/** A day that has stories, said as precisely as it is known. */
export type NearDay = { said: string; href: string };

export type Emptied = {
  /** Those that find most first. */
  removals: Removal[];
  /** Parts that find nothing by themselves. */
  alone: string[];
  /** Days of which the archive has nothing, and those next to them that it has; null where it has something. */
  days: { said: string; before: NearDay | null; after: NearDay | null } | null;
};

const LAST_DAY: Day = '9999-12-31';

type Searched = Pick<Engine, 'index' | 'store'>;

/** Null where there is nothing to say: something was found, the search was stopped, or it is a single part without days. */
export async function emptied(engine: Searched, answer: Answer): Promise<Emptied | null> {
  if (answer.total > 0 || answer.stopped) return null;
  const { query } = answer;
  const all = partsOf(query, answer.label);
  const parts = all.length > 1 ? all : [];
  const removals = await Promise.all(parts.map((part) => removalOf(engine, part.removal, part.drop(query))));
  const fruitful = parts.filter((_, at) => (removals[at]?.total ?? 0) > 0);
  const [alone, days] = await Promise.all([aloneEmpty(engine, parts, fruitful), missingDays(engine, query)]);
  if (parts.length === 0 && days === null) return null;
  const together = fruitful.length === 0 ? await withoutAll(engine, query, alone) : null;
  const said = [together, ...removals].filter((removal) => removal !== null);
  return {
    removals: said.sort((one, other) => other.total - one.total),
    alone: alone.filter(({ atoms }) => days === null || !atoms.includes(DATES)).map(({ name }) => name),
    days,
  };
}

/** Null where it took too long to count. */
async function removalOf(engine: Searched, said: string, query: Query): Promise<Removal | null> {
  const total = await countOf(engine, query);
  return total === null ? null : { said, total, href: hrefFor(query) };
}

/** The question without all that finds nothing, where that is more than one part, and leaves some. */
async function withoutAll(engine: Searched, query: Query, parts: readonly Part[]): Promise<Removal | null> {
  const left = parts.reduce((before, part) => part.drop(before), query);
  if (parts.length < 2 || (left.text === '' && !hasFilters(left))) return null;
  const names = list(
    parts.map(({ name }) => [plain(name)]),
    'and',
  );
  return removalOf(engine, `Without ${asText(names)}`, left);
}

/** What is left when another part is taken away finds something, and so does each part of it. */
async function aloneEmpty(engine: Searched, parts: readonly Part[], fruitful: readonly Part[]): Promise<Part[]> {
  const isCleared = ({ atoms }: Part) => fruitful.some((other) => !atoms.some((atom) => other.atoms.includes(atom)));
  const suspects = parts.filter((part) => !isCleared(part));
  const counts = await Promise.all(suspects.map(({ alone }) => (alone === null ? null : countOf(engine, alone))));
  const empty = suspects.filter((_, at) => counts[at] === 0);
  const holds = (part: Part, other: Part) =>
    other.atoms.length < part.atoms.length && other.atoms.every((atom) => part.atoms.includes(atom));
  return empty.filter((part) => !empty.some((other) => holds(part, other)));
}

/** Null where it took too long. */
function countOf(engine: Searched, query: Query): Promise<number | null> {
  return unlessStopped(totalOf(engine, query));
}

async function missingDays(engine: Searched, { from, to }: Query): Promise<Emptied['days']> {
  if (from === null && to === null) return null;
  const ofDays: SearchRequest = { ...EVERYTHING, counted: [], limit: 0 };
  const there = await unlessStopped(engine.index.search({ ...ofDays, from, to }));
  if (there === null || there.total > 0) return null;
  const nearest = async (days: Pick<SearchRequest, 'from' | 'to' | 'sort'>) =>
    (await unlessStopped(engine.index.search({ ...ofDays, ...days, size: 1 })))?.hits[0]?.id ?? null;
  const [before, after] = await Promise.all([
    from === null ? null : nearest({ from: null, to: addDays(from, -1), sort: 'newest' }),
    to === null || to === LAST_DAY ? null : nearest({ from: addDays(to, 1), to: null, sort: 'oldest' }),
  ]);
  const stories = await readHeadlines(
    engine.store,
    [before, after].filter((id) => id !== null),
  );
  const dayOf = (id: string | null) => {
    const story = stories.find((one) => one.id === id);
    return story?.published ? nearDay(story.published, story.precision ?? 'day') : null;
  };
  return { said: asText(sayDays(from, to)), before: dayOf(before), after: dayOf(after) };
}

const LETTERS: Record<Precision, number> = { year: 4, month: 7, day: 10 };

/** The whole month or year where no more is known. */
function nearDay(day: Day, precision: Precision): NearDay {
  const span = spanOf(day.slice(0, LETTERS[precision])) ?? { from: day, to: day };
  return { said: sayDay(day, precision), href: hrefFor({ ...emptyQuery(), from: span.from, to: span.to }) };
}
