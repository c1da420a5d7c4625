import { chmodSync, mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { readSettings } from '#lib/settings/settings';
import { freshFolder, freshStore } from './fresh-store';
import { openStore } from './open';
import { prepareStore } from './prepare';

describe('opening an archive', () => {
  test('that is not there says so and what makes one', async () => {
    const dataDir = freshFolder();
    await expect(openStore(readSettings({}, dataDir))).rejects.toThrow(`There is no archive in ${dataDir} yet`);
  });

  test('of a newer version is refused', async () => {
    const store = await freshStore();
    await store.db.$executeRawUnsafe(`UPDATE _prisma_migrations SET migration_name = '29991231000000_later'`);
    await store.close();
    await expect(openStore(readSettings({}, store.dataDir))).rejects.toThrow('newer version of Dateline');
  });

  test('whose file is no database names the file', async () => {
    const dataDir = freshFolder();
    writeFileSync(path.join(dataDir, 'dateline.db'), 'this is no database, '.repeat(100));
    await expect(prepareStore(readSettings({}, dataDir))).rejects.toThrow(/dateline\.db is not an archive/);
  });

  test.skipIf(process.getuid?.() === 0)('in a folder without permission says which', async () => {
    const dataDir = path.join(freshFolder(), 'locked');
    mkdirSync(dataDir);
    chmodSync(dataDir, 0o500);
    await expect(prepareStore(readSettings({}, dataDir))).rejects.toThrow(`No permission to write in the data folder`);
  });

  test('where a file stands in the way of the folder says which', async () => {
    const file = path.join(freshFolder(), 'file');
    writeFileSync(file, '');
    await expect(prepareStore(readSettings({}, file))).rejects.toThrow(
      `No permission to write in the data folder ${file}`,
    );
  });

  test('keeps foreign keys and the write-ahead log on after a hundred transactions', async () => {
    const store = await freshStore();
    for (let at = 0; at < 100; at++) {
      await store.db.$transaction((tx) => tx.source.create({ data: { name: `Source ${at}` } }));
    }
    const [row] = await store.db.$queryRawUnsafe<{ foreign_keys: number }[]>('PRAGMA foreign_keys');
    expect(row?.foreign_keys).toBe(1);
    const [mode] = await store.db.$queryRawUnsafe<{ journal_mode: string }[]>('PRAGMA journal_mode');
    expect(mode?.journal_mode).toBe('wal');
    expect(await store.db.source.count()).toBe(100);
    await store.close();
  });
});
