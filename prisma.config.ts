// Read by the Prisma CLI before it looks for an engine. Its own engine is a download; the WASM build of the same
// engine comes from npm, and scripts/schema-engine.mjs stands in front of it.
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { defineConfig } from 'prisma/config';

const root = import.meta.dirname;
process.env.PRISMA_SCHEMA_ENGINE_BINARY ??= path.join(root, 'scripts', 'schema-engine.mjs');
process.env.CHECKPOINT_DISABLE ??= '1';

const data = path.join(root, 'data');
const url = process.env.DATABASE_URL ?? `file:${path.join(data, 'dateline.db')}`;
const opensDatabase = process.argv.some((word) => word === 'migrate' || word === 'db');
if (opensDatabase && process.env.DATABASE_URL === undefined) mkdirSync(data, { recursive: true });

export default defineConfig({
  schema: 'prisma/schema.prisma',
  migrations: { path: 'prisma/migrations' },
  datasource: { url },
});
