// Which migrations an archive has seen, compared with those this version of Dateline knows.

import type { PrismaClient } from './generated/client';

/** Folder name of the newest migration in prisma/migrations; a test holds the two together. */
export const NEWEST_MIGRATION = '20261126050000_topics';

/** `unfinished`: its making was interrupted before anything was stored. `foreign`: somebody else's database. */
export type SchemaState = 'current' | 'absent' | 'unfinished' | 'older' | 'newer' | 'foreign';

export async function schemaState(db: PrismaClient): Promise<SchemaState> {
  const tables = await db.$queryRawUnsafe<{ name: string }[]>(
    `SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'`,
  );
  if (tables.length === 0) return 'unfinished';
  if (!tables.some((table) => table.name === '_prisma_migrations')) return 'foreign';
  const applied = await db.$queryRawUnsafe<{ migration_name: string }[]>(
    `SELECT migration_name FROM _prisma_migrations WHERE finished_at IS NOT NULL AND rolled_back_at IS NULL ORDER BY migration_name`,
  );
  const newest = applied.at(-1)?.migration_name;
  if (newest === undefined) return 'unfinished';
  if (newest === NEWEST_MIGRATION) return 'current';
  return newest < NEWEST_MIGRATION ? 'older' : 'newer';
}
