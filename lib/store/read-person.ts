// One person of the gazetteer with names and offices.

import type { Store } from './open';
import { type TermSpan, termSpan } from './row-values';

export type HeldOffice = TermSpan & {
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
};

export async function readPerson(store: Store, slug: string): Promise<StoredProfile | null> {
  const row = await store.db.person.findUnique({
    where: { slug },
    include: { names: true, terms: { include: { office: true }, orderBy: [{ fromDay: 'asc' }, { position: 'asc' }] } },
  });
  if (row === null) return null;
  const { name, names, born, wikidata, terms } = row;
  const offices = terms.map((term) => ({
    title: term.office.title,
    ...termSpan(term),
    acting: term.acting,
    source: term.source,
  }));
  return { slug, name, names: names.map((one) => one.name), born, wikidata, offices };
}
