// The whole way of a story, measured: ingest, index, memory, and search pages as a browser gets them over HTTP.

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { appendFileSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { indexFolder } from '#lib/index/folder/index-folder';
import { ingest } from '#lib/ingest/ingest';
import { hrefFor, type ParsedQuery, parseQuery } from '#lib/query/url';
import { answer } from '#lib/search/answer';
import { Engine } from '#lib/search/engine';
import { readSettings } from '#lib/settings/settings';
import { prepareStore } from '#lib/store/prepare';
import { wordList } from '#lib/text/words';
import { ROOT } from '../setup.mjs';
import { weighPage } from './page-weight';
import { hasReuters, readReuters } from './reuters';
import { corpusOf } from './search/corpus';
import { readStories } from './search/corpus-story';

/** So many story pages are timed. */
const MOST_STORIES = 100;

type Options = { articles: number; smoke: boolean };
type Row = [name: string, value: string];

export async function benchArchive({ articles, smoke }: Options): Promise<void> {
  if (!smoke && !hasReuters) {
    console.log('The wire stories (../shared/data/wire/reuters21578) are not here: nothing was measured.');
    return;
  }
  const dataDir = mkdtempSync(path.join(os.tmpdir(), 'dateline-bench-'));
  try {
    const rows: Row[] = [
      ['machine', `${os.cpus().length} cores, load ${os.loadavg()[0]?.toFixed(1)}, Node ${process.version}`],
    ];
    const paths = smoke ? [path.join(ROOT, 'samples')] : [await writeStories(dataDir, articles)];
    const archive = await measureArchive(dataDir, paths, smoke ? 5 : 50);
    rows.push(...archive.rows, ...(await measurePages(dataDir, archive.asked, archive.stories)));
    const width = Math.max(...rows.map(([name]) => name.length));
    for (const [name, value] of rows) console.log(`${name.padEnd(width)}  ${value}`);
  } finally {
    rmSync(dataDir, { recursive: true, force: true });
  }
}

async function writeStories(dataDir: string, count: number): Promise<string> {
  const file = path.join(dataDir, 'stories.jsonl');
  const stories = await readReuters(count);
  writeFileSync(file, `${stories.map((story) => JSON.stringify(story)).join('\n')}\n`);
  if (stories.length < count) await appendLonger(file, count, stories.length);
  return file;
}

/** Where the wire stories are too few: longer ones put together from real text, those of the search bench. */
async function appendLonger(file: string, count: number, written: number): Promise<void> {
  const corpus = await corpusOf(count, false);
  const lines: string[] = [];
  let left = count - written;
  for (const { id, title, body, date, source } of readStories(corpus.file)) {
    if (title.trim() === '') continue; // a record without a headline is refused
    if (left-- <= 0) break;
    const url = `https://archive.example/${id}`;
    lines.push(JSON.stringify({ headline: title, body: body.replace(/\n/g, '\n\n'), published: date, source, url }));
    if (lines.length < 1_000) continue;
    appendFileSync(file, `${lines.splice(0).join('\n')}\n`);
  }
  appendFileSync(file, `${lines.join('\n')}\n`);
}

/** `asked`: the questions that were timed, for the pages too. */
type Measured = { rows: Row[]; asked: ParsedQuery[]; stories: number };

async function measureArchive(dataDir: string, paths: string[], repeats: number): Promise<Measured> {
  const store = await prepareStore(readSettings({}, { home: ROOT, dataDir }));
  try {
    const report = await ingest(store, paths);
    const begun = performance.now();
    const engine = await Engine.here(store);
    await engine.follow();
    const seconds = (performance.now() - begun) / 1000;
    const { stories: size } = await engine.index.archive();
    const bytes = diskUse(indexFolder(store)) / size;
    const asked = await questions(engine, repeats);
    const times = await timeAnswers(engine, asked);
    const rows: Row[] = [
      ['stories', `${size}, ${report.refused.length} refused`],
      ['ingest', `${report.seconds.toFixed(1)} s, ${Math.round(report.added / report.seconds)} stories/s`],
      ['archive on disk', `${megabytes(diskUse(dataDir))}, ${Math.round(diskUse(dataDir) / size)} bytes a story`],
      ['index', `${seconds.toFixed(1)} s, ${Math.round(size / seconds)} stories/s`],
      ['index on disk, read into memory as it is', `${megabytes(bytes * size)}, ${Math.round(bytes)} bytes a story`],
      ['answer in process', say(times)],
    ];
    return { rows, asked, stories: size };
  } finally {
    await store.close();
  }
}

async function timeAnswers(engine: Engine, asked: readonly ParsedQuery[]): Promise<number[]> {
  const times: number[] = [];
  for (const question of asked) {
    const begun = performance.now();
    await answer(engine, question);
    times.push(performance.now() - begun);
  }
  return times;
}

/** One of each kind of question for each of `repeats` stories: its words, its people, its days, and everything. */
async function questions(engine: Engine, repeats: number): Promise<ParsedQuery[]> {
  const { total } = await answer(engine, parseQuery([]));
  const step = Math.max(1, Math.floor(total / repeats));
  const found: string[] = [''];
  for (let page = 1; page <= total && found.length < repeats * 5; page += step) {
    const { hits } = await answer(
      engine,
      parseQuery([
        ['size', '1'],
        ['page', String(page)],
      ]),
    );
    const [hit] = hits;
    if (!hit) break;
    const words = wordList(`${hit.headline} ${hit.snippets[0]?.text ?? ''}`).filter((word) => word.length > 3);
    const [first = 'the', second = 'said'] = [words[page % words.length], words[(page * 7) % words.length]];
    const person = hit.people[0]?.slug;
    const day = hit.published ?? '1987-03-01';
    found.push(
      `q=${first}`,
      `q=${first}+${second}`,
      `q=${second}&from=${day.slice(0, 7)}&to=${day.slice(0, 4)}`,
      `from=${day}`,
    );
    if (person) found.push(`person=${person}`);
  }
  return found.map((search) => parseQuery(new URLSearchParams(search)));
}

async function measurePages(dataDir: string, asked: readonly ParsedQuery[], stories: number): Promise<Row[]> {
  const port = await freePort();
  const server = spawn(process.execPath, ['bin/dateline', 'serve', '--port', String(port), '--data', dataDir], {
    cwd: ROOT,
    stdio: 'ignore',
  });
  try {
    const address = `http://127.0.0.1:${port}`;
    await untilIndexed(address, stories);
    // a question's own address: any other would be redirected to it
    const searches = await timePages(
      address,
      asked.map(({ query }) => hrefFor(query)),
    );
    const found = await Promise.all(asked.slice(0, MOST_STORIES).map((one) => firstHit(address, one)));
    const articles = await timePages(
      address,
      found.flatMap((hit) => hit?.href ?? []),
    );
    const { memory } = await (await fetch(`${address}/api/status`)).json();
    return [
      ['search page over HTTP', searches],
      ['story page over HTTP', articles],
      ['server', `${megabytes(memory.rss)} resident, ${megabytes(memory.heapUsed)} of it heap`],
      ...(await weighPages(address, found.find((hit) => hit !== null) ?? null)),
    ];
  } finally {
    server.kill('SIGTERM');
    await once(server, 'exit');
  }
}

type FirstHit = { href: string; person: string | null; topic: string | null; office: string | null };

/** The story that stands first among those a question finds, where it finds any. */
async function firstHit(address: string, { query }: ParsedQuery): Promise<FirstHit | null> {
  const { hits, facets } = await (await fetch(`${address}${hrefFor(query, '/api/search')}`)).json();
  const [hit] = hits;
  if (!hit) return null;
  return {
    href: hrefFor(query, `/articles/${hit.id}`),
    person: facets.person[0]?.value ?? null,
    topic: facets.topic[0]?.value ?? null,
    office: facets.office[0]?.value ?? null,
  };
}

async function timePages(address: string, hrefs: readonly string[]): Promise<string> {
  const times: number[] = [];
  let bytes = 0;
  for (const href of hrefs) {
    const begun = performance.now();
    const response = await fetch(`${address}${href}`);
    const page = await response.text();
    times.push(performance.now() - begun);
    bytes += page.length;
    if (!response.ok) throw new Error(`${href}: ${response.status}`);
  }
  return `${say(times)}, ${Math.round(bytes / times.length / 1000)} kB of HTML on average`;
}

/** One page of each kind. */
async function weighPages(address: string, hit: FirstHit | null): Promise<Row[]> {
  const kinds: [name: string, path: string | null | undefined][] = [
    ['search', '/'],
    ['story', hit?.href],
    ['people', '/people'],
    ['person', hit?.person && `/people/${hit.person}`],
    ['offices', '/offices'],
    ['office', hit?.office && `/offices/${hit.office}`],
    ['topics', '/topics'],
    ['topic', hit?.topic && `/topics/${hit.topic}`],
    ['find a value', '/values/person'],
    ['compare', '/compare'],
    ['about', '/about'],
  ];
  const rows: Row[] = [];
  for (const [name, path] of kinds) {
    if (!path) continue;
    const { html, script, style } = await weighPage(address, path);
    rows.push([
      `page ${name}, as sent`,
      `script ${kilobytes(script)}, style ${kilobytes(style)}, document ${kilobytes(html)}`,
    ]);
  }
  return rows;
}

async function untilIndexed(address: string, stories: number): Promise<void> {
  for (let tries = 0; tries < 600; tries++) {
    const status = await fetch(`${address}/api/status`).then(
      (response) => response.json(),
      () => null,
    );
    if (status?.stories === stories) return;
    await new Promise((done) => setTimeout(done, 200));
  }
  throw new Error('The server did not index the archive in two minutes');
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const address = probe.address();
  probe.close();
  return typeof address === 'object' && address ? address.port : 4321;
}

function diskUse(folder: string): number {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.name.endsWith('.jsonl'))
    .reduce((sum, entry) => sum + statSync(path.join(entry.parentPath, entry.name)).size, 0);
}

function say(times: number[]): string {
  const sorted = [...times].sort((a, b) => a - b);
  const at = (share: number) =>
    (sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0).toFixed(1);
  return `p50 ${at(0.5)} ms, p95 ${at(0.95)} ms, max ${at(1)} ms over ${times.length}`;
}

function kilobytes(bytes: number): string {
  return `${(bytes / 1000).toFixed(1)} kB`;
}

function megabytes(bytes: number): string {
  return `${(bytes / 1e6).toFixed(1)} MB`;
}
