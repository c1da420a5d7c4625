// A reader's word on who is who: given, or taken back. The stories that it touches are written in the same transaction,
// with numbers of the change sequence, so that search follows.

import type { MentionPlace, Verdict } from '#lib/model/verdict';
import { findAgain } from '#lib/people/find-again';
import { loadGazetteer } from '#lib/people/gazetteer';
import { isByWords } from '#lib/people/unlinked';
import { storyBehind } from './exists';
import { judgeStories } from './judge-stories';
import { removeUnused, writeKnown, writeNames } from './link-rows';
import type { Store, Transaction } from './open';
import { readText } from './read-text';
import { type Checked, type NamedVerdict, type SaidVerdict, withPersons } from './said-verdict';
import { storiesMerged, storiesOf } from './touched-stories';
import { readMerges, verdictId, verdictOf, writeVerdicts } from './verdict-rows';

/** `stories`: ids of those that changed by it. */
export type VerdictDone = { verdict: Verdict; stories: string[] };

/** A merge can touch tens of thousands of stories. */
const TRANSACTION = { timeout: 600_000, maxWait: 120_000 };

/** `now` is ISO 8601 in UTC. */
export function giveVerdict(store: Store, said: SaidVerdict, now: string): Promise<Checked<VerdictDone>> {
  return store.db.$transaction(async (tx) => {
    const placed = await inStory(tx, said);
    if (!placed.ok) return placed;
    const named = await withPersons(tx, placed.value, loadGazetteer());
    if (!named.ok) return named;
    const verdict = { ...named.value, id: verdictId(named.value), givenAt: await behindOthers(tx, now) };
    const stories = await rejudge(tx, [verdict], now, async () => {
      await writePersons(tx, [verdict]);
      await writeVerdicts(tx, [verdict]);
    });
    return { ok: true, value: { verdict, stories } };
  }, TRANSACTION);
}

/** Takes a verdict back; null where there is none of that id. */
export function undoVerdict(store: Store, id: string, now: string): Promise<VerdictDone | null> {
  return store.db.$transaction(async (tx) => {
    const row = await tx.verdict.findUnique({ where: { id } });
    if (row === null) return null;
    const verdict = verdictOf(row);
    const stories = await rejudge(tx, [verdict], now, async () => {
      await tx.verdict.delete({ where: { id } });
    });
    await removeUnused(tx, [verdict.person, verdict.of ?? verdict.person]);
    return { verdict, stories };
  }, TRANSACTION);
}

/** Persons by words whom nobody named before, and those of the gazetteer whom the archive was not given yet. */
export async function writePersons(tx: Transaction, verdicts: readonly NamedVerdict[]): Promise<void> {
  const names = verdicts.flatMap(({ person, personName, of, ofName }): [string | null, string | null][] => [
    [person, personName],
    [of, ofName],
  ]);
  const byWords = names.flatMap(([slug, name]): [string, string][] =>
    slug !== null && name !== null && isByWords(slug) ? [[slug, name]] : [],
  );
  await writeNames(tx, new Map(byWords));
  const known = names.flatMap(([slug]) => (slug === null ? [] : (loadGazetteer().person(slug) ?? [])));
  await writeKnown(tx, known);
}

/** Changes verdicts, and decides anew who is in the stories that this touches. Returns those that changed. */
export async function rejudge(
  tx: Transaction,
  verdicts: readonly Verdict[],
  now: string,
  change: () => Promise<void>,
): Promise<string[]> {
  const before = await readMerges(tx);
  await change();
  const after = await readMerges(tx);
  const touched = [...(await storiesOf(tx, verdicts)), ...(await storiesMerged(tx, before, after))];
  return judgeStories(tx, [...new Set(touched)], after, loadGazetteer(), now);
}

/** The verdict on the story as the archive knows it, and on words that stand in its current text. */
async function inStory(tx: Transaction, said: SaidVerdict): Promise<Checked<SaidVerdict>> {
  if (said.story === null) return { ok: true, value: said };
  const story = await storyBehind(tx, said.story);
  const text = story === null ? null : await readText(tx, story);
  if (story === null || text === null)
    return { ok: false, reason: `There is no story “${said.story}” in this archive.` };
  if (said.mention === null) return { ok: true, value: { ...said, story } };
  const mention = findAgain(said.mention, text);
  if (mention !== null) return { ok: true, value: { ...said, story, mention } };
  return { ok: false, reason: `The words “${sayPlace(said.mention)}” do not stand in the text of the story.` };
}

function sayPlace({ text }: MentionPlace): string {
  return text.length > 80 ? `${text.slice(0, 80)}…` : text;
}

/** The moment of a verdict: behind all others, also within one millisecond or with a clock that was set back. */
async function behindOthers(tx: Transaction, now: string): Promise<string> {
  const last = await tx.verdict.findFirst({ orderBy: { givenAt: 'desc' }, select: { givenAt: true } });
  if (last === null || last.givenAt < now) return now;
  return new Date(Date.parse(last.givenAt) + 1).toISOString();
}
