import { existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { freshFolder, freshStore } from '#lib/store/fresh-store';
import type { Store } from '#lib/store/open';
import { explained } from '#lib/store/problems';
import { readArticle } from '#lib/store/read-article';
import { readCapture } from '#lib/store/read-capture';
import { changesSince } from '#lib/store/read-changes';
import { ingest } from './ingest';
import { IngestStopped } from './report';

const SEED = path.resolve(import.meta.dirname, '../../../shared/data/seed/upi-2022-02-25.txt');

const PARAGRAPHS = [
  'President Jimmy Carter met President Anwar Sadat of Egypt and Prime Minister Menachem Begin of Israel for talks.',
  'The talks at Camp David lasted for thirteen days and ended with two agreements that were signed at the White House.',
];
const STORY = {
  headline: 'Camp David talks end with two agreements',
  source: 'Harbour Post',
  published: '1978-09-18',
  body: PARAGRAPHS.join('\n\n'),
};

let store: Store;
let folder: string;
beforeEach(async () => {
  store = await freshStore();
  folder = freshFolder();
});
afterEach(() => store.close());

function write(name: string, content: string | Uint8Array): string {
  const file = path.join(folder, name);
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, content);
  return file;
}

async function stories() {
  const { stories: found } = await changesSince(store, 0, 1000);
  return found;
}

describe('ingesting', () => {
  test('stores the story with its people and the office of its day, and keeps the bytes as they came', async () => {
    const line = JSON.stringify(STORY);
    const report = await ingest(store, [write('stories.jsonl', line)]);
    expect(report).toMatchObject({ added: 1, changed: 0, unchanged: 0, refused: [], changeBefore: 0, changeAfter: 1 });
    const [story] = await stories();
    expect(story?.people.map(({ slug, office }) => [slug, office])).toEqual([
      ['jimmy-carter', 'president-us'],
      ['anwar-sadat', 'president-egypt'],
      ['menachem-begin', 'prime-minister-israel'],
    ]);
    const kept = await readCapture(store, story?.id ?? '');
    expect(new TextDecoder().decode(kept?.bytes)).toBe(line);
  });

  test('the same again changes nothing, and keeps nothing twice', async () => {
    write('a.jsonl', JSON.stringify(STORY));
    await ingest(store, [folder]);
    const packs = readdirSync(path.join(store.dataDir, 'captures'));
    const again = await ingest(store, [folder]);
    expect(again).toMatchObject({ added: 0, changed: 0, unchanged: 1, changeBefore: 1, changeAfter: 1 });
    expect(readdirSync(path.join(store.dataDir, 'captures'))).toEqual(packs);
  });

  test('more stories than one batch holds are all there, each once', async () => {
    const lines = Array.from({ length: 450 }, (_, at) => JSON.stringify({ ...STORY, headline: `Story number ${at}` }));
    const seen: number[] = [];
    const report = await ingest(store, [write('many.jsonl', lines.join('\n'))], {
      onProgress: ({ done }) => seen.push(done),
    });
    expect(report.added).toBe(450);
    expect(seen).toEqual(lines.map((_, at) => at + 1));
    expect(new Set((await stories()).map((story) => story.headline)).size).toBe(450);
  });

  test('the outlet can be said by the person who ingests', async () => {
    await ingest(store, [write('a.jsonl', JSON.stringify({ ...STORY, source: undefined }))], { source: 'My Paper' });
    expect(await stories()).toMatchObject([{ source: 'My Paper' }]);
  });

  test('bytes that were lost are kept again when they come again', async () => {
    const file = write('a.jsonl', JSON.stringify(STORY));
    await ingest(store, [file]);
    rmSync(path.join(store.dataDir, 'captures'), { recursive: true });
    expect(await ingest(store, [file])).toMatchObject({ unchanged: 1, changeAfter: 1 });
    const [story] = await stories();
    expect((await readCapture(store, story?.id ?? ''))?.bytes.length).toBeGreaterThan(100);
  });

  test('the same record said to be of another outlet is another story with a capture of its own', async () => {
    const file = write('a.jsonl', JSON.stringify({ ...STORY, source: undefined }));
    await ingest(store, [file]);
    await ingest(store, [file], { source: 'My Paper' });
    const found = await stories();
    expect(found).toHaveLength(2);
    for (const { id } of found) expect(await readCapture(store, id)).not.toBeNull();
    expect(await store.db.capture.count()).toBe(2);
  });

  test('control characters do not reach the archive', async () => {
    const odd = {
      ...STORY,
      headline: 'Camp\u0000 David\u0007 talks',
      body: `${PARAGRAPHS[0]}\u0000\n\n${PARAGRAPHS[1]}`,
    };
    const text = `Harbour Post\n\nCamp David\u0001 ends\n\n18 September 1978\n\n${PARAGRAPHS.join('\u0002\n\n')}\n`;
    await ingest(store, [write('odd.jsonl', JSON.stringify(odd)), write('odd.txt', text)]);
    const found = await stories();
    expect(found).toHaveLength(2);
    expect(JSON.stringify(found.map(({ headline, blocks }) => [headline, blocks]))).not.toMatch(/\\u00/);
  });
});

describe('a dry run', () => {
  test('says what would be done, over many batches, and writes nothing', async () => {
    const lines = Array.from({ length: 450 }, (_, at) => JSON.stringify({ ...STORY, headline: `Talks, part ${at}` }));
    const first = JSON.stringify({ ...STORY, headline: 'Talks, part 0' });
    const later = JSON.stringify({ ...STORY, headline: 'Talks, part 1', body: `${STORY.body}\n\nOne more day.` });
    const file = write('many.jsonl', [...lines, first, later, '{"headline": "cut o'].join('\n'));
    const trial = await ingest(store, [file], { dryRun: true });
    expect(trial).toMatchObject({ added: 450, changed: 1, unchanged: 1, changeBefore: 0, changeAfter: 0 });
    expect(trial.refused).toHaveLength(1);
    expect(await store.db.article.count()).toBe(0);
    expect(await store.db.ingestRun.count()).toBe(0);
    expect(existsSync(path.join(store.dataDir, 'captures'))).toBe(false);
    const { added, changed, unchanged } = await ingest(store, [file]);
    expect({ added, changed, unchanged }).toEqual({ added: 450, changed: 1, unchanged: 1 });
  });
});

describe('an ingest that failed in its middle', () => {
  test('goes on behind the last batch, and its report is that of the whole', async () => {
    const lines = Array.from({ length: 450 }, (_, at) =>
      at === 7 ? '{"headline": "cut o' : JSON.stringify({ ...STORY, headline: `Talks, part ${at}` }),
    );
    const file = write('many.jsonl', lines.join('\n'));
    let seen = 0;
    const onProgress = () => {
      if (++seen === 300) throw new Error('the lamp went out');
    };
    const stopped = await ingest(store, [file], { onProgress }).catch((error: unknown) => error);
    if (!(stopped instanceof IngestStopped)) throw new Error('it was to stop');
    expect(stopped.report.added).toBe(200);
    const report = await ingest(store, [file]);
    expect(report).toMatchObject({ added: 449, resumed: 201, changeBefore: 0, changeAfter: 449 });
    expect(report.refused.map(({ origin }) => origin)).toEqual([`${file}:8`]);
    expect(await store.db.ingestRun.count()).toBe(0);
    expect(await ingest(store, [file])).toMatchObject({ unchanged: 449, resumed: 0 });
  });
});

describe('a disk that fills', () => {
  test('stops the ingest with the reason, keeps what is whole, and the next one goes on', async () => {
    const lines = Array.from({ length: 900 }, (_, at) => JSON.stringify({ ...STORY, headline: `Talks, part ${at}` }));
    const file = write('many.jsonl', lines.join('\n'));
    await ingest(store, [write('first.jsonl', JSON.stringify({ ...STORY, headline: 'Before' }))]);
    const [pages] = await store.db.$queryRawUnsafe<{ page_count: number }[]>('PRAGMA page_count');
    await store.db.$queryRawUnsafe(`PRAGMA max_page_count=${(pages?.page_count ?? 0) + 500}`);
    const stopped = await ingest(store, [file]).catch((error: unknown) => error);
    if (!(stopped instanceof IngestStopped)) throw new Error('it was to stop');
    expect(explained(stopped.cause, 'dateline.db')).toMatchObject({
      message: 'The disk is full: dateline.db could not grow',
    });
    expect(stopped.report.added % 200).toBe(0);
    expect(await store.db.article.count()).toBe(1 + stopped.report.added);
    await store.db.$queryRawUnsafe('PRAGMA max_page_count=1000000');
    expect(await ingest(store, [file])).toMatchObject({ added: 900, resumed: stopped.report.added, refused: [] });
  });
});

describe('worker threads', () => {
  test('give the same archive as one thread, in the same order', async () => {
    for (let at = 0; at < 60; at++) {
      write(`${at}.jsonl`, JSON.stringify({ ...STORY, headline: `Talks, part ${at}` }));
      if (at % 9 === 0) write(`${at}-broken.jsonl`, '{"headline": "cut o');
    }
    const other = await freshStore();
    const [alone, together] = [await ingest(store, [folder]), await ingest(other, [folder], { workers: 2 })];
    expect({ ...together, seconds: 0 }).toEqual({ ...alone, seconds: 0 });
    const order = async ({ db }: Store) => db.article.findMany({ orderBy: { addedSeq: 'asc' }, select: { id: true } });
    expect(await order(other)).toEqual(await order(store));
    await other.close();
  });
});

describe('bad input', () => {
  test('is refused file by file with its reason, and the rest goes in', async () => {
    write('1-empty.txt', '');
    write('2-binary.bin', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0, 0, 0, 1, 2, 3]));
    write(
      '3-no-story.html',
      '<!doctype html><title>Links</title><ul><li><a href="/a">One</a><li><a href="/b">Two</a></ul>',
    );
    const lines = [1, 2, 3, 4, 5, 6].map((at) => JSON.stringify({ ...STORY, headline: `Talks, part ${at}` }));
    write('4-broken.jsonl', [...lines, '{"headline": "cut o', JSON.stringify(STORY)].join('\n'));
    write(
      '5-latin1.txt',
      Buffer.from(`Harbour Post\n\nCafé near Orléans reopens\n\n3 May 1994\n\n${PARAGRAPHS.join('\n\n')}\n`, 'latin1'),
    );
    const report = await ingest(store, [folder, path.join(folder, 'missing')]);
    expect(report.refused.map(({ origin, reason }) => `${path.relative(folder, origin)}: ${reason}`)).toEqual([
      expect.stringMatching(/^1-empty\.txt: .*empty/),
      expect.stringMatching(/^2-binary\.bin: .*PNG/),
      expect.stringMatching(/^3-no-story\.html: no story found/),
      expect.stringMatching(/^4-broken\.jsonl:7: not JSON/),
      expect.stringMatching(/^missing: /),
    ]);
    expect(report.added).toBe(8);
    expect((await stories()).map((story) => story.headline)).toContain('Café near Orléans reopens');
    expect(await store.db.capture.count()).toBe(8);
  });
});

describe('the seed', () => {
  test.skipIf(!existsSync(SEED))('is read to the letter', async () => {
    await ingest(store, [SEED]);
    const [found] = await stories();
    const story = await readArticle(store, found?.id ?? '');
    expect(story).toMatchObject({
      headline: "China's Xi Jinping tells Vladimir Putin to negotiate with Ukraine",
      byline: 'Thomas Maresca',
      source: 'UPI',
      section: 'World News',
      published: { day: '2022-02-25', precision: 'day', evidence: 'stamp' },
      captured: { day: '2022-02-25', evidence: 'capture-line' },
    });
    const texts = (part: string) =>
      story?.blocks.filter((block) => block.part === part).map((block) => block.text) ?? [];
    expect(texts('caption')[0]).toMatch(/^Chinese President Xi Jinping urged .* state media\.$/);
    expect(texts('credit')).toEqual(['Kremlin Pool Photo by Alexei Druzhnin/Sputnik/EPA-EFE']);
    expect(texts('body')).toHaveLength(14);
    expect(texts('body').join(' ')).not.toMatch(/Advertisement|RELATED|Ponomarenko|Zahir|Latest Headlines/);
    expect(story?.people.map(({ slug, salience, office }) => [slug, salience, office])).toEqual([
      ['vladimir-putin', 'about', 'president of Russia'],
      ['xi-jinping', 'about', 'president of China'],
      ['~ned-price', 'quoted', null],
      ['~hua-chunying', 'quoted', null],
    ]);
    const roles = story?.mentions.filter((mention) => mention.how === 'role');
    expect(roles).toMatchObject([{ text: 'The Russian president', person: 'vladimir-putin' }]);
    expect(story?.topics.map((topic) => topic.label).sort()).toEqual([
      'conflict, war and peace',
      'politics and government',
    ]);
  });
});
