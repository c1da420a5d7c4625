// How fast captures are read, by as many workers as a small machine has cores: extraction alone, and the whole pipeline
// with people, topics and the store. And whether memory stays flat over many pages.

import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { Worker } from 'node:worker_threads';
import { ingest } from '#lib/ingest/ingest';
import { readSettings } from '#lib/settings/settings';
import { prepareStore } from '#lib/store/prepare';
import { ROOT } from '../setup.mjs';
import { PAGE_SETS, readPages } from './pages';
import { readReuters } from './reuters';

const WORKERS = 2;
const TEXTS = 4_000;
/** Fewer captures are read again and again: a run of seconds measures how a program starts, not how it reads. */
const LEAST_READ = 3_000;
/** Pages between two looks at the memory. */
const LOOKS = 8;

type Written = { html: string[]; text: string[] };

/** `pages`: how many pages go through the pipeline; the sets are repeated, each time under other addresses. */
export async function benchSpeed(pages: number | null): Promise<void> {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'dateline-speed-'));
  try {
    const written = await writeCaptures(folder, pages);
    console.log(`\nspeed with ${WORKERS} workers (load ${os.loadavg()[0]?.toFixed(1)})`);
    for (const [name, files] of Object.entries(written)) {
      const some = files.slice(0, LEAST_READ);
      const read = Array.from({ length: Math.ceil(LEAST_READ / some.length) }, () => some).flat();
      const rate = await extractRate(read, name);
      console.log(`  ${name.padEnd(10)}extraction alone  ${rate.toFixed(0)} captures/s (${read.length} captures)`);
    }
    for (const name of Object.keys(written)) await pipelineRate(folder, name, written[name as keyof Written].length);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function writeCaptures(folder: string, pages: number | null): Promise<Written> {
  const written: Written = { html: [], text: [] };
  const write = (kind: keyof Written, content: string) => {
    const at = written[kind].length;
    const file = path.join(folder, kind, `${at % 100}`, `${at}.${kind}`);
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, content);
    written[kind].push(file);
  };
  const whole = pages ?? Number.POSITIVE_INFINITY;
  for (let round = 0; written.html.length < whole; round++) {
    for (const set of PAGE_SETS) {
      for await (const { html } of readPages(set)) {
        if (written.html.length < whole)
          write('html', round === 0 ? html : html.replace(/https?:\/\//g, `$&${round}.`));
      }
    }
    if (pages === null) break;
  }
  for (const { headline, published, source, body } of await readReuters(TEXTS))
    write('text', `${source}\n\n${headline}\n\n${published}\n\n${body}\n`);
  return written;
}

/** Captures a second, from reading the files to their drafts, without people, topics and store. */
async function extractRate(files: string[], format: string): Promise<number> {
  const shares = Array.from({ length: WORKERS }, (_, at) => files.filter((_file, place) => place % WORKERS === at));
  const runs = shares.map((share) => {
    const url = new URL('./extract-worker.mjs', import.meta.url);
    return new Worker(url, {
      workerData: { files: share, format },
      resourceLimits: { maxYoungGenerationSizeMb: 64 },
    });
  });
  const spans = await Promise.all(
    runs.map((worker) => {
      return new Promise<number>((resolve, reject) => worker.once('message', resolve).once('error', reject));
    }),
  );
  return (1000 * files.length) / Math.max(...spans);
}

async function pipelineRate(folder: string, name: string, count: number): Promise<void> {
  const dataDir = path.join(folder, `archive-${name}`);
  const store = await prepareStore(readSettings({}, { home: ROOT, dataDir }));
  const memory: number[] = [];
  const onProgress = ({ done }: { done: number }) => {
    if (done % Math.max(1, Math.floor(count / LOOKS)) === 0) memory.push(process.memoryUsage.rss() / 1024 / 1024);
  };
  const report = await ingest(store, [path.join(folder, name)], { workers: WORKERS, onProgress });
  await store.close();
  const { added, changed, unchanged, refused, seconds } = report;
  const rate = (added + changed + unchanged + refused.length) / seconds;
  console.log(
    `  ${name.padEnd(10)}whole pipeline    ${rate.toFixed(0)} captures/s (${added} added, ${changed} changed, ` +
      `${unchanged} unchanged, ${refused.length} refused in ${seconds.toFixed(0)} s)`,
  );
  console.log(`  ${''.padEnd(10)}memory, MB        ${memory.map((one) => one.toFixed(0)).join(' ')}`);
}
