// One person with names and offices, and the names that readers merged into it; and what many persons are called.

import { Merges } from '#lib/people/merges';
import type { Store } from './open';
import { readLabels } from './read-labels';
import { type TermSpan, termSpan } from './row-values';
import { readSameVerdicts } from './verdict-rows';

export type HeldOffice = TermSpan & {
  /** Id of the office. */
  office: string;
  title: string;
  acting: boolean;
  /** Key of the source of these days. */
  source: string;
};

export type StoredProfile = {
  slug: string;
  name: string;
  names: string[];
  born: number | null;
  wikidata: string | null;
  /** Oldest first. */
  offices: HeldOffice[];
  /** Names that stand for this person in every story by the word of a reader, with that verdict. */
  merged: { verdict: string; slug: string; name: string }[];
  /** The person that this name stands for by the word of a reader, null for one that stands for itself. */
  standsFor: { slug: string; name: string } | null;
};

export async function readPerson(store: Store, slug: string): Promise<StoredProfile | null> {
  const row = await store.db.person.findUnique({
    where: { slug },
    include: { names: true, terms: { include: { office: true }, orderBy: [{ fromDay: 'asc' }, { position: 'asc' }] } },
  });
  if (row === null) return null;
  const { name, names, born, wikidata, terms } = row;
  const offices = terms.map((term) => ({
    office: term.officeId,
    title: term.office.title,
    ...termSpan(term),
    acting: term.acting,
    source: term.source,
  }));
  return {
    slug,
    name,
    names: names.map((one) => one.name),
    born,
    wikidata,
    offices,
    ...(await readMerged(store, slug)),
  };
}

async function readMerged(store: Store, slug: string): Promise<Pick<StoredProfile, 'merged' | 'standsFor'>> {
  const verdicts = await readSameVerdicts(store.db);
  const merges = new Merges(verdicts);
  const last = new Map(verdicts.map((verdict) => [verdict.of, verdict]));
  const merged = [...last.values()].flatMap(({ id, of, ofName }) =>
    of !== null && of !== slug && merges.canonical(of) === slug ? { verdict: id, slug: of, name: ofName ?? of } : [],
  );
  const other = merges.canonical(slug);
  if (other === slug) return { merged, standsFor: null };
  const labels = await readLabels(store, { persons: [other], topics: [] });
  return { merged, standsFor: { slug: other, name: labels.person.get(other) ?? other } };
}

/** Names by slug, of as many persons as there are: one question for all of them. */
export async function readNames(store: Store, slugs: readonly string[]): Promise<Map<string, string>> {
  const rows = await store.db.$queryRawUnsafe<{ slug: string; name: string }[]>(NAMES, JSON.stringify(slugs));
  return new Map(rows.map(({ slug, name }) => [slug, name]));
}

const NAMES = `SELECT "slug", "name" FROM "Person" WHERE "slug" IN (SELECT "value" FROM json_each(?))`;
