// The one place where the bench meets lib/index: stories into a folder, as the writer does it that follows the archive;
// the folder opened and asked in this thread, as a command asks that begins no workers.

import { Draft } from '#lib/index/folder/draft';
import type { Pace } from '#lib/index/folder/merge-plan';
import { IndexReader } from '#lib/index/folder/reader';
import type { Matches } from '#lib/index/matches';
import type { SearchRequest } from '#lib/index/run/search';
import { Answerer } from '#lib/index/service/answer-question';
import { Catalog } from '#lib/index/service/catalog';
import type { StoryToIndex } from '#lib/store/read-changes';

export type OpenIndex = { search(request: SearchRequest): Matches };

/** Stories in the order in which they were added. Each batch is published before the next, and merged as is due. */
export async function buildIndex(folder: string, batches: AsyncIterable<StoryToIndex[]>): Promise<void> {
  const draft = await Draft.empty(folder, null);
  const merge = async (pace: Pace) => {
    while (await draft.mergeOnce(pace)) await draft.publish(null);
  };
  for await (const stories of batches) {
    await draft.take({ stories, removed: [], textSince: new Map(), upTo: stories.at(-1)?.addedSeq ?? draft.seq });
    await draft.publish(null);
    await merge('behind');
  }
  await merge('rest');
}

export async function openIndex(folder: string): Promise<OpenIndex> {
  const reader = await IndexReader.open(folder);
  const [catalog, answerer] = [new Catalog(), new Answerer()];
  const { damaged } = reader.current;
  if (damaged.length > 0) throw new Error(`The index is damaged: ${JSON.stringify(damaged[0])}`);
  answerer.show(catalog.share(reader.current));
  return { search: (request) => catalog.matches(answerer.answer(catalog.question(request))) };
}
