// Threads that search, when they end before they have answered.

import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { freshFolder } from '#lib/store/fresh-store';
import type { WordQuestion } from '../run/vocabulary';
import { type Searchers, SearchStopped, searchInWorkers } from './searchers';

const QUESTION: WordQuestion = { kind: 'count', groups: [['wheat']] };

/** A thread that runs this script, which knows a file as `log`. */
function threads(count: number, script: string, longest?: number): { searchers: Searchers; log: () => string } {
  const folder = freshFolder();
  const log = path.join(folder, 'log');
  writeFileSync(log, '');
  const head = `import { appendFileSync } from 'node:fs'; const log = ${JSON.stringify(log)};`;
  writeFileSync(path.join(folder, 'thread.mjs'), `${head}\n${script}`);
  const searchers = searchInWorkers(count, path.join(folder, 'thread.mjs'), longest);
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

test('a question that takes too long is stopped, and so is the next one, which another thread has', async () => {
  const { searchers } = threads(1, 'for (;;);', 500);
  const asked = [searchers.words(QUESTION), searchers.words(QUESTION)];
  for (const one of await Promise.allSettled(asked))
    expect(one.status === 'rejected' && one.reason).toBeInstanceOf(SearchStopped);
  await searchers.close();
});
