#!/usr/bin/env node
// Stands in for Prisma's native schema engine: speaks its JSON-RPC over stdin and stdout, one message a line, and
// answers with the WASM build of the same engine, over SQLite through libsql. `prisma.config.ts` points Prisma here.
import { readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { PrismaLibSql } from '@prisma/adapter-libsql';
import { bindMigrationAwareSqlAdapterFactory } from '@prisma/driver-adapter-utils';

const engineFolder = path.dirname(createRequire(import.meta.url).resolve('@prisma/schema-engine-wasm'));
const argv = process.argv.slice(2);
const valuesOf = (name) => argv.flatMap((word, at) => (word === name ? [argv[at + 1]] : []));

const datamodels = valuesOf('--datamodels').map((file) => [file, readFileSync(file, 'utf8')]);
const datasource = valuesOf('--datasource')[0];
const url = (datasource ? JSON.parse(datasource).url : undefined) ?? process.env.DATABASE_URL;

// @prisma/adapter-libsql does not report a missing table in the way that the engine relies on: it must exist.
const MIGRATIONS_TABLE = `CREATE TABLE IF NOT EXISTS "_prisma_migrations" (
  "id" TEXT PRIMARY KEY NOT NULL, "checksum" TEXT NOT NULL, "finished_at" DATETIME, "migration_name" TEXT NOT NULL,
  "logs" TEXT, "rolled_back_at" DATETIME, "started_at" DATETIME NOT NULL DEFAULT current_timestamp,
  "applied_steps_count" INTEGER UNSIGNED NOT NULL DEFAULT 0);`;

function databaseFactory() {
  const factory = new PrismaLibSql({ url });
  const connectToShadow = factory.connectToShadowDb.bind(factory);
  factory.connectToShadowDb = async () => {
    const connection = await connectToShadow();
    const executeOne = connection.executeRaw.bind(connection);
    // The engine sends whole scripts to the shadow database through executeRaw, which takes one statement.
    connection.executeRaw = (query) =>
      query.args.length > 0 ? executeOne(query) : connection.executeScript(query.sql).then(() => 0);
    return connection;
  };
  return factory;
}

async function withDatabase(work) {
  const connection = await databaseFactory().connect();
  try {
    return await work(connection);
  } finally {
    await connection.dispose();
  }
}

async function loadEngine() {
  const glue = await import(path.join(engineFolder, 'schema_engine_bg.js'));
  const wasm = readFileSync(path.join(engineFolder, 'schema_engine_bg.wasm'));
  const { instance } = await WebAssembly.instantiate(wasm, { './schema_engine_bg.js': glue });
  glue.__wbg_set_wasm(instance.exports);
  instance.exports.__wbindgen_start();
  globalThis.PRISMA_WASM_PANIC_REGISTRY = { set_message: (message) => log('ERROR', { message, is_panic: true }) };
  await withDatabase((connection) => connection.executeScript(MIGRATIONS_TABLE));
  const options = { datamodels: datamodels.length > 0 ? datamodels : undefined };
  const quiet = () => {};
  return glue.SchemaEngine.new(options, quiet, bindMigrationAwareSqlAdapterFactory(databaseFactory()));
}

/** The WASM engine's own reset empties the tables but leaves them in place. */
function resetDatabase() {
  return withDatabase(async (connection) => {
    const sql = `SELECT type, name FROM sqlite_master WHERE type IN ('table', 'view') AND name NOT LIKE 'sqlite_%'`;
    const { rows } = await connection.queryRaw({ sql, args: [], argTypes: [] });
    const drops = rows.map(([type, name]) => `DROP ${type} "${name}";`).join('');
    await connection.executeScript(`PRAGMA foreign_keys=OFF;${drops}${MIGRATIONS_TABLE}PRAGMA foreign_keys=ON;`);
    return null;
  });
}

const send = (message, done) => process.stdout.write(`${JSON.stringify({ jsonrpc: '2.0', ...message })}\n`, done);
const log = (level, fields) => process.stderr.write(`${JSON.stringify({ level, fields })}\n`);

let engine;
async function call(method, params) {
  if (method === 'reset') return resetDatabase();
  engine ??= loadEngine();
  const loaded = await engine;
  if (method === 'getDatabaseVersion') return loaded.version(params);
  const result = (await loaded[method](params)) ?? null;
  if (method === 'diff' && result?.stdout != null) await printThroughClient(result.stdout);
  return result;
}

/** The native engine prints a diff by calling its client. */
function printThroughClient(content) {
  return new Promise((done) => send({ id: 1000, method: 'print', params: { content } }, done));
}

async function answer({ id, method, params }) {
  if (!method) return; // the client's reply to `print`
  try {
    send({ id, result: await call(method, params) });
  } catch (error) {
    const message = String(error?.message ?? error);
    const data = error?.code
      ? { is_panic: false, message, meta: error.meta, error_code: error.code }
      : { is_panic: false, message, backtrace: null };
    send({ id, error: { code: 4466, message: 'An error happened. Check the data field for details.', data } });
  }
}

function runCommand(command) {
  if (command === 'drop-database') rmSync(url.replace(/^file:/, ''), { force: true });
  process.exit(0); // 'can-connect-to-database' and 'create-database': libsql makes the file when it opens it
}

if (argv.includes('--version')) {
  const { version } = JSON.parse(readFileSync(path.join(engineFolder, 'package.json'), 'utf8'));
  console.log(`schema-engine-wasm ${version}`);
} else if (argv.includes('cli')) {
  runCommand(argv[argv.indexOf('cli') + 1]);
} else {
  let queue = Promise.resolve();
  createInterface({ input: process.stdin }).on('line', (line) => {
    queue = queue.then(() => answer(JSON.parse(line)));
  });
}
