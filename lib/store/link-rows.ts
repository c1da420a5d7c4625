// Who is in a story, as rows: mentions, quotes and persons, with those whom the gazetteer does not know.

import { createHash } from 'node:crypto';
import type { Day } from '#lib/model/day';
import type { Mention, Office, Person, Quote } from '#lib/model/person';
import { nameOfSlug } from '#lib/people/name-of-slug';
import { isByWords } from '#lib/people/unlinked';
import type { Decided } from '#lib/people/verdicts';
import { deleteWhere, insertRows } from './bulk';
import type { Transaction } from './open';
import type { ReadStory } from './story-write';

export const MENTION = [
  'articleId',
  'position',
  'block',
  'start',
  'end',
  'text',
  'personSlug',
  'how',
  'confidence',
  'foundSlug',
  'foundHow',
  'foundConfidence',
] as const;
export const QUOTE = [
  'articleId',
  'position',
  'block',
  'start',
  'end',
  'personSlug',
  'foundSlug',
  'speaker',
  'confidence',
  'day',
] as const;
export const ARTICLE_PERSON = [
  'articleId',
  'personSlug',
  'position',
  'salience',
  'mentions',
  'officeId',
  'officeTitle',
  'standing',
] as const;
const OFFICE = ['id', 'title', 'country', 'organisation', 'role'] as const;
const PERSON = ['slug', 'name', 'surname', 'born', 'wikidata'] as const;

/** What the headline's mentions have in the block column. */
export const HEADLINE_BLOCK = -1;

export type MentionRow = ReturnType<typeof mentionRows>[number];
export type QuoteRow = ReturnType<typeof quoteRows>[number];
export type PersonRow = ReturnType<typeof personRows>[number];

/** A story's id and day of publication, and who is in it. */
export type Linked = { id: string; day: Day | null; links: Decided };

/** The links of a story that no verdict touches. */
export function asRecognised({ mentions, quotes, people }: Pick<ReadStory, 'mentions' | 'quotes' | 'people'>): Decided {
  return {
    mentions: mentions.map((mention) => ({ ...mention, found: null })),
    quotes: quotes.map((quote) => ({ ...quote, found: quote.person })),
    people,
  };
}

/** Equal where the same people, quotes and topics were recognised in a story, whatever readers decided since. */
export function linksHash({ mentions, people, quotes, topics }: ReadStory): string {
  const said = [
    mentions.map(({ block, start, end, person, how, confidence }) => [block, start, end, person, how, confidence]),
    people.map((one) => [one.person, one.salience, one.mentions, one.standing, one.office, one.officeTitle]),
    quotes.map(({ block, start, end, person, speaker, confidence }) => [
      block,
      start,
      end,
      person,
      speaker,
      confidence,
    ]),
    topics.map(({ code, score, narrower }) => [code, score, narrower.map((one) => one.code)]),
  ];
  return createHash('sha256').update(JSON.stringify(said)).digest('hex');
}

export async function removeLinks(tx: Transaction, ids: readonly string[]): Promise<void> {
  for (const table of ['Mention', 'Quote', 'ArticlePerson']) await deleteWhere(tx, table, 'articleId', ids);
}

export async function writeLinks(tx: Transaction, stories: readonly Linked[]): Promise<void> {
  await writeByWords(tx, stories);
  await insertRows(tx, 'Mention', MENTION, stories.flatMap(mentionRows));
  await insertRows(tx, 'Quote', QUOTE, stories.flatMap(quoteRows));
  await insertRows(tx, 'ArticlePerson', ARTICLE_PERSON, stories.flatMap(personRows));
}

/** Persons by words of these names; one that is there keeps the name that it was first met by. */
export async function writeNames(tx: Transaction, names: ReadonlyMap<string, string>): Promise<void> {
  const rows = [...names].map(([slug, name]) => {
    return { slug, name, surname: name.trim().split(/\s+/).at(-1) ?? name, born: null, wikidata: null };
  });
  await insertRows(tx, 'Person', PERSON, rows);
}

/** Persons of the gazetteer that the archive may not have been given yet. */
export async function writeKnown(tx: Transaction, persons: readonly Person[]): Promise<void> {
  const rows = persons.map(({ slug, name, surname, born, wikidata }) => ({ slug, name, surname, born, wikidata }));
  await insertRows(tx, 'Person', PERSON, rows);
}

/** Offices of the gazetteer that the archive may not have been given yet. */
export async function writeOffices(tx: Transaction, offices: readonly Office[]): Promise<void> {
  const rows = offices.map(({ id, title, country, organisation, role }) => {
    return { id, title, country, organisation: organisation[0] ?? null, role };
  });
  await insertRows(tx, 'Office', OFFICE, rows);
}

/** Removes those of the persons who are by words and to whom no story and no verdict points. */
export async function removeUnused(tx: Transaction, slugs: readonly string[]): Promise<void> {
  await tx.$executeRawUnsafe(UNUSED, JSON.stringify(slugs.filter(isByWords)));
}

const UNUSED = `
  DELETE FROM "Person" WHERE "slug" IN (SELECT value FROM json_each(?))
    AND NOT EXISTS (SELECT 1 FROM "ArticlePerson" WHERE "personSlug" = "Person"."slug")
    AND NOT EXISTS (SELECT 1 FROM "Mention" WHERE "personSlug" = "Person"."slug")
    AND NOT EXISTS (SELECT 1 FROM "Mention" WHERE "foundSlug" IS NOT NULL AND "foundSlug" = "Person"."slug")
    AND NOT EXISTS (SELECT 1 FROM "Quote" WHERE "personSlug" = "Person"."slug")
    AND NOT EXISTS (SELECT 1 FROM "Verdict" WHERE "personSlug" = "Person"."slug")
    AND NOT EXISTS (SELECT 1 FROM "Verdict" WHERE "ofSlug" = "Person"."slug")`;

/** The persons by words whom the stories name, as far as the archive does not have them yet. */
export async function writeByWords(tx: Transaction, stories: readonly Linked[]): Promise<void> {
  const names = new Map<string, string>();
  const note = (slug: string | null, name: (slug: string) => string) => {
    if (slug !== null && isByWords(slug) && !names.has(slug)) names.set(slug, name(slug));
  };
  for (const { links } of stories) {
    for (const { person, name } of links.people) note(person, () => name);
    for (const { person, found } of links.mentions)
      for (const slug of [person, found?.person ?? null]) note(slug, nameOfSlug);
    for (const { person, found } of links.quotes) for (const slug of [person, found]) note(slug, nameOfSlug);
  }
  await writeNames(tx, names);
}

export function mentionRows({ id, links }: Linked) {
  return links.mentions.map((mention, position) => ({
    articleId: id,
    position,
    ...placeOf(mention),
    text: mention.text,
    personSlug: mention.person,
    how: mention.how,
    confidence: mention.confidence,
    foundSlug: mention.found?.person ?? null,
    foundHow: mention.found?.how ?? null,
    foundConfidence: mention.found?.confidence ?? null,
  }));
}

export function quoteRows({ id, day, links }: Linked) {
  return links.quotes.map((quote, position) => ({
    articleId: id,
    position,
    ...placeOf(quote),
    personSlug: quote.person,
    foundSlug: quote.found,
    speaker: quote.speaker,
    confidence: quote.confidence,
    day,
  }));
}

export function personRows({ id, links }: Linked) {
  return links.people.map((one, position) => ({
    articleId: id,
    personSlug: one.person,
    position,
    salience: one.salience,
    mentions: one.mentions,
    officeId: one.office,
    officeTitle: one.officeTitle,
    standing: one.standing,
  }));
}

function placeOf({ block, start, end }: Pick<Mention | Quote, 'block' | 'start' | 'end'>) {
  return { block: block ?? HEADLINE_BLOCK, start, end };
}
