// Verdicts on persons as rows, and those that stories and names are judged by.

import { createHash } from 'node:crypto';
import { SAYS, type Verdict, type VerdictToGive } from '#lib/model/verdict';
import { Merges } from '#lib/people/merges';
import { upsertRows } from './bulk';
import { HEADLINE_BLOCK } from './link-rows';
import type { Db, Transaction } from './open';
import { oneOf } from './row-values';
import { type KeyedStory, verdictsOnStories } from './verdicts-on-stories';

const VERDICT = [
  'id',
  'says',
  'articleId',
  'block',
  'start',
  'end',
  'text',
  'personSlug',
  'personName',
  'ofSlug',
  'ofName',
  'givenAt',
] as const;

export type VerdictRow = {
  id: string;
  says: string;
  articleId: string | null;
  block: number | null;
  start: number | null;
  end: number | null;
  text: string | null;
  personSlug: string;
  personName: string;
  ofSlug: string | null;
  ofName: string | null;
  givenAt: string;
};

/** The same for the same verdict, on any machine and at any time. */
export function verdictId({ says, story, mention, of, person }: VerdictToGive): string {
  const place = mention && [mention.block, mention.start, mention.end, mention.text];
  const said = JSON.stringify([says, story, place, of, person]);
  return createHash('sha256').update(said).digest('hex').slice(0, 16);
}

export function verdictOf(row: VerdictRow): Verdict {
  const { block, start, end, text } = row;
  const isOnMention = block !== null && start !== null && end !== null && text !== null;
  return {
    id: row.id,
    says: oneOf(SAYS, row.says, 'kind of a verdict'),
    story: row.articleId,
    mention: isOnMention ? { block: block === HEADLINE_BLOCK ? null : block, start, end, text } : null,
    of: row.ofSlug,
    person: row.personSlug,
    personName: row.personName,
    ofName: row.ofName,
    givenAt: row.givenAt,
  };
}

/** Writes verdicts; one that was given before counts from its new moment on. */
export async function writeVerdicts(tx: Transaction, verdicts: readonly Verdict[]): Promise<void> {
  await upsertRows(tx, 'Verdict', ['id'], VERDICT, verdicts.map(rowOf));
}

function rowOf({ id, says, story, mention, of, ofName, person, personName, givenAt }: Verdict): VerdictRow {
  const { start = null, end = null, text = null } = mention ?? {};
  const block = mention === null ? null : (mention.block ?? HEADLINE_BLOCK);
  return {
    ...{ id, says, articleId: story, block, start, end, text },
    ...{ personSlug: person, personName, ofSlug: of, ofName, givenAt },
  };
}

const IN_ORDER = [{ givenAt: 'asc' as const }, { id: 'asc' as const }];

/** Those that hold in every story, in the order they were given. */
export async function readSameVerdicts(db: Db | Transaction): Promise<Verdict[]> {
  const rows = await db.verdict.findMany({ where: { says: 'same' }, orderBy: IN_ORDER });
  return rows.map(verdictOf);
}

/** Who stands for whom, in every story. */
export async function readMerges(db: Db | Transaction): Promise<Merges> {
  return new Merges(await readSameVerdicts(db));
}

/** The verdicts on stories, in the order they were given. */
export async function readVerdictsOn(
  db: Db | Transaction,
  stories: readonly KeyedStory[],
): Promise<Map<string, Verdict[]>> {
  return verdictsOnStories(db, 'Verdict', stories, verdictOf);
}
