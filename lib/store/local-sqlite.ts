// SQLite through libsql, with one connection that keeps its settings.
//
// The stock client opens another connection after every transaction and never closes the old one, which also loses the
// PRAGMAs (tursodatabase/libsql-client-ts issue 350). A statement that failed for a lock stays open inside libsql and
// would block later commits (tursodatabase/libsql-js issue 228): then, and only then, the connection is replaced.

import { PrismaLibSql } from '@prisma/adapter-libsql';

type Client = ReturnType<PrismaLibSql['createClient']>;
type Statement = Parameters<Client['execute']>[0];

/** How long a writer waits for another process's transaction before it gives up. */
const BUSY_MS = 30_000;

function pragmas(busyMs: number): string {
  const settings = [
    'journal_mode=WAL',
    'synchronous=FULL', // a committed batch survives a power cut
    `busy_timeout=${busyMs}`,
    'foreign_keys=ON',
    'cache_size=-65536', // 64 MB
  ];
  return settings.map((pragma) => `PRAGMA ${pragma};`).join('');
}

export class LocalSqlite extends PrismaLibSql {
  private readonly pragmas: string;

  /** `busyMs`: the thread stands still for so long where another process writes. */
  constructor(config: ConstructorParameters<typeof PrismaLibSql>[0], busyMs = BUSY_MS) {
    super(config);
    this.pragmas = pragmas(busyMs);
  }

  override createClient(config: Parameters<PrismaLibSql['createClient']>[0]): Client {
    return withOneConnection(super.createClient(config), this.pragmas);
  }

  override async connect() {
    const adapter = await super.connect();
    await adapter.executeScript(this.pragmas);
    return adapter;
  }
}

function withOneConnection(client: Client, settings: string): Client {
  const run: (statement: Statement) => ReturnType<Client['execute']> = client.execute.bind(client);
  let inTransaction = false;
  let mustRenew = false;

  async function renewIfNeeded() {
    if (!mustRenew || inTransaction) return;
    mustRenew = false;
    await client.reconnect();
    await client.executeMultiple(settings);
  }

  async function execute(statement: Statement) {
    try {
      return await run(statement);
    } catch (error) {
      mustRenew ||= isLock(error);
      await renewIfNeeded();
      throw error;
    }
  }

  async function finish(sql: 'COMMIT' | 'ROLLBACK') {
    try {
      await run(sql);
    } catch (error) {
      mustRenew = true;
      throw error;
    } finally {
      inTransaction = false;
      await renewIfNeeded();
    }
  }

  async function transaction() {
    await execute('BEGIN IMMEDIATE'); // the write lock at once: the wait applies, and a read is never upgraded
    inTransaction = true;
    return { execute, commit: () => finish('COMMIT'), rollback: () => finish('ROLLBACK') };
  }

  // The adapter calls only these three methods of a transaction, of the ten that the client's type has.
  return Object.assign(client, { execute, transaction }) as unknown as Client;
}

function isLock(error: unknown): boolean {
  const code = typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : '';
  return /^SQLITE_(BUSY|LOCKED)/.test(code);
}
