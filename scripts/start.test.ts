// What `npm start` says when it can't: one clear sentence and exit code 1, before anything is installed or written.

import { spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import path from 'node:path';
import { expect, test } from 'vitest';
import { freshFolder } from '#lib/store/fresh-store';

const ROOT = path.resolve(import.meta.dirname, '..');

function start(args: string[], node: string[] = []) {
  const script = path.join(ROOT, 'scripts', 'start.mjs');
  return spawnSync(process.execPath, [...node, script, ...args], { encoding: 'utf8', cwd: ROOT, timeout: 150_000 });
}

test('an old Node is named, with the one that is needed', () => {
  const old = `Object.defineProperty(process, 'versions', { value: { ...process.versions, node: '18.20.8' } })`;
  const { status, stderr } = start([], ['--import', `data:text/javascript,${encodeURIComponent(old)}`]);
  expect([status, stderr]).toEqual([1, 'Dateline needs Node 20.19 or newer; this is Node 18.20.8.\n']);
});

test('a port that is taken is named', async () => {
  const taken = createServer().listen(0, '127.0.0.1');
  await once(taken, 'listening');
  const address = taken.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  const { status, stderr } = start(['--port', String(port)]);
  taken.close();
  expect([status, stderr]).toEqual([1, `Port ${port} is taken by another program; choose one with --port.\n`]);
});

test.each([['0'], ['abc'], ['70000']])('%s is no port', (port) => {
  expect(start(['--port', port])).toMatchObject({ status: 1, stderr: 'A port is a number from 1 to 65535.\n' });
});

test('an option that does not exist is named, with those that do', () => {
  const { status, stderr } = start(['--colour', 'red']);
  expect(status).toBe(1);
  expect(stderr).toContain("Unknown option '--colour'");
  expect(stderr).toContain('--data DIR');
});

test('a data folder that can’t be written is named', () => {
  const file = path.join(freshFolder(), 'in the way');
  writeFileSync(file, '');
  const { status, stderr } = start(['--port', '4399', '--data', path.join(file, 'archive')]);
  expect(status).toBe(1);
  expect(stderr).toBe(`The data folder ${path.join(file, 'archive')} can't be made: a file is in the way\n`);
});
