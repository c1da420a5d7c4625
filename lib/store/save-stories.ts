// A batch of stories in, one transaction out: everything a story needs is written, or nothing is.
// Same content under the same id changes nothing; other content is a new version, and the older is kept.

import type { Store, Transaction } from './open';
import { replaceRows, writeArticles } from './story-rows';
import type { Outcome, StoryToSave, StoryWrite } from './story-write';

const TRANSACTION = { timeout: 120_000, maxWait: 120_000 };

/** Saves the stories, in order, in one transaction. Returns one outcome a story. `now` is ISO 8601 in UTC. */
export function saveStories(store: Store, stories: readonly StoryToSave[], now: string): Promise<Outcome[]> {
  return store.db.$transaction(async (tx) => {
    const outcomes = new Map<StoryToSave, Outcome>();
    for (const round of roundsOf(stories)) {
      for (const write of await saveRound(tx, round, now)) outcomes.set(write.story, write.outcome);
    }
    return stories.map((story) => outcomes.get(story) ?? 'unchanged');
  }, TRANSACTION);
}

/** Splits the stories so that no id comes twice in a round: two captures of one story are two steps. */
function roundsOf(stories: readonly StoryToSave[]): StoryToSave[][] {
  const rounds: StoryToSave[][] = [];
  const seen = new Map<string, number>();
  for (const story of stories) {
    const at = seen.get(story.id) ?? 0;
    seen.set(story.id, at + 1);
    if (at === rounds.length) rounds.push([]);
    rounds[at]?.push(story);
  }
  return rounds;
}

async function saveRound(tx: Transaction, stories: StoryToSave[], now: string): Promise<StoryWrite[]> {
  const known = await readKnown(
    tx,
    stories.map((story) => story.id),
  );
  const decided = stories.map((story) => decide(story, known.get(story.id)));
  const touched = decided.filter((write) => write.outcome !== 'unchanged');
  const last = await takeNumbers(tx, touched.length);
  touched.forEach((write, at) => {
    write.seq = last - touched.length + 1 + at;
  });
  await replaceRows(
    tx,
    touched.filter((write) => write.outcome === 'changed'),
  );
  await writeArticles(tx, decided, now);
  return decided;
}

type Known = { version: number; captureId: string; captures: Set<string>; hashes: Set<string> };

async function readKnown(tx: Transaction, ids: string[]): Promise<Map<string, Known>> {
  const rows = await tx.article.findMany({
    where: { id: { in: ids } },
    select: {
      id: true,
      version: true,
      versions: { select: { contentHash: true, captureId: true }, orderBy: { version: 'asc' } },
    },
  });
  return new Map(
    rows.map((row) => [
      row.id,
      {
        version: row.version,
        captureId: row.versions.at(-1)?.captureId ?? '',
        captures: new Set(row.versions.map((version) => version.captureId)),
        hashes: new Set(row.versions.map((version) => version.contentHash)),
      },
    ]),
  );
}

function decide(story: StoryToSave, known: Known | undefined): StoryWrite {
  if (!known) return { story, outcome: 'added', version: 1, seq: 0 };
  const { version } = known;
  if (known.hashes.has(story.contentHash)) return { story, outcome: 'unchanged', version, seq: 0 };
  // The same capture read differently is a better reading of that version, not a new one; an older version's capture
  // has nothing to say about the story as it is now.
  const isCurrent = known.captureId === story.capture.id;
  if (known.captures.has(story.capture.id) && !isCurrent) return { story, outcome: 'unchanged', version, seq: 0 };
  const next = isCurrent ? version : version + 1;
  return { story, outcome: 'changed', version: next, seq: 0 };
}

/** Takes `count` numbers of the change sequence; returns the last. The row lock orders writers as they commit. */
async function takeNumbers(tx: Transaction, count: number): Promise<number> {
  if (count === 0) return 0;
  const counter = await tx.counter.upsert({
    where: { name: 'change' },
    create: { name: 'change', value: count },
    update: { value: { increment: count } },
  });
  return counter.value;
}
