// A batch of stories in, one transaction out: everything a story needs is written, or nothing is.
// Same content of the same story changes nothing; other content is a new version, and the older is kept.

import { noteChanged, takeNumbers } from './change-numbers';
import { decide } from './decide';
import { foldCopies } from './families';
import { findStories } from './find-stories';
import { awaitedKeys, hearAwaited, hearVerdicts } from './hear-verdicts';
import type { Store, Transaction } from './open';
import { replaceRows, writeArticles } from './story-rows';
import type { Outcome, StoryToSave, StoryWrite } from './story-write';

const TRANSACTION = { timeout: 120_000, maxWait: 120_000 };

/** What else is to be written in the transaction of a batch, given the outcomes. */
export type AlongWith = (tx: Transaction, outcomes: Outcome[]) => Promise<void>;

/**
 * Saves the stories, in order, in one transaction. Returns one outcome a story. `now` is ISO 8601 in UTC.
 */
export function saveStories(
  store: Store,
  stories: readonly StoryToSave[],
  now: string,
  alongWith: AlongWith = async () => {},
): Promise<Outcome[]> {
  return store.db.$transaction(async (tx) => {
    const outcomes = await saveAll(tx, stories, now);
    await alongWith(tx, outcomes);
    return outcomes;
  }, TRANSACTION);
}

/** What `saveStories` would do, found by doing it and taking it back. */
export async function tryStories(store: Store, stories: readonly StoryToSave[], now: string): Promise<Outcome[]> {
  let outcomes: Outcome[] = [];
  const takenBack = new Error('taken back');
  const trial = store.db.$transaction(async (tx) => {
    outcomes = await saveAll(tx, stories, now);
    throw takenBack;
  }, TRANSACTION);
  await trial.catch((error: unknown) => {
    if (error !== takenBack) throw error;
  });
  return outcomes;
}

async function saveAll(tx: Transaction, stories: readonly StoryToSave[], now: string): Promise<Outcome[]> {
  const outcomes = new Map<StoryToSave, Outcome>();
  for (const round of roundsOf(stories)) {
    for (const write of await saveRound(tx, round, now)) outcomes.set(write.story, write.outcome);
  }
  return stories.map((story) => outcomes.get(story) ?? 'unchanged');
}

/** Splits the stories so that no key comes twice in a round: two captures of one story are two steps. */
function roundsOf(stories: readonly StoryToSave[]): StoryToSave[][] {
  const rounds: StoryToSave[][] = [];
  const next = new Map<string, number>();
  for (const story of stories) {
    const keys = [story.of, ...Object.values(story.keys)].filter((key) => key !== null);
    const at = Math.max(...keys.map((key) => next.get(key) ?? 0));
    for (const key of keys) next.set(key, at + 1);
    while (rounds.length <= at) rounds.push([]);
    rounds[at]?.push(story);
  }
  return rounds;
}

async function saveRound(tx: Transaction, stories: StoryToSave[], now: string): Promise<StoryWrite[]> {
  const found = await findStories(tx, stories);
  const decided = stories.map((story, at) => decide(story, found[at] ?? { id: '', known: null }));
  const touched = decided.filter((write) => write.outcome !== 'unchanged');
  const first = await takeNumbers(tx, touched.length);
  touched.forEach((write, at) => {
    write.seq = first + at;
  });
  await hearVerdicts(
    tx,
    touched.filter((write) => write.isCurrent),
  );
  await replaceRows(
    tx,
    touched.filter((write) => write.outcome === 'changed'),
  );
  const awaited = await awaitedKeys(
    tx,
    decided.filter((write) => !write.isCurrent),
  );
  await writeArticles(tx, decided, now);
  await hearAwaited(tx, awaited, now);
  const moved = await foldCopies(
    tx,
    touched.filter((write) => write.isCurrent),
  );
  await noteChanged(tx, moved, now); // the index has to learn of their family
  return decided;
}
