import { expect, test } from 'vitest';
import { partOf, readWith } from '../part-for-tests';
import { readJsonFeed } from './json-feeds';

test('each item comes with what the feed says of itself', async () => {
  const feed = { version: 'v', title: 'Ledger', icon: 'x', items: [{ id: '1' }, 'two', { id: '3' }] };
  expect(await readWith(readJsonFeed, partOf(JSON.stringify(feed)))).toEqual([
    '{"version":"v","title":"Ledger","items":[{"id":"1"}]}',
    'file:2: the item of the feed is not a JSON object',
    '{"version":"v","title":"Ledger","items":[{"id":"3"}]}',
  ]);
});

test.each([
  ['{"version":"v","items":[]}', 'file: the feed has no items'],
  ['{"version":"v"}', 'file: the feed has no items'],
  ['[]', 'file: the feed has no items'],
  ['7', 'file: the feed is not a JSON object'],
])('%s is refused', async (text, refusal) => {
  expect(await readWith(readJsonFeed, partOf(text))).toEqual([refusal]);
});

test('a feed that is cut off is refused as not JSON', async () => {
  expect(await readWith(readJsonFeed, partOf('{"items":[{"id":1}'))).toEqual([
    expect.stringMatching(/^file: not JSON: /),
  ]);
});
