import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { chmodSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Settings } from '#lib/settings/settings';
import { freshFolder, freshStore, settingsFor } from './fresh-store';
import { giveVerdict } from './give-verdict';
import { connect, openStore, type Store } from './open';
import { prepareStore } from './prepare';
import { readArticle } from './read-article';
import { said } from './verdicts-for-tests';

const FIRST = '20261125000000_first';
const CAPTURES = '20261125180000_captures';
const MIGRATIONS = path.join(import.meta.dirname, '..', '..', 'prisma', 'migrations');

type Made = Pick<Store, 'db'>;

/** The statements of a migration, and the row by which Prisma knows that they were run. */
async function run({ db }: Made, name: string): Promise<void> {
  const migration = readFileSync(path.join(MIGRATIONS, name, 'migration.sql'), 'utf8');
  const checksum = createHash('sha256').update(migration).digest('hex');
  const statements = migration.replace(/^--.*$/gm, '').split(';');
  for (const sql of statements) if (sql.trim() !== '') await db.$executeRawUnsafe(sql);
  await db.$executeRawUnsafe(`CREATE TABLE IF NOT EXISTS "_prisma_migrations" ("id" TEXT PRIMARY KEY NOT NULL,
    "checksum" TEXT NOT NULL, "finished_at" DATETIME, "migration_name" TEXT NOT NULL, "logs" TEXT,
    "rolled_back_at" DATETIME, "started_at" DATETIME NOT NULL DEFAULT current_timestamp,
    "applied_steps_count" INTEGER UNSIGNED NOT NULL DEFAULT 0)`);
  await db.$executeRawUnsafe(
    `INSERT INTO "_prisma_migrations" ("id", "checksum", "finished_at", "migration_name", "applied_steps_count")
      VALUES ('${name}', '${checksum}', 1764028800000, '${name}', 1)`,
  );
}

/** A database as the first version of Dateline left it, with one story in two texts. */
async function makeFirstArchive(made: Made): Promise<void> {
  await run(made, FIRST);
  const rows = [
    `INSERT INTO "Article" ("id", "headline", "wordCount", "version", "contentHash", "addedSeq", "changedSeq", "addedAt")
      VALUES ('story0000001', 'Wheat leaves', 3, 2, 'h2', 1, 2, '2026-11-25T00:00:00.000Z')`,
    ...[1, 2].flatMap((at) => [
      `INSERT INTO "Capture" ("id", "articleId", "format", "sha256", "byteLength", "pack", "packOffset", "packLength",
        "origin", "ingestedAt") VALUES ('capture${at}', 'story0000001', 'text', 's${at}', 1, 'p', 0, 1, 'o', 't')`,
      `INSERT INTO "ArticleVersion" ("articleId", "version", "captureId", "headline", "contentHash", "seq", "recordedAt")
        VALUES ('story0000001', ${at}, 'capture${at}', 'Wheat leaves', 'h${at}', ${at}, '2026-11-25T00:00:00.000Z')`,
    ]),
    `INSERT INTO "Block" VALUES ('story0000001', 2, 0, 'body', 'The second text.')`,
  ];
  for (const sql of rows) await made.db.$executeRawUnsafe(sql);
}

/** As the version before people by words left it, with a leader in the story. */
async function makeSecondArchive(made: Made): Promise<void> {
  await makeFirstArchive(made);
  await run(made, CAPTURES);
  const rows = [
    `INSERT INTO "Person" ("slug", "name", "surname") VALUES ('jane-doe', 'Jane Doe', 'Doe')`,
    `INSERT INTO "Office" ("id", "title", "role") VALUES ('harbour', 'head of the harbour', 'organisation-head')`,
    `INSERT INTO "Mention" VALUES ('story0000001', 0, 0, 4, 10, 'second', 'jane-doe', 'surname', 0.9)`,
    `INSERT INTO "ArticlePerson" VALUES ('story0000001', 'jane-doe', 0, 'about', 1, 'harbour', 'head of the harbour')`,
  ];
  for (const sql of rows) await made.db.$executeRawUnsafe(sql);
}

async function made(make: (made: Made) => Promise<void>): Promise<Settings> {
  const settings = settingsFor(freshFolder());
  const store = connect(settings);
  await make(store);
  await store.close();
  return settings;
}

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

  test('of the first version is brought up to date, with all that it holds', async () => {
    const store = await prepareStore(await made(makeFirstArchive));
    const story = await readArticle(store, 'story0000001');
    expect(story).toMatchObject({ headline: 'Wheat leaves', version: 2, agency: null, stub: null, copies: [] });
    expect(story?.blocks).toEqual([{ part: 'body', text: 'The second text.' }]);
    expect(await store.db.capture.findMany({ select: { id: true, version: true }, orderBy: { id: 'asc' } })).toEqual([
      { id: 'capture1', version: 1 },
      { id: 'capture2', version: 2 },
    ]);
    await store.close();
  });

  test('of the version before people by words is brought up to date, and its people can be judged', async () => {
    const store = await prepareStore(await made(makeSecondArchive));
    const known = { slug: 'jane-doe', office: 'head of the harbour', standing: null, mentions: 1 };
    expect(await readArticle(store, 'story0000001')).toMatchObject({ quotes: [], people: [known] });
    const not = said('not', { story: 'story0000001', person: 'jane-doe' });
    expect(await giveVerdict(store, not, '2026-11-26T00:00:00.000Z')).toMatchObject({ ok: true });
    const stored = await readArticle(store, 'story0000001');
    expect(stored).toMatchObject({ people: [], mentions: [{ person: null, how: 'reader' }] });
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
