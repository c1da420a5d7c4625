// A story of a list and the list's question in; its place, and the stories before and after it, out. A link from a list
// to a story carries the question and the place (`at=12`): the place is only believed where the story still stands there.

import type { IndexNode } from '#lib/index/node';
import { parseWords } from '#lib/query/parse-words';
import type { Query } from '#lib/query/query';
import { hrefFor, type Parameters } from '#lib/query/url';
import type { Engine } from './engine';
import { requestFor } from './request';
import { resolveNames } from './resolve';
import { unlessStopped } from './unless-stopped';

/** A story at its place in a list, from 1 on. */
export type InList = { id: string; place: number };
export type Neighbours = { place: number; total: number; previous: InList | null; next: InList | null };

/** Without a place that is true, a story is looked for so far on both sides of it, */
const NEARBY = 100;
/** and among so many at the top of the list. */
const AT_TOP = 1_000;

/** The address of a story of a list: with the question, the page of the list that it is on, and its place. */
export function hrefOfHit(query: Query, id: string, place: number): string {
  const href = hrefFor(onPageOf(query, place), `/articles/${id}`);
  return `${href}${href.includes('?') ? '&' : '?'}at=${place}`;
}

/** The address of the list where a story stands in it: its page, at its row. */
export function hrefOfList(query: Query, id: string, place: number): string {
  return `${hrefFor(onPageOf(query, place))}#${rowAnchor(id)}`;
}

/** The part of a list's address that leads to the row of a story. */
export function rowAnchor(id: string): string {
  return `story-${id}`;
}

function onPageOf(query: Query, place: number): Query {
  return { ...query, page: Math.ceil(place / query.size) };
}

/** The place that an address states, null where it states none. */
export function placeFrom(parameters: Parameters): number | null {
  const place = new Map(parameters).get('at') ?? '';
  return /^[1-9]\d{0,8}$/.test(place) ? Number(place) : null;
}

/** Null where the story is not in the list, or too far from where it was said to be. */
export function neighboursOf(
  engine: Pick<Engine, 'index' | 'store'>,
  query: Query,
  id: string,
  at: number | null,
): Promise<Neighbours | null> {
  return unlessStopped(findNeighbours(engine, query, id, at));
}

async function findNeighbours(
  engine: Pick<Engine, 'index' | 'store'>,
  query: Query,
  id: string,
  at: number | null,
): Promise<Neighbours | null> {
  const { tree } = parseWords(query.text);
  const resolved = tree === null ? null : (await resolveNames(engine, tree)).tree;
  const told = at === null ? null : await around(engine, query, resolved, { id, place: at });
  if (told !== null) return told;
  for (const stretch of stretchesFor(query, at)) {
    const place = placeIn(await lookAt(engine, query, resolved, stretch), id);
    if (place !== null) return around(engine, query, resolved, { id, place });
  }
  return null;
}

/** Hits of a list, without the first `offset`. */
type Stretch = { offset: number; size: number };
type Seen = { offset: number; total: number; ids: string[] };

/** Where a story is looked for: near the place it had or on the page asked for, then at the top of the list. */
function stretchesFor({ page, size }: Query, at: number | null): Stretch[] {
  const top = { offset: 0, size: AT_TOP };
  if (at === null) return [{ offset: (page - 1) * size, size }, top];
  const from = Math.max(0, at - 1 - NEARBY);
  return [{ offset: from, size: at + NEARBY - from }, top];
}

async function lookAt(
  { index }: Pick<Engine, 'index'>,
  query: Query,
  tree: IndexNode | null,
  { offset, size }: Stretch,
): Promise<Seen> {
  const { hits, total } = await index.search({ ...requestFor(query, tree), offset, size, counted: [], days: 0 });
  return { offset, total, ids: hits.map((hit) => hit.id) };
}

function placeIn({ offset, ids }: Seen, id: string): number | null {
  const at = ids.indexOf(id);
  return at < 0 ? null : offset + at + 1;
}

/** Null where another story stands at the place: the archive has grown in between. */
async function around(
  engine: Pick<Engine, 'index'>,
  query: Query,
  tree: IndexNode | null,
  { id, place }: InList,
): Promise<Neighbours | null> {
  const offset = Math.max(0, place - 2);
  const seen = await lookAt(engine, query, tree, { offset, size: place + 1 - offset });
  if (placeIn(seen, id) !== place) return null;
  const inList = (at: number): InList | null => {
    const other = seen.ids[at - 1 - offset];
    return other === undefined ? null : { id: other, place: at };
  };
  return { place, total: seen.total, previous: place > 1 ? inList(place - 1) : null, next: inList(place + 1) };
}
