import { spawn } from 'node:child_process';
import { chmodSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { freshFolder, freshStore, settingsFor } from './fresh-store';
import { connect, openStore } from './open';
import { prepareStore } from './prepare';

describe('opening an archive', () => {
  test('that is not there says so and what makes one', async () => {
    const dataDir = freshFolder();
    await expect(openStore(settingsFor(dataDir))).rejects.toThrow(`There is no archive in ${dataDir}/dateline.db yet`);
  });

  test('of a newer version is refused', async () => {
    const store = await freshStore();
    await store.db.$executeRawUnsafe(`UPDATE _prisma_migrations SET migration_name = '29991231000000_later'`);
    await store.close();
    await expect(openStore(settingsFor(store.dataDir))).rejects.toThrow('newer version of Dateline');
  });

  test('whose file is no database names the file', async () => {
    const dataDir = freshFolder();
    writeFileSync(path.join(dataDir, 'dateline.db'), 'this is no database, '.repeat(100));
    await expect(prepareStore(settingsFor(dataDir))).rejects.toThrow(/dateline\.db is not an archive/);
  });

  test.skipIf(process.getuid?.() === 0)('in a folder without permission says which', async () => {
    const dataDir = path.join(freshFolder(), 'locked');
    mkdirSync(dataDir);
    chmodSync(dataDir, 0o500);
    await expect(prepareStore(settingsFor(dataDir))).rejects.toThrow(`No permission to write in the data folder`);
  });

  test('where a file stands in the way of the folder says which', async () => {
    const file = path.join(freshFolder(), 'file');
    writeFileSync(file, '');
    await expect(prepareStore(settingsFor(file))).rejects.toThrow(
      `The data folder ${file} can't be made: a file is in the way`,
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

  test('that somebody else made is refused', async () => {
    const dataDir = freshFolder();
    const other = connect(settingsFor(dataDir));
    await other.db.$executeRawUnsafe('CREATE TABLE recipes (name TEXT)');
    await other.close();
    await expect(prepareStore(settingsFor(dataDir))).rejects.toThrow(/dateline\.db is not an archive of Dateline/);
  });

  test('whose making was interrupted is made again, and the remains are kept', async () => {
    const { dataDir, db, close } = await freshStore();
    await db.$executeRawUnsafe('UPDATE _prisma_migrations SET finished_at = NULL');
    await close();
    const store = await prepareStore(settingsFor(dataDir));
    expect(await store.db.article.count()).toBe(0);
    await store.close();
    expect(readdirSync(dataDir).filter((name) => /^dateline\.db\.unfinished-\d+$/.test(name))).toHaveLength(1);
  });

  test('is made once when two programs begin at the same time', async () => {
    const dataDir = path.join(freshFolder(), 'new # folder? 100%');
    const begin = () => spawnPrepare(dataDir);
    expect(await Promise.all([begin(), begin(), begin()])).toEqual([0, 0, 0]);
    const store = await openStore(settingsFor(dataDir));
    expect(await store.db.source.count()).toBe(0);
    await store.close();
    expect(readdirSync(dataDir).filter((name) => name.includes('.new-'))).toEqual([]);
  });
});

function spawnPrepare(dataDir: string): Promise<number | null> {
  const root = path.resolve(import.meta.dirname, '../..');
  const code = `
    import { prepareStore } from '#lib/store/prepare';
    const store = await prepareStore({ dataDir: ${JSON.stringify(dataDir)}, databaseFile: ${JSON.stringify(`${dataDir}/dateline.db`)} });
    await store.close();`;
  const child = spawn(process.execPath, ['--import', 'tsx', '--input-type=module', '-e', code], {
    cwd: root,
    stdio: 'inherit',
  });
  return new Promise((done) => child.once('exit', done));
}
