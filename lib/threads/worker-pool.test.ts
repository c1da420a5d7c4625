import { Worker } from 'node:worker_threads';
import { expect, test } from 'vitest';
import { JobStopped, PoolClosed, WorkerDied, WorkerPool } from './worker-pool';

const DOUBLES = `
  const { parentPort } = require('node:worker_threads');
  let more = 0;
  parentPort.on('message', (job) => {
    if (typeof job === 'string') more = Number(job);
    else if (job < 0) process.exit(-job);
    else if (job === 0) for (;;);
    else parentPort.postMessage(2 * job + more);
  });
`;

const pool = (count: number, longest?: number) =>
  new WorkerPool<number, number>({ count, longest: longest ?? null, begin: () => new Worker(DOUBLES, { eval: true }) });

test('more jobs than workers are all answered, each with its own answer', async () => {
  const doubles = pool(2);
  const jobs = Array.from({ length: 40 }, (_, at) => at + 1);
  expect(await Promise.all(jobs.map((job) => doubles.run(job)))).toEqual(jobs.map((job) => 2 * job));
  doubles.tellAll('100');
  expect(await Promise.all([doubles.run(1), doubles.run(2)])).toEqual([102, 104]);
  await doubles.close();
});

test('a worker that dies or takes too long costs its own job, and the others are done', async () => {
  const doubles = pool(1, 4_000);
  const [died, stopped, done] = await Promise.allSettled([doubles.run(-7), doubles.run(0), doubles.run(5)]);
  expect(died).toEqual({ status: 'rejected', reason: new WorkerDied('exit code 7') });
  expect(stopped?.status === 'rejected' && stopped.reason).toBeInstanceOf(JobStopped);
  expect(done).toEqual({ status: 'fulfilled', value: 10 });
  await doubles.close();
});

test('jobs under way, waiting and late have no answer once the pool is closed', async () => {
  const doubles = pool(1);
  const asked = [doubles.run(0), doubles.run(1)].map((job) => job.catch((error: unknown) => error));
  await doubles.close();
  for (const outcome of [...asked, doubles.run(2).catch((error: unknown) => error)])
    expect(await outcome).toBeInstanceOf(PoolClosed);
});
