import { afterAll, beforeAll, expect, test } from 'vitest';
import { parseWords } from '#lib/query/parse-words';
import type { Engine } from './engine';
import { resolveNames } from './resolve';
import { engineOver } from './suggest-for-tests';

let engine: Engine;
beforeAll(async () => {
  engine = await engineOver([{ text: 'One' }]);
});
afterAll(async () => {
  await engine.close();
  await engine.store.close();
});

async function resolved(text: string) {
  const { tree } = parseWords(text);
  if (tree === null) throw new Error(`${text} asks nothing`);
  return resolveNames(engine, tree);
}

test.each([
  ['war', ['medtop:16000000']],
  ['law', ['medtop:02000000']],
  ['Economy', ['medtop:04000000']],
  ['11000000', ['medtop:11000000']],
  ['20000574', ['medtop:20000574']],
  ['referenda', ['medtop:20000584']],
  ['"electoral system"', ['medtop:20000576']],
  ['unsorted', ['unsorted']],
])('topic:%s is the topic at the top with these words, else the narrower one', async (typed, values) => {
  const { tree, notes } = await resolved(`topic:${typed}`);
  expect(tree).toEqual({ kind: 'values', column: 'topic', values, salience: null });
  expect(notes).toEqual([]);
});

test('a topic that nobody knows finds nothing, and a note says so', async () => {
  const { tree, notes } = await resolved('topic:sourdough');
  expect(tree).toMatchObject({ kind: 'values', values: [] });
  expect(notes).toEqual(['No topic “sourdough” is known to this archive.']);
});
