// The command line: what it prints and its exit code. Where a process matters (standard input, signals, errors), in one of
// its own.

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import path from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { freshArchiveFolder, freshFolder } from '#lib/store/fresh-store';
import { ROOT } from '../scripts/setup.mjs';
import { dateline, PROGRAM, spawnDateline } from './command-for-tests';

const SEED = path.resolve(ROOT, '../shared/data/seed/upi-2022-02-25.txt');

const story = (headline: string, more = {}) =>
  JSON.stringify({
    headline,
    source: 'Harbour Post',
    published: '1987-12-09',
    body:
      'President Ronald Reagan and the Soviet leader, Mikhail Gorbachev, signed a treaty in Washington on Tuesday.\n\n' +
      'It does away with a whole class of nuclear missiles, and each side may send inspectors to see that it is kept.',
    ...more,
  });

describe('an archive', () => {
  const data = path.join(freshFolder(), 'an archive – with spaces');
  const file = path.join(freshFolder(), 'stories.jsonl');

  beforeAll(() => {
    writeFileSync(file, [story('Treaty is signed'), '{"headline":', story('Second story')].join('\n'));
    const { code, out } = spawnDateline(['ingest', file, '--data', data]);
    expect(code).toBe(1);
    expect(out).toContain(`refused  ${file}:2: not JSON`);
    expect(out).toContain('2 added, 0 changed, 0 unchanged, 1 refused');
  });

  test('that is given the same again says that nothing changed', async () => {
    const { out } = await dateline('--data', data, 'ingest', file);
    expect(out).toContain('0 added, 0 changed, 2 unchanged, 1 refused');
    expect(out).toContain('Nothing changed: the archive is at change 2, as before.');
  });

  test('says what an ingest would do, by a mapping of fields, and reports it as JSON', async () => {
    const table = path.join(freshFolder(), 'table.csv');
    const report = path.join(freshFolder(), 'report.json');
    const text =
      'The ferry sailed at noon because of the fog, and the second sailing of the day was taken off. '.repeat(2);
    writeFileSync(table, `Titel;Inhalt;Quelle\nFog over the harbour;"${text}";Harbour Post\nOnly a headline;;\n`);
    const mapped = ['--map', 'headline=Titel', '--map', 'body=Inhalt', '--map', 'source=Quelle'];
    const { code, out } = await dateline('ingest', table, ...mapped, '--dry-run', '--report', report, '--data', data);
    expect(out).toContain('1 added, 0 changed, 0 unchanged, 1 refused');
    expect(out).toContain('Nothing was written: the archive is at change 2.');
    expect(code).toBe(1);
    expect(JSON.parse(readFileSync(report, 'utf8'))).toMatchObject({ added: 1, reasons: [{ count: 1 }] });
  });

  test('passes over files that were not changed since a day, and refuses addresses of this machine', async () => {
    expect(await dateline('ingest', file, '--since', '2999-01-01', '--data', data)).toMatchObject({ code: 0 });
    const { code, out } = await dateline('ingest', 'http://127.0.0.1:8080/story', '--data', data);
    expect(code).toBe(1);
    expect(out).toMatch(/refused {2}http:\/\/127\.0\.0\.1:8080\/story: .*private/);
  });

  test('is read again by the extractor of today', async () => {
    const { code, out } = await dateline('reextract', '--data', data);
    expect(code).toBe(0);
    expect(out).toMatch(/^2 texts read again in .* s, 0 would change, 0 refused/);
  });

  test('is searched by person, day and words, as JSON and as text', async () => {
    const filters = ['--person', 'mikhail-gorbachev', '--from', '1987', '--to', '1987-12', '--data', data];
    const { code, out } = spawnDateline(['search', 'treaty inspectors', ...filters, '--json']);
    const answer = JSON.parse(out);
    expect(code).toBe(0);
    expect(answer).toMatchObject({ total: 2, page: 1, size: 20, notes: [] });
    expect(answer.hits[0].people.map((person: { slug: string }) => person.slug)).toContain('ronald-reagan');
    expect((await dateline('search', 'headline:treaty', ...filters)).out).toMatch(
      /1 story, page 1 of 1\n\n1\. Treaty is signed/,
    );
  });

  test('says what it holds', async () => {
    const status = JSON.parse((await dateline('status', '--json', '--data', data)).out);
    expect(status).toMatchObject({
      dataDir: data,
      stories: 2,
      captures: 2,
      change: 2,
      undated: 0,
      first: '1987-12-09',
    });
    expect(await dateline('index', 'rebuild', '--data', data)).toMatchObject({
      code: 0,
      out: expect.stringContaining('2 stories indexed'),
    });
  });

  test('that is not there is an error, and is not made by looking for it', () => {
    const nowhere = path.join(freshFolder(), 'nowhere');
    expect(spawnDateline(['search', 'x', '--data', nowhere])).toMatchObject({ code: 1, out: '' });
    expect(existsSync(nowhere)).toBe(false);
  });
});

describe('commands that read JSON lines', () => {
  test.each([
    [
      'people',
      { id: 'a', text: 'President Reagan spoke.', day: '1987-12-09' },
      { id: 'a', people: [{ person: 'ronald-reagan' }] },
    ],
    ['topics', { id: 7, text: 'x' }, { id: 7, topics: [] }],
    ['extract', { id: 'a', text: 'too short' }, { id: 'a', error: expect.any(String) }],
  ])('%s answers one for one, in order, and says what it could not read', (command, record, answer) => {
    const { code, out } = spawnDateline([command], `${JSON.stringify(record)}\nnot JSON\n\n[]\n`);
    const lines = out
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(lines).toMatchObject([answer, { id: null, error: expect.stringMatching(/^not JSON/) }, { id: null }]);
    expect(lines).toHaveLength(3);
    expect(code).toBe(1);
  });

  test('extract reads a page', () => {
    const html = `<html><head><title>Treaty</title><meta property="og:title" content="Treaty is signed"></head><body><article>
      <h1>Treaty is signed</h1><p>${'The treaty was signed in the East Room before many guests. '.repeat(4)}</p>
      <p>${'Inspectors of both sides will see that it is kept in the years to come. '.repeat(4)}</p></article></body></html>`;
    const { code, out } = spawnDateline(['extract'], `${JSON.stringify({ id: '1', html })}\n`);
    const answer = JSON.parse(out);
    expect(code).toBe(0);
    const keys = ['id', 'headline', 'authors', 'published', 'source', 'section', 'body', 'blocks'];
    expect(Object.keys(answer)).toEqual(keys);
    expect(answer).toMatchObject({ headline: 'Treaty is signed', published: null });
    expect(answer.body).toContain('Inspectors');
  });
});

test('a command that does not exist makes no sense: exit code 2, and help is named', () => {
  expect(spawnDateline(['nosuch'])).toMatchObject({ code: 2, out: '', errors: expect.stringContaining('--help') });
});

test.each([
  ['ingest'],
  ['search', '--colour', 'red'],
  ['ingest', 'a.csv', '--map', 'nonsense=Titel'],
  ['ingest', 'a.csv', '--workers', '999'],
  ['ingest', 'a.csv', '--report', 'no-such-folder/report.json'],
])('%s makes no sense: exit code 2', async (...args) => {
  expect((await dateline(...args)).code).toBe(2);
});

test.skipIf(!existsSync(SEED))('the seed is found by the two in it and by nobody else', async () => {
  const data = await freshArchiveFolder();
  expect((await dateline('ingest', SEED, '--data', data)).code).toBe(0);
  const total = async (...args: string[]) =>
    JSON.parse((await dateline('search', ...args, '--json', '--data', data)).out).total;
  for (const slug of ['xi-jinping', 'vladimir-putin']) expect(await total('--person', slug), slug).toBe(1);
  for (const slug of ['volodymyr-zelensky', 'joe-biden']) expect(await total('--person', slug), slug).toBe(0);
  for (const word of ['Ponomarenko', 'Advertisement', 'Zahir']) expect(await total(word), word).toBe(0);
});

test('an ingest says what it saved and refused also where the index can’t be written', async () => {
  const [data, folder] = [await freshArchiveFolder(), freshFolder()];
  const [file, report] = [path.join(folder, 'stories.jsonl'), path.join(folder, 'report.json')];
  writeFileSync(path.join(data, 'index'), 'a file in the way');
  writeFileSync(file, [story('Treaty is signed'), '{"headline":'].join('\n'));
  const { code, out, errors } = spawnDateline(['ingest', file, '--data', data, '--report', report]);
  expect(out).toContain(`refused  ${file}:2: not JSON`);
  expect(out).toContain('1 added, 0 changed, 0 unchanged, 1 refused');
  expect(errors).toContain(`${path.join(data, 'index')} can't be made: a file is in the way`);
  expect(JSON.parse(readFileSync(report, 'utf8'))).toMatchObject({ added: 1, reasons: [{ count: 1 }] });
  expect(code).toBe(1);
});

test('an ingest that is stopped by Ctrl-C says that it can go on', async () => {
  const server = createServer().listen(0, '127.0.0.1'); // it never answers
  await once(server, 'listening');
  const bound = server.address();
  const url = `http://127.0.0.1:${typeof bound === 'object' ? bound?.port : ''}/`;
  const args = ['ingest', url, '--allow-private', '--data', await freshArchiveFolder()];
  const child = spawn(process.execPath, [PROGRAM, ...args], { cwd: ROOT });
  let said = '';
  child.stderr.on('data', (chunk) => {
    said += chunk;
  });
  await once(server, 'request');
  child.kill('SIGINT');
  const [code] = await once(child, 'close');
  server.closeAllConnections();
  server.close();
  expect([code, said]).toEqual([130, expect.stringContaining('the same command goes on from there')]);
});
