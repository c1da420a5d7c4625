// Questions about words, asked in this thread and of workers over the same memory.

import path from 'node:path';
import { expect, test } from 'vitest';
import { fill, freshArchive, index, viewOf } from '../folder/archive-for-tests';
import type { WordQuestion } from '../run/vocabulary';
import { Catalog } from './catalog';
import { searchHere, searchInWorkers } from './searchers';

test('a worker says of words what this thread says', async () => {
  const archive = await freshArchive();
  await fill(archive.store, 40);
  await index(archive, 10);
  const shared = new Catalog().share(await viewOf(archive.folder));
  const [here, workers] = [searchHere(), searchInWorkers(2, path.join(import.meta.dirname, 'search-worker.mjs'))];
  here.show(shared);
  workers.show(shared);
  const questions: WordQuestion[] = [
    { kind: 'begin', prefix: 'w', limit: 3 },
    { kind: 'like', word: 'whaet', limit: 3 },
    { kind: 'count', groups: [['wheat', 'coal'], ['ship']] },
  ];
  const answers = await Promise.all(questions.map((question) => workers.words(question)));
  expect(answers).toEqual(await Promise.all(questions.map((question) => here.words(question))));
  expect(answers[1]).toEqual([{ word: 'wheat', stories: 8 }]);
  expect(answers[2]).toEqual([
    { word: 'wheat', stories: 16 },
    { word: 'ship', stories: 40 },
  ]);
  await workers.close();
  await archive.store.close();
});
