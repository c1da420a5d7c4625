// Typed text in, what the reader may mean out: names of people, topics, sources and sections first, then words of the
// archive. Each says how many stories choosing it finds, and leads there.

import type { Matches } from '#lib/index/matches';
import {
  emptyQuery,
  FACETS,
  type Facet,
  forEachFacet,
  hasFilters,
  type Query,
  toggle,
  withText,
} from '#lib/query/query';
import { hrefFor } from '#lib/query/url';
import { Counting, totalOf } from './counting';
import type { Engine } from './engine';
import type { Name } from './suggest-names';
import { type NamePlace, placeOf } from './suggest-place';
import { type SuggestedWord, suggestWords } from './suggest-words';

export type Suggestion = {
  kind: Facet | 'word';
  /** The slug of a person, the code of a topic, the name of a source or section, the word. */
  value: string;
  label: string;
  /** The office of a person, null where none was held. */
  detail: string | null;
  /** Stories that choosing it finds. */
  count: number;
  /** Where choosing it leads. */
  href: string;
};

/** Nobody waits for suggestions at the end of a longer text. */
const MAX_TYPED = 2_000;
/** Places kept for words, where there are some. */
const FOR_WORDS = 3;
/** Letters from which on what begins a name may also be another one misspelt. */
const MISSPELT = 5;
/** Of one kind, where other kinds have something too: many words begin the names of fifty offices. */
const OF_ONE_KIND = 4;
/** Names that stay in the typed text: each is a search. */
const MOST_ASKED = 4;

/** `query` has the filters that are chosen beside the typed text; they stay. */
export async function suggest(
  engine: Engine,
  typed: string,
  limit = 10,
  query: Query = emptyQuery(),
): Promise<Suggestion[]> {
  if (typed.length > MAX_TYPED || limit < 1) return [];
  const { word, names } = placeOf(typed);
  const [byName, byWord] = await Promise.all([
    suggestNames(engine, names, query, limit),
    word === null ? [] : suggestWords(engine, typed, word, query, limit),
  ]);
  const first = mixed(byName, limit - Math.min(byWord.length, FOR_WORDS), ({ kind }) => kind);
  return [...first, ...byWord.map((one) => ofWord(one, query))].slice(0, limit);
}

/** The best of these, of each kind some; in their order. */
function mixed<Found>(found: readonly Found[], places: number, kindOf: (one: Found) => string): Found[] {
  const seen = new Map<string, number>();
  const [fair, others]: [Found[], Found[]] = [[], []];
  for (const one of found) {
    const before = seen.get(kindOf(one)) ?? 0;
    seen.set(kindOf(one), before + 1);
    (before < OF_ONE_KIND ? fair : others).push(one);
  }
  const taken = new Set([...fair, ...others].slice(0, Math.max(places, 0)));
  return found.filter((one) => taken.has(one));
}

function ofWord({ word, text, stories }: SuggestedWord, query: Query): Suggestion {
  return { kind: 'word', value: word, label: word, detail: null, count: stories, href: hrefFor(withText(query, text)) };
}

async function suggestNames(
  engine: Engine,
  places: readonly NamePlace[],
  query: Query,
  limit: number,
): Promise<Suggestion[]> {
  if (places.length === 0) return [];
  const index = await engine.names.follow();
  for (const place of places) {
    const begins = index.find(place.words, 'begins', place.facets);
    const isLong = (place.words.at(-1)?.length ?? 0) >= MISSPELT;
    const like = begins.length === 0 || isLong ? index.find(place.words, 'like', place.facets) : [];
    const found = [...new Set([...begins, ...like].map(({ name }) => name))];
    const open = found.filter(({ facet, value }) => !query.chosen[facet].includes(value));
    if (open.length === 0) continue;
    return place.inText ? inText(engine, place, open, query) : asFilters(engine, place, open, query, limit);
  }
  return [];
}

/** A name leaves the box and becomes a filter. */
async function asFilters(
  engine: Engine,
  { before }: NamePlace,
  found: readonly Name[],
  query: Query,
  limit: number,
): Promise<Suggestion[]> {
  const rest = withText(query, before.trim());
  const counts = rest.text === '' && !hasFilters(rest) ? null : await countsOf(engine, rest, found);
  const counted = counts && forEachFacet((facet) => new Map(counts.facets[facet].map((one) => [one.value, one.count])));
  const countOf = ({ facet, value, stories }: Name) => (counted ? (counted[facet].get(value) ?? 0) : stories);
  const held = found.map((name) => ({ name, count: countOf(name) })).filter(({ count }) => count > 0);
  return mixed(held, limit, ({ name }) => name.facet).map(({ name, count }) =>
    suggestion(name, count, toggle(rest, name.facet, name.value)),
  );
}

/** Of exactly these names, however few stories they have: a large archive has a million others. */
async function countsOf(engine: Engine, query: Query, found: readonly Name[]): Promise<Matches> {
  const also = forEachFacet((facet) => found.filter((name) => name.facet === facet).map(({ value }) => value));
  const counted = FACETS.filter((facet) => also[facet].length > 0);
  return (await Counting.of(engine, query.text)).matches(query, { counted, also });
}

/** A name stays in the box, in the field that it is of. */
async function inText(
  engine: Engine,
  { before, field }: NamePlace,
  found: readonly Name[],
  query: Query,
): Promise<Suggestion[]> {
  const asked = found.slice(0, MOST_ASKED).map(async (name) => {
    const text = `${before}${field ?? name.facet}:"${name.label.replaceAll('"', '')}"`;
    const asking = withText(query, text);
    return suggestion(name, await totalOf(engine, asking), asking);
  });
  return (await Promise.all(asked)).filter(({ count }) => count > 0);
}

function suggestion({ facet, value, label, office }: Name, count: number, leadsTo: Query): Suggestion {
  return { kind: facet, value, label, detail: office, count, href: hrefFor(leadsTo) };
}
