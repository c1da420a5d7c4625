import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { Worker } from 'node:worker_threads';
import { describe, expect, test } from 'vitest';
import { freshFolder } from './fresh-store';
import { takeWriterLock, writerOf } from './sole-writer';

const HOLDER = path.join(import.meta.dirname, 'writer-lock-holder.mjs');

/** A process that was told whether it has the lock. */
async function startHolder(folder: string) {
  const child = spawn(process.execPath, [HOLDER, folder], { stdio: ['ignore', 'pipe', 'inherit'] });
  const [said] = await once(child.stdout, 'data');
  return { child, said: String(said).trim() };
}

async function endHolder(child: ReturnType<typeof spawn>): Promise<void> {
  const exited = once(child, 'exit');
  child.kill('SIGKILL');
  await exited;
}

describe('the lock of a writer', () => {
  test('is given once, and again when it is released', () => {
    const folder = freshFolder();
    const lock = takeWriterLock(folder);
    expect(lock).not.toBeNull();
    expect(takeWriterLock(folder)).toBeNull();
    expect(takeWriterLock(folder)).toBeNull(); // the refused one did not free it
    lock?.release();
    lock?.release();
    const next = takeWriterLock(folder);
    expect(next).not.toBeNull();
    next?.release();
  });

  test('makes the folder where there is none', () => {
    const folder = path.join(freshFolder(), 'index');
    const lock = takeWriterLock(folder);
    expect(lock).not.toBeNull();
    lock?.release();
  });

  test('says who holds it, and nobody once it is released', () => {
    const folder = freshFolder();
    expect(writerOf(folder)).toBeNull();
    const lock = takeWriterLock(folder);
    expect(writerOf(folder)).toMatchObject({ pid: process.pid });
    lock?.release();
    expect(writerOf(folder)).toBeNull();
  });

  test('keeps other processes out', async () => {
    const folder = freshFolder();
    const lock = takeWriterLock(folder);
    const { child, said } = await startHolder(folder);
    expect(said).toBe('refused');
    await endHolder(child);
    expect(takeWriterLock(folder)).toBeNull();
    lock?.release();
  });

  test('is free when its process was killed', async () => {
    const folder = freshFolder();
    const { child, said } = await startHolder(folder);
    expect(said).toBe('held');
    expect(takeWriterLock(folder)).toBeNull();
    expect(writerOf(folder)).toMatchObject({ pid: child.pid });
    await endHolder(child);
    const lock = takeWriterLock(folder);
    expect(lock).not.toBeNull();
    lock?.release();
  });

  test('stays with a process that is stopped', async () => {
    const folder = freshFolder();
    const { child } = await startHolder(folder);
    child.kill('SIGSTOP');
    expect(takeWriterLock(folder)).toBeNull();
    await endHolder(child);
  });

  test('keeps other threads out, and is free when its thread was ended', async () => {
    const folder = freshFolder();
    const thread = new Worker(HOLDER, { argv: [folder] });
    expect(await once(thread, 'message')).toEqual(['held']);
    expect(takeWriterLock(folder)).toBeNull();
    await thread.terminate();
    const lock = takeWriterLock(folder);
    expect(lock).not.toBeNull();
    const second = new Worker(HOLDER, { argv: [folder] });
    expect(await once(second, 'message')).toEqual(['refused']);
    await second.terminate();
    expect(takeWriterLock(folder)).toBeNull();
    lock?.release();
  });

  test('that is no lock names the file', () => {
    const folder = freshFolder();
    writeFileSync(path.join(folder, 'writer.lock'), 'this is no lock, '.repeat(100));
    expect(() => takeWriterLock(folder)).toThrow(/writer\.lock is not /);
  });

  test.skipIf(process.getuid?.() === 0)('in a folder that can not be written says so (root can write any)', () => {
    const folder = path.join(freshFolder(), 'read-only');
    mkdirSync(folder);
    chmodSync(folder, 0o500);
    expect(() => takeWriterLock(folder)).toThrow(`No permission to write in the data folder ${folder}`);
  });
});
