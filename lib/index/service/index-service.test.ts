import { expect, test } from 'vitest';
import { freshFolder } from '#lib/store/fresh-store';
import { IndexReader } from '../folder/reader';
import { IndexService } from './index-service';
import { type Searchers, searchHere } from './searchers';

test('a count of the archive that failed is not kept: the next call asks again', async () => {
  const searchers = searchHere();
  const failing: Searchers = { ...searchers, ask: () => Promise.reject(new Error('The search stopped: exit code 3')) };
  const service = new IndexService(await IndexReader.open(freshFolder()), failing);
  await expect(service.archive()).rejects.toThrow('The search stopped');
  failing.ask = searchers.ask;
  expect(await service.archive()).toMatchObject({ stories: 0, sources: 0, seq: 0 });
});
