// A lock that one thread of one process holds, and that the operating system drops when that process dies, however it
// dies: an empty SQLite file with an open exclusive transaction. It works between processes, threads and connections.
//
// Nothing else may open the file: on POSIX, closing any handle of a file drops every lock that the process has on it.
// SQLite knows that of its own handles.

import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import Database from 'libsql';
import { makeDataFolder } from './data-folder';
import { explained, StoreError } from './problems';

const LOCK = 'writer.lock';
/** Who holds the lock: for messages only, never asked whether it is held. */
const HOLDER = 'writer.json';

export type WriterLock = { release(): void };
export type Holder = { pid: number; since: string };

/** What is held in this process: a connection that is collected as garbage would let go of its lock. */
const held = new Set<InstanceType<typeof Database>>();

/**
 * The lock of a folder, null when somebody else holds it; never waits. The folder is made where it is absent.
 * @throws StoreError naming the folder or file and the reason, where it can't be written.
 */
export function takeWriterLock(folder: string): WriterLock | null {
  makeDataFolder(folder);
  const connection = lockFile(path.join(folder, LOCK));
  if (connection === null) return null;
  held.add(connection);
  const release = () => {
    if (!held.delete(connection)) return;
    rmSync(path.join(folder, HOLDER), { force: true }); // before the lock: the next holder writes its own
    connection.close();
  };
  try {
    writeFileSync(path.join(folder, HOLDER), JSON.stringify({ pid: process.pid, since: new Date().toISOString() }));
  } catch (error) {
    release();
    throw asStoreError(error, path.join(folder, HOLDER));
  }
  return { release };
}

/** Who took the lock last and has not released it; null where nobody says. */
export function writerOf(folder: string): Holder | null {
  try {
    const { pid, since } = JSON.parse(readFileSync(path.join(folder, HOLDER), 'utf8'));
    return typeof pid === 'number' && typeof since === 'string' ? { pid, since } : null;
  } catch {
    return null; // it is only for a message: without it the message names nobody
  }
}

function lockFile(file: string): InstanceType<typeof Database> | null {
  let connection: InstanceType<typeof Database> | null = null;
  try {
    connection = new Database(file);
    connection.exec('BEGIN EXCLUSIVE');
    return connection;
  } catch (error) {
    connection?.close();
    if (error instanceof Error && 'code' in error && String(error.code).startsWith('SQLITE_BUSY')) return null;
    throw asStoreError(error, file);
  }
}

function asStoreError(error: unknown, file: string): StoreError {
  const known = explained(error, file);
  if (known instanceof StoreError) return known;
  return new StoreError(`The lock ${file} can't be taken`, { cause: error });
}
