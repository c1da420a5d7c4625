// One person of the gazetteer with names and offices.

import type { Day, Precision } from '#lib/model/day';
import type { Store } from './open';
import { precisionOf } from './row-values';

export type HeldOffice = {
  title: string;
  from: Day | null;
  fromPrecision: Precision | null;
  to: Day | null;
  toPrecision: Precision | null;
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
    from: term.fromDay,
    fromPrecision: precisionOf(term.fromPrecision),
    to: term.toDay,
    toPrecision: precisionOf(term.toPrecision),
    acting: term.acting,
    source: term.source,
  }));
  return { slug, name, names: names.map((one) => one.name), born, wikidata, offices };
}
