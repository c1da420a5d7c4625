// Who stands in the same stories as a person, and how often they stand there with one another: a small network around
// one person, of counted stories.

import { emptyQuery, type Query } from '#lib/query/query';
import { hrefFor } from '#lib/query/url';
import type { Engine } from './engine';
import type { FacetValue } from './facets';
import { requestFor } from './request';

/** `stories` are those in which both stand; `href` finds exactly these. */
export type Companion = { slug: string; name: string; office: string | null; stories: number; href: string };
/** Stories in which the person and both of these stand. */
export type Tie = { a: string; b: string; stories: number };
export type Together = { people: Companion[]; ties: Tie[] };

/** In the picture; more are a tangle. */
export const MOST_COMPANIONS = 12;
/** With more stories than this the lists that are met are long, and every pair is in some story anyhow. */
const MOST_STORIES = 50_000;

/** All of them in one story. */
export function allOf(...slugs: string[]): Query {
  const query = emptyQuery();
  return { ...query, chosen: { ...query.chosen, person: slugs }, people: slugs.length > 1 ? 'all' : 'any' };
}

/** `companions` are others with their shared stories, most often first; `total` counts the stories of the person. */
export async function readTogether(
  engine: Pick<Engine, 'index'>,
  slug: string,
  companions: readonly FacetValue[],
  total: number,
): Promise<Together> {
  const people = companions.slice(0, MOST_COMPANIONS).map(({ value, label, office, count }) => {
    return { slug: value, name: label, office, stories: count, href: hrefFor(allOf(slug, value)) };
  });
  if (total > MOST_STORIES) return { people, ties: [] };
  const slugs = people.map((one) => one.slug);
  const ties = await Promise.all(slugs.map((one, at) => tiesOf(engine, slug, one, slugs.slice(at + 1))));
  return { people, ties: ties.flat().sort((a, b) => a.stories - b.stories) };
}

/** One search tells how often each of the others stands in the shared stories of two. */
async function tiesOf({ index }: Pick<Engine, 'index'>, slug: string, a: string, others: string[]): Promise<Tie[]> {
  if (others.length === 0) return [];
  const request = requestFor({ ...allOf(slug, a), size: 0 }, null, 0);
  const { facets } = await index.search({ ...request, counted: ['person'], also: { person: others }, days: 0 });
  const counts = new Map(facets.person.map(({ value, count }) => [value, count]));
  return others.flatMap((b) => {
    const stories = counts.get(b) ?? 0;
    return stories > 0 ? [{ a, b, stories }] : [];
  });
}
