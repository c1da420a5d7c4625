// An archive in, the stories on whose topics its readers have said something out, as labelled texts.

import path from 'node:path';
import { readSettings } from '#lib/settings/settings';
import { openStore } from '#lib/store/open';
import { readJudgedTopics } from '#lib/store/read-judged-topics';
import { TOPICS } from '#lib/topics/vocabulary';
import type { Labelled } from './labelled';

const PROJECT = path.resolve(import.meta.dirname, '..', '..', '..');

/** `folder` holds the archive. @throws StoreError where there is none */
export async function readJudged(folder: string): Promise<Labelled[]> {
  const store = await openStore(readSettings(process.env, { home: PROJECT, dataDir: path.resolve(folder) }));
  try {
    const stories = await readJudgedTopics(store);
    return stories.map(({ id, headline, blocks, topics }) => ({
      id,
      set: 'readers',
      story: { headline, blocks },
      topics: topics.map((code) => TOPICS.findIndex((topic) => topic.code === code)).filter((place) => place >= 0),
    }));
  } finally {
    await store.close();
  }
}
