// One story with everything its page shows.

import type { Block, DatedBy } from '#lib/model/article';
import type { Day } from '#lib/model/day';
import { type Mention, type Quote, SALIENCES, type Salience, type Standing } from '#lib/model/person';
import type { TopicInStory } from '#lib/model/topic';
import { storyBehind } from './exists';
import type { Store } from './open';
import { blockOf, datedBy, oneOf, type SpanRow, standingOf, type TermSpan, termSpan } from './row-values';
import { mentionOf } from './stored-mentions';
import { topicsOf } from './topic-rows';

export type StoredPerson = {
  slug: string;
  name: string;
  salience: Salience;
  mentions: number;
  /** The office held on the story's day. */
  office: string | null;
  /** How the story's day stands to the office of `officeTitle`; null where none is known. */
  standing: Standing | null;
  officeTitle: string | null;
  /** The holding of the office on the story's day. */
  term: TermSpan | null;
};

export type StoredArticle = {
  id: string;
  address: string | null;
  headline: string;
  byline: string | null;
  authors: string[];
  /** BCP 47 primary tag, when the capture states it. */
  language: string | null;
  source: string | null;
  section: string | null;
  /** The agency that wrote it for the outlet. */
  agency: string | null;
  /** Why the text is only the beginning of the story; null for a whole one. */
  stub: string | null;
  dateline: { text: string; place: string | null } | null;
  published: DatedBy | null;
  publishedNote: string | null;
  updated: DatedBy | null;
  captured: DatedBy | null;
  /** The version shown, and the one that is searched: the same unless an earlier one was asked for. */
  version: number;
  currentVersion: number;
  addedAt: string;
  /** All blocks of the version shown, those that were removed from the page too. */
  blocks: Block[];
  /** Of the current version only: an earlier text is shown as it was, without links. */
  mentions: Mention[];
  quotes: Quote[];
  people: StoredPerson[];
  topics: TopicInStory[];
  /** The raw bytes that the version shown was read from. */
  capture: { sha256: string; byteLength: number };
  versions: { version: number; recordedAt: string; headline: string }[];
  /** Copies of its text in the archive, itself among them, the first published first; empty where it has none. */
  copies: Copy[];
};

export type Copy = { id: string; headline: string; source: string | null; published: Day | null };

const INCLUDE = {
  mentions: { orderBy: { position: 'asc' } },
  quotes: { orderBy: { position: 'asc' } },
  people: { orderBy: { position: 'asc' }, include: { person: { include: { terms: true } } } },
  topics: { orderBy: { position: 'asc' }, include: { topic: true } },
  versions: { orderBy: { version: 'asc' }, include: { capture: true } },
} as const;

/** `id`: any that was derived for the story; `version`: an earlier text of the story; null for the current one. Null where there is no such story or version. */
export async function readArticle(
  store: Store,
  id: string,
  version: number | null = null,
): Promise<StoredArticle | null> {
  const known = (await storyBehind(store.db, id)) ?? id;
  const row = await store.db.article.findUnique({ where: { id: known }, include: INCLUDE });
  const shown = row?.versions.find((one) => one.version === (version ?? row.version));
  if (!row || !shown) return null;
  const { capture } = shown;
  const blocks = await store.db.block.findMany({
    where: { articleId: row.id, version: shown.version },
    orderBy: { position: 'asc' },
    select: { part: true, text: true, day: true },
  });
  return {
    id: row.id,
    address: row.address,
    headline: shown.headline,
    byline: row.byline,
    authors: JSON.parse(row.authors),
    language: row.language,
    source: row.sourceName,
    section: row.section,
    agency: row.agency,
    stub: row.stub,
    dateline: row.datelineText === null ? null : { text: row.datelineText, place: row.datelinePlace },
    published: datedBy(row.publishedDay, row.publishedPrecision, row.publishedEvidence, row.publishedWords),
    publishedNote: row.publishedNote,
    updated: datedBy(row.updatedDay, row.updatedPrecision, row.updatedEvidence, row.updatedWords),
    captured: datedBy(row.capturedDay, row.capturedPrecision, row.capturedEvidence, row.capturedWords),
    version: shown.version,
    currentVersion: row.version,
    addedAt: row.addedAt,
    blocks: blocks.map(blockOf),
    mentions: shown.version === row.version ? row.mentions.map(mentionOf) : [],
    quotes: shown.version === row.version ? row.quotes.map(quoteOf) : [],
    people: row.people.map((link) => personOf(link, row.publishedDay)),
    topics: topicsOf(row.topics),
    capture: { sha256: capture.sha256, byteLength: capture.byteLength },
    versions: row.versions.map(({ version, recordedAt, headline }) => ({ version, recordedAt, headline })),
    copies: await readCopies(store, row.familyId),
  };
}

type QuoteRow = Omit<Quote, 'person'> & { personSlug: string | null };
type TermRow = SpanRow & { officeId: string };
type PersonRow = {
  personSlug: string;
  salience: string;
  mentions: number;
  officeId: string | null;
  officeTitle: string | null;
  standing: string | null;
  person: { name: string; terms: TermRow[] };
};

function personOf(row: PersonRow, day: Day | null): StoredPerson {
  const term = row.person.terms.find((one) => one.officeId === row.officeId && day !== null && covers(one, day));
  return {
    slug: row.personSlug,
    name: row.person.name,
    salience: oneOf(SALIENCES, row.salience, 'salience'),
    mentions: row.mentions,
    office: row.officeId === null ? null : row.officeTitle,
    standing: standingOf(row.standing),
    officeTitle: row.officeTitle,
    term: term ? termSpan(term) : null,
  };
}

function quoteOf({ block, start, end, personSlug, speaker, confidence }: QuoteRow): Quote {
  return { block, start, end, person: personSlug, speaker, confidence };
}

function covers(term: TermRow, day: Day): boolean {
  return (term.fromDay === null || term.fromDay <= day) && (term.toDay === null || day <= term.toDay);
}

/** A family of more is shown in part: the first ones. */
const MOST_COPIES = 200;

async function readCopies(store: Store, familyId: string): Promise<Copy[]> {
  const rows = await store.db.article.findMany({
    where: { familyId },
    select: { id: true, headline: true, sourceName: true, publishedDay: true },
    orderBy: [{ publishedDay: { sort: 'asc', nulls: 'last' } }, { addedSeq: 'asc' }],
    take: MOST_COPIES,
  });
  if (rows.length < 2) return [];
  return rows.map(({ id, headline, sourceName, publishedDay }) => {
    return { id, headline, source: sourceName, published: publishedDay };
  });
}
