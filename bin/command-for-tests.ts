// For tests: a command's arguments in; its exit code and what it printed out. In this process, which has read everything
// already, or in one of its own, as other programs call it.

import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { format } from 'node:util';
import { vi } from 'vitest';
import { ROOT, sayWhy } from '../scripts/setup.mjs';
import { main } from './main';

export type Ended = { code: number | null; out: string; errors: string };

export const PROGRAM = path.join(ROOT, 'bin', 'dateline');

export function spawnDateline(args: readonly string[], input = ''): Ended {
  const run = spawnSync(process.execPath, [PROGRAM, ...args], { input, encoding: 'utf8', cwd: ROOT });
  return { code: run.status, out: run.stdout, errors: run.stderr };
}

/** As bin/dateline does it, without standard input. One at a time. */
export async function dateline(...args: string[]): Promise<Ended> {
  const ended: Ended = { code: null, out: '', errors: '' };
  const print = (to: 'out' | 'errors') => (text: string | Uint8Array) => {
    ended[to] += String(text);
    return true;
  };
  const heard = [
    vi.spyOn(process.stdout, 'write').mockImplementation(print('out')),
    vi.spyOn(process.stderr, 'write').mockImplementation(print('errors')),
    vi.spyOn(console, 'log').mockImplementation((...values) => void print('out')(`${format(...values)}\n`)),
  ];
  try {
    ended.code = await main(['node', 'dateline', ...args]);
  } catch (error) {
    ended.code = 1;
    ended.errors += sayWhy(error);
  } finally {
    for (const spy of heard) spy.mockRestore();
  }
  return ended;
}
