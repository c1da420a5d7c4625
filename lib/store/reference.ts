// The gazetteer and the topic vocabulary as rows, so that links have something to point at. Written when they differ
// from what the archive was given last; a person or an office that stories point at is never removed.

import { createHash } from 'node:crypto';
import type { Office, Person } from '#lib/model/person';
import type { Topic } from '#lib/model/topic';
import { insertRows, upsertRows } from './bulk';
import type { Store, Transaction } from './open';

export type Reference = { persons: readonly Person[]; offices: readonly Office[]; topics: readonly Topic[] };

const TOPIC = ['code', 'label', 'broader', 'wikidata'] as const;
const OFFICE = ['id', 'title', 'country', 'organisation', 'role'] as const;
const PERSON = ['slug', 'name', 'surname', 'born', 'wikidata'] as const;
const TERM = [
  'personSlug',
  'position',
  'officeId',
  'fromDay',
  'fromPrecision',
  'toDay',
  'toPrecision',
  'acting',
  'source',
] as const;

/** Returns true when something was written. */
export async function syncReference(store: Store, reference: Reference): Promise<boolean> {
  const hash = createHash('sha256').update(JSON.stringify(reference)).digest('hex');
  const known = await store.db.property.findUnique({ where: { name: 'reference' } });
  if (known?.value === hash) return false;
  await store.db.$transaction(
    async (tx) => {
      await writeReference(tx, reference);
      const property = { name: 'reference', value: hash };
      await tx.property.upsert({ where: { name: 'reference' }, create: property, update: property });
    },
    { timeout: 120_000, maxWait: 120_000 },
  );
  return true;
}

async function writeReference(tx: Transaction, { persons, offices, topics }: Reference) {
  await writeTopics(tx, topics);
  await upsertRows(tx, 'Office', ['id'], OFFICE, offices.map(officeRow));
  const people = persons.map(({ slug, name, surname, born, wikidata }) => ({ slug, name, surname, born, wikidata }));
  await upsertRows(tx, 'Person', ['slug'], PERSON, people);
  await tx.personName.deleteMany();
  await tx.term.deleteMany();
  await insertRows(tx, 'PersonName', ['personSlug', 'name'], persons.flatMap(nameRows));
  await insertRows(tx, 'Term', TERM, persons.flatMap(termRows));
}

export async function writeTopics(tx: Transaction, topics: readonly Topic[]): Promise<void> {
  const rows = topics.map(({ code, label, broader, wikidata }) => ({ code, label, broader, wikidata }));
  await upsertRows(tx, 'Topic', ['code'], TOPIC, rows);
}

function officeRow({ id, title, country, organisation, role }: Office) {
  return { id, title, country, organisation: organisation[0] ?? null, role };
}

function nameRows({ slug, names }: Person) {
  return names.map((name) => ({ personSlug: slug, name }));
}

function termRows({ slug, terms }: Person) {
  return terms.map((term, position) => ({
    personSlug: slug,
    position,
    officeId: term.office,
    fromDay: term.from,
    fromPrecision: term.fromPrecision ?? (term.from ? 'day' : null),
    toDay: term.to,
    toPrecision: term.toPrecision ?? (term.to ? 'day' : null),
    acting: term.acting ?? false,
    source: term.source,
  }));
}
