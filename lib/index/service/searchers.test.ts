// Threads that search, when they end before they have answered.

import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { freshFolder } from '#lib/store/fresh-store';
import type { WordQuestion } from '../run/vocabulary';
import { type Searchers, searchInWorkers } from './searchers';

const QUESTION: WordQuestion = { kind: 'count', groups: [['wheat']] };

/** A thread that runs this script, which knows a file as `log`. */
function threads(count: number, script: string): { searchers: Searchers; log: () => string } {
  const folder = freshFolder();
  const log = path.join(folder, 'log');
  writeFileSync(log, '');
  const head = `import { appendFileSync } from 'node:fs'; const log = ${JSON.stringify(log)};`;
  writeFileSync(path.join(folder, 'thread.mjs'), `${head}\n${script}`);
  const searchers = searchInWorkers(count, path.join(folder, 'thread.mjs'));
  return { searchers, log: () => readFileSync(log, 'utf8') };
}

const messageOf = (asked: Promise<unknown>) => asked.then(String, (error: Error) => error.message);

test('a thread that dies fails its question, and another stands in for the next question only', async () => {
  const { searchers, log } = threads(1, "appendFileSync(log, 'x'); process.exit(3);");
  expect(await messageOf(searchers.words(QUESTION))).toBe('The search stopped: exit code 3');
  expect(await messageOf(searchers.words(QUESTION))).toBe('The search stopped: exit code 3');
  expect(log()).toBe('xx');
  await searchers.close();
});

test('questions that are asked, wait or come too late when threads are closed have that for an answer', async () => {
  const { searchers } = threads(1, 'setInterval(() => {}, 1000);');
  const asked = [searchers.words(QUESTION), searchers.words(QUESTION)].map(messageOf);
  await searchers.close();
  const late = messageOf(searchers.words(QUESTION));
  expect(await Promise.all([...asked, late])).toEqual(Array(3).fill('The search was closed'));
});
