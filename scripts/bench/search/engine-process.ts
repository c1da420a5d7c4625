// The process of one engine of ours: `build NAME FILE FOLDER` makes its index and ends; `serve NAME FILE FOLDER` opens it
// and answers questions, a line each, until its input ends.

import { createInterface } from 'node:readline';
import type { Answer, Ask, EngineModule, Memory, OpenEngine, Ready } from './protocol';
import { fingerprint } from './protocol';

/** A question that takes longer than this is asked once, not again and again. */
const SLOW_MS = 400;

const MODULES: Record<string, () => Promise<{ engine: EngineModule }>> = {
  ours: () => import('./ours'),
  minisearch: () => import('./minisearch'),
  fts5: () => import('./fts5'),
  postgres: () => import('./postgres'),
};

async function serve(module: EngineModule, file: string, folder: string): Promise<void> {
  const before = bytesInHeap();
  const begun = performance.now();
  const engine = await module.open(file, folder);
  say({ ready: true, openMs: performance.now() - begun });
  for await (const line of createInterface({ input: process.stdin })) {
    const ask: Ask = JSON.parse(line);
    if (ask.ask === 'page') say(await answer(engine, ask));
    else say({ heapBytes: module.inHeap ? bytesInHeap() - before : null, residentBytes: resident(engine) });
  }
  await engine.close?.();
}

function resident(engine: OpenEngine): number {
  return process.memoryUsage().rss + (engine.otherMemory?.() ?? 0);
}

async function answer(engine: OpenEngine, { question, repeats }: Extract<Ask, { ask: 'page' }>): Promise<Answer> {
  try {
    const ms: number[] = [];
    for (;;) {
      const begun = performance.now();
      const found = engine.search(question);
      const page = found instanceof Promise ? await found : found; // no turn of the event loop in the time of a quick one
      ms.push(performance.now() - begun);
      if (page === null) return { unasked: true };
      if (ms.length === repeats || (ms[0] ?? 0) > SLOW_MS)
        return { ms, total: page.total, facets: fingerprint(page.facets) };
    }
  } catch (error) {
    return { error: String(error).slice(0, 300) };
  }
}

function bytesInHeap(): number {
  globalThis.gc?.();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
}

function say(line: Ready | Answer | Memory): void {
  process.stdout.write(`${JSON.stringify(line)}\n`);
}

const [, , task, name = '', file = '', folder = ''] = process.argv;
const load = MODULES[name];
if (!load) throw new Error(`There is no engine named '${name}'`);
const { engine } = await load();
if (task === 'build') await engine.build?.(file, folder);
else await serve(engine, file, folder);
