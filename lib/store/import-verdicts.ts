// Records of verdicts in, from a file of this or another archive; they are given as they were, those that can't be are
// passed over with a reason, and the stories that they touch are decided anew, in one transaction.

import { type AnyVerdict, isOnTopic } from '#lib/model/verdict';
import { loadGazetteer } from '#lib/people/gazetteer';
import { giveAll } from './give-verdict';
import type { Store, Transaction } from './open';
import { type Checked, namedVerdict } from './said-verdict';
import { readRecord } from './verdict-record';
import { knownVerdicts } from './verdict-tables';

/** A record with where it stands ('verdicts.json: record 3'), or what stands there and is none. */
export type RecordAt = { at: string; record: Checked<unknown> };
export type Imported = {
  added: number;
  /** The archive had them, also where it was given at another time. */
  known: number;
  refused: { at: string; reason: string }[];
  /** Stories that changed. */
  stories: number;
  /** Verdicts on stories that are not in the archive: they count as soon as such a story comes. */
  waiting: number;
};

const TRANSACTION = { timeout: 600_000, maxWait: 120_000 };

export function importVerdicts(store: Store, records: readonly RecordAt[], now: string): Promise<Imported> {
  return store.db.$transaction(async (tx) => {
    const refused: Imported['refused'] = [];
    const verdicts = new Map<string, AnyVerdict>();
    for (const { at, record } of records) {
      const verdict = await verdictFrom(tx, record, now);
      if (verdict.ok) verdicts.set(verdict.value.id, verdict.value);
      else refused.push({ at, reason: verdict.reason });
    }
    const there = await knownVerdicts(tx, [...verdicts.keys()]);
    const fresh = [...verdicts.values()].filter(({ id }) => !there.has(id));
    const stories = await giveAll(tx, fresh, now);
    const known = records.length - refused.length - fresh.length;
    return { added: fresh.length, known, refused, stories: stories.length, waiting: await countWaiting(tx, fresh) };
  }, TRANSACTION);
}

async function verdictFrom(tx: Transaction, record: Checked<unknown>, now: string): Promise<Checked<AnyVerdict>> {
  if (!record.ok) return record;
  const read = readRecord(record.value, now);
  if (!read.ok) return read;
  const { said, givenAt } = read.value;
  const named = await namedVerdict(tx, said, loadGazetteer());
  if (!named.ok) return named;
  if (isOnTopic(said) || isOnTopic(named.value)) return { ok: true, value: { ...named.value, givenAt } };
  const { personName, ofName } = named.value;
  const names = { personName: said.name ?? personName, ofName: said.ofName ?? ofName };
  return { ok: true, value: { ...named.value, ...names, givenAt } }; // the names as they were, so that a file is the same again
}

async function countWaiting(tx: Transaction, verdicts: readonly AnyVerdict[]): Promise<number> {
  const ids = verdicts.flatMap(({ story }) => story ?? []);
  const rows = await tx.$queryRawUnsafe<{ id: string }[]>(
    'SELECT "id" FROM "ArticleKey" WHERE "id" IN (SELECT value FROM json_each(?))',
    JSON.stringify(ids),
  );
  const there = new Set(rows.map(({ id }) => id));
  return ids.filter((id) => !there.has(id)).length;
}
