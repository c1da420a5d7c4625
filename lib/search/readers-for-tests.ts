// For tests and the bench: readers who ask without end while an archive grows, and what was wrong with their answers.

import { setTimeout as pause } from 'node:timers/promises';
import { parseQuery } from '#lib/query/url';
import type { Store } from '#lib/store/open';
import { answer } from './answer';
import type { Engine } from './engine';
import { requestFor } from './request';

export type Readings = {
  /** Milliseconds from each question to its answer, as a page has them. */
  times: number[];
  errors: string[];
  /** Answers that disagree with themselves, in words. */
  wrong: string[];
  /** What an answer said of the whole archive. */
  states: { seq: number; stories: number }[];
};

/**
 * One reader, who asks these searches again and again, each as a page does and as the index is asked. `thinkMs`: how long
 * an answer is looked at.
 */
export async function readUntil(
  isDone: () => boolean,
  engine: Engine,
  searches: readonly string[],
  readings: Readings,
  thinkMs = 0,
): Promise<void> {
  for (let turn = 0; !isDone(); turn++) {
    const search = searches[turn % searches.length] ?? '';
    try {
      await ask(engine, search, readings);
    } catch (error) {
      readings.errors.push(`${search}: ${error instanceof Error ? error.message : error}`);
    }
    await pause(thinkMs);
  }
}

async function ask(engine: Engine, search: string, { times, wrong, states }: Readings): Promise<void> {
  const parsed = parseQuery(new URLSearchParams(search));
  const begun = performance.now();
  await engine.followBriefly();
  const { total, facets, timeline, query } = await answer(engine, parsed);
  times.push(performance.now() - begun);
  const sum = (counts: readonly { count: number }[]) => counts.reduce((all, { count }) => all + count, 0);
  const dated = sum(timeline.bars);
  if (dated + timeline.undated !== total)
    wrong.push(`${search}: ${dated} in months and ${timeline.undated} undated of ${total}`);
  if (query.chosen.source.length === 0 && sum(facets.source) !== total)
    wrong.push(`${search}: ${sum(facets.source)} in sources of ${total}`);
  const { total: all, archive } = await engine.index.search(requestFor(parseQuery([]).query, null));
  if (all !== archive.stories) wrong.push(`${all} stories found of ${archive.stories}`);
  states.push({ seq: archive.seq, stories: archive.stories });
}

/** How many stories the archive had after each transaction, by its last change; where stories only come or change. */
export async function storiesAtCommits(store: Store): Promise<Map<number, number>> {
  const changes = await store.db.change.findMany({ orderBy: { seq: 'asc' }, select: { seq: true, at: true } });
  const added = await store.db.article.findMany({ orderBy: { addedSeq: 'asc' }, select: { addedSeq: true } });
  const counts = new Map<number, number>([[0, 0]]);
  let stories = 0;
  changes.forEach(({ seq, at }, place) => {
    while ((added[stories]?.addedSeq ?? Number.POSITIVE_INFINITY) <= seq) stories++;
    if (changes[place + 1]?.at !== at) counts.set(seq, stories);
  });
  return counts;
}

/** The states that the archive never had. */
export function neverThere(states: Readings['states'], commits: ReadonlyMap<number, number>): string[] {
  return states
    .filter(({ seq, stories }) => commits.get(seq) !== stories)
    .map(({ seq, stories }) => `${stories} stories at change ${seq}, which has ${commits.get(seq) ?? 'no end'}`);
}
