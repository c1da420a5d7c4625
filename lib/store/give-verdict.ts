// A reader's word on who is in a story, or on what it is about: given, or taken back. The stories that it touches are
// written in the same transaction, with numbers of the change sequence, so that search follows.

import { type AnyVerdict, isOnPerson, isOnTopic, type MentionPlace, type Verdict } from '#lib/model/verdict';
import { findAgain } from '#lib/people/find-again';
import { loadGazetteer } from '#lib/people/gazetteer';
import { isByWords } from '#lib/people/unlinked';
import { storyBehind } from './exists';
import { judgeStories } from './judge-stories';
import { removeUnused, writeKnown, writeNames } from './link-rows';
import type { Store, Transaction } from './open';
import { readText } from './read-text';
import { type AnySaid, type Checked, namedVerdict } from './said-verdict';
import { storiesMerged, storiesOf } from './touched-stories';
import { readMerges } from './verdict-rows';
import { behindOthers, deleteVerdict, findVerdict, writeAnyVerdicts } from './verdict-tables';

/** `stories`: ids of those that changed by it. */
export type VerdictDone = { verdict: AnyVerdict; stories: string[] };

/** A merge can touch tens of thousands of stories. */
const TRANSACTION = { timeout: 600_000, maxWait: 120_000 };

/** `now` is ISO 8601 in UTC. */
export function giveVerdict(store: Store, said: AnySaid, now: string): Promise<Checked<VerdictDone>> {
  return store.db.$transaction(async (tx) => {
    const placed = await inStory(tx, said);
    if (!placed.ok) return placed;
    const named = await namedVerdict(tx, placed.value, loadGazetteer());
    if (!named.ok) return named;
    const verdict = { ...named.value, givenAt: await behindOthers(tx, now) };
    return { ok: true, value: { verdict, stories: await giveAll(tx, [verdict], now) } };
  }, TRANSACTION);
}

/** Takes a verdict back; null where there is none of that id. */
export function undoVerdict(store: Store, id: string, now: string): Promise<VerdictDone | null> {
  return store.db.$transaction(async (tx) => {
    const verdict = await findVerdict(tx, id);
    if (verdict === null) return null;
    const stories = await rejudge(tx, [verdict], now, () => deleteVerdict(tx, verdict));
    if (isOnPerson(verdict)) await removeUnused(tx, [verdict.person, verdict.of ?? verdict.person]);
    return { verdict, stories };
  }, TRANSACTION);
}

/** Returns the ids of the stories that changed. */
export function giveAll(tx: Transaction, verdicts: readonly AnyVerdict[], now: string): Promise<string[]> {
  return rejudge(tx, verdicts, now, async () => {
    await writePersons(tx, verdicts.filter(isOnPerson));
    await writeAnyVerdicts(tx, verdicts);
  });
}

/** Persons by words whom nobody named before, and those of the gazetteer whom the archive was not given yet. */
async function writePersons(tx: Transaction, verdicts: readonly Verdict[]): Promise<void> {
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

/** Changes verdicts, and decides the stories that this touches anew. Returns those that changed. */
async function rejudge(
  tx: Transaction,
  verdicts: readonly AnyVerdict[],
  now: string,
  change: () => Promise<void>,
): Promise<string[]> {
  const before = await readMerges(tx);
  await change();
  const after = await readMerges(tx);
  const people = [...(await storiesOf(tx, verdicts.filter(isOnPerson))), ...(await storiesMerged(tx, before, after))];
  const topics = await storiesOf(tx, verdicts.filter(isOnTopic));
  return judgeStories(tx, { people, topics }, after, loadGazetteer(), now);
}

/** The verdict on the story as the archive knows it, and on words that stand in its current text. */
async function inStory(tx: Transaction, said: AnySaid): Promise<Checked<AnySaid>> {
  if (said.story === null) return { ok: true, value: said };
  const story = await storyBehind(tx, said.story);
  if (story === null) return { ok: false, reason: `There is no story “${said.story}” in this archive.` };
  if (isOnTopic(said) || said.mention === null) return { ok: true, value: { ...said, story } };
  const text = await readText(tx, story);
  const mention = text && findAgain(said.mention, text);
  if (mention !== null) return { ok: true, value: { ...said, story, mention } };
  return { ok: false, reason: `The words “${sayPlace(said.mention)}” do not stand in the text of the story.` };
}

function sayPlace({ text }: MentionPlace): string {
  return text.length > 80 ? `${text.slice(0, 80)}…` : text;
}
