import { truncateSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { freshStore } from './fresh-store';
import { PackWriter, packBytes, readKeptBytes } from './raw-captures';

const BYTES = new TextEncoder().encode('Café – déjà vu '.repeat(50));

async function keep(...all: Uint8Array[]) {
  const store = await freshStore();
  const packs = new PackWriter(store.dataDir);
  const kept = [];
  for (const bytes of all) kept.push(await packs.append(packBytes(bytes)));
  await packs.sync();
  await packs.close();
  return { store, kept };
}

test('bytes come back as they came, and take less room', async () => {
  const other = new Uint8Array([0, 255, 0, 1]);
  const { store, kept } = await keep(BYTES, other, new Uint8Array());
  const [first, second, third] = kept;
  if (!first || !second || !third) throw new Error('three were kept');
  expect(new Uint8Array(await readKeptBytes(store, first))).toEqual(BYTES);
  expect(new Uint8Array(await readKeptBytes(store, second))).toEqual(other);
  expect((await readKeptBytes(store, third)).length).toBe(0);
  expect(first.packLength).toBeLessThan(BYTES.length / 4);
  expect([first.pack, second.packOffset]).toEqual([second.pack, first.packLength]);
});

test.each([
  ['shorter', (file: string) => truncateSync(file, 10)],
  ['other bytes', (file: string) => writeFileSync(file, Buffer.alloc(4096, 1))],
])('a damaged pack is named: %s', async (_how, damage) => {
  const { store, kept } = await keep(BYTES);
  const [first] = kept;
  if (!first) throw new Error('one was kept');
  damage(path.join(store.dataDir, 'captures', first.pack));
  await expect(readKeptBytes(store, first)).rejects.toThrow(`The kept capture ${first.sha256}`);
});
