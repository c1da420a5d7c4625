import { execFileSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { CaptureRead, ReadStep } from '#lib/model/capture';
import { decode } from './decode/decode';
import { countInputs, readCaptures } from './read-captures';

let folder = '';

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'captures-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

function put(name: string, content: string | Uint8Array): string {
  const path = join(folder, name);
  mkdirSync(join(path, '..'), { recursive: true });
  writeFileSync(path, content);
  return path;
}

async function stepsOf(reading: AsyncIterable<ReadStep>): Promise<ReadStep[]> {
  const steps: ReadStep[] = [];
  for await (const step of reading) steps.push(step);
  return steps;
}

async function read(paths: string[], source: string | null = null): Promise<CaptureRead[]> {
  const results: CaptureRead[] = [];
  for await (const step of readCaptures(paths, { source })) if (step.kind === 'read') results.push(step.read);
  return results;
}

function textOf(result: CaptureRead): string {
  return result.ok ? decode(result.capture.bytes, false).text : result.reason;
}

/** One word for each result: its format, or its reason. */
async function outcomes(paths: string[]): Promise<string[]> {
  const results = await read(paths);
  return results.map((result) => (result.ok ? result.capture.format : result.reason));
}

describe('the format is told by content, whatever the name', () => {
  test.each<[string, string, string]>([
    ['page.txt', '<!DOCTYPE html><html><body><p>x</p></body></html>', 'html'],
    ['page.dat', '<!-- saved -->\n<html lang="en"><head></head></html>', 'html'],
    ['page.xml', '<?xml version="1.0"?><html xmlns="http://www.w3.org/1999/xhtml"><body/></html>', 'html'],
    ['story.html', 'World News\n\nA title\n\nA paragraph of text.', 'text'],
    ['story', '[AP] A title in brackets\n\nA paragraph of text.', 'text'],
    ['article.txt', '{\n  "headline": "A",\n  "body": "B"\n}\n', 'record'],
    ['one-line', '{"headline":"A","body":"B"}', 'record'],
  ])('%s', async (name, content, format) => {
    expect(await outcomes([put(name, content)])).toEqual([format]);
  });
});

describe('a file that cannot be read is refused with its reason in plain words', () => {
  test.each<[string, string | Uint8Array, RegExp]>([
    ['empty.txt', '', /^the file is empty$/],
    ['blank.txt', ' \n\t\r\n ', /^the file is empty$/],
    ['pack.html', new Uint8Array([0x50, 0x4b, 3, 4, 20, 0]), /^broken zip: its list of contents/],
    ['pack.txt', gzipSync(''), /^the file is empty once it is unpacked$/],
    ['pack.7z', new Uint8Array([0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c]), /^binary: a 7z archive$/],
    ['picture.txt', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 13, 10]), /^binary: a PNG image$/],
    ['noise', new Uint8Array([65, 66, 0, 0, 0, 7, 65, 66, 67, 9]), /^binary: it has NUL bytes/],
    ['map', '<?xml version="1.0"?><urlset><url/></urlset>', /^XML with the root <urlset>, which is not read$/],
    ['broken.json', '{"headline": "A", "body": ', /^not JSON: /],
    ['empty.json', '[]', /^the JSON array is empty$/],
  ])('%s', async (name, content, reason) => {
    const path = put(name, content);
    expect(await read([path])).toEqual([{ ok: false, origin: path, reason: expect.stringMatching(reason) }]);
  });

  test('a missing path, and the others go on', async () => {
    const good = put('good.txt', 'A title\n\nA paragraph.');
    expect(await outcomes([join(folder, 'none.txt'), good])).toEqual(['there is no such file or folder', 'text']);
  });

  test.each(['ftp://harbour.example/a', 'file:///a'])('%s, which is no path', async (address) => {
    expect(await outcomes([address])).toEqual(['there is no such file, and only http and https addresses are fetched']);
  });

  test.skipIf(process.platform !== 'linux')('a file whose name is not UTF-8', async () => {
    writeFileSync(Buffer.concat([Buffer.from(`${folder}/tide`), Buffer.from([0xff])]), 'A title');
    expect(await outcomes([folder])).toEqual(['its name is not in UTF-8: give it another name to have it read']);
  });

  test.skipIf(process.getuid?.() === 0)(
    'a file without permission (root may read everything: skipped there)',
    async () => {
      const path = put('locked.txt', 'A title');
      chmodSync(path, 0o000);
      expect(await outcomes([path])).toEqual(['no permission to read it']);
    },
  );

  test('a folder with no files', async () => {
    expect(await outcomes([folder])).toEqual(['the folder holds no files']);
  });
});

describe('JSON lines', () => {
  test('a broken line is refused with its number, and the others are read', async () => {
    const lines = ['{"headline":"A"}', '', '{"headline":"B"}', '{"headline":', '[1]', 'null', '{"headline":"C"}'];
    const path = put('stories.jsonl', lines.join('\r\n'));
    const results = await read([path]);
    expect(results.map((result) => (result.ok ? result.capture.origin : result.origin))).toEqual(
      [1, 3, 4, 5, 6, 7].map((line) => `${path}:${line}`),
    );
    expect(results.map(textOf)).toEqual([
      '{"headline":"A"}',
      '{"headline":"B"}',
      expect.stringMatching(/^not JSON: /),
      'not a JSON object but an array',
      'not a JSON object but null',
      '{"headline":"C"}',
    ]);
  });

  test('a broken first line does not hide the rest', async () => {
    const path = put('stories', '{"headline":\n{"headline":"B"}\n{"headline":"C"}\n');
    expect(await outcomes([path])).toEqual([expect.stringMatching(/^not JSON/), 'record', 'record']);
  });

  test('carry the source that was given, and fields under the names of a ready article', async () => {
    const path = put('a.jsonl', '{"Titel":"A","meta":{"text":"B"}}\n{"Titel":"C"}\n');
    const options = { source: 'Harbour Post', fields: { headline: 'Titel', body: 'meta.text' } };
    const steps = await stepsOf(readCaptures([path], options));
    const reads = steps.flatMap((step) => (step.kind === 'read' ? [step.read] : []));
    expect(reads[0]).toMatchObject({ capture: { source: 'Harbour Post', address: null, captured: null } });
    expect(reads.map((read) => JSON.parse(textOf(read)))).toMatchObject([
      { headline: 'A', body: 'B' },
      { headline: 'C' },
    ]);
  });

  test('an array gives one capture for each object', async () => {
    const path = put('all.json', JSON.stringify([{ headline: 'A' }, 7, { headline: 'B' }], null, 2));
    expect(await outcomes([path])).toEqual(['record', 'not a JSON object but a number', 'record']);
  });

  test('a first record longer than what recognition looks at does not hide the others', async () => {
    const long = JSON.stringify({ headline: 'Long', body: 'word '.repeat(20_000) });
    expect(await outcomes([put('a.jsonl', `${long}\n{"headline":"A","body":"B"}\n${long}\n`)])).toEqual([
      'record',
      'record',
      'record',
    ]);
  });

  test('in UTF-16 are read line by line too', async () => {
    const text = '\uFEFF{"headline":"Ä","body":"B"}\r\n{"headline":"Ö","body":"B"}\n';
    const results = await read([put('wide.jsonl', new Uint8Array(Buffer.from(text, 'utf16le')))]);
    expect(results.map((result) => JSON.parse(textOf(result)).headline)).toEqual(['Ä', 'Ö']);
  });

  test('a line longer than the limit is refused without being kept', async () => {
    const path = put('long.jsonl', `{"a":1}\n{"b":"${'x'.repeat(17 * 1024 * 1024)}"}\n{"c":1}\n`);
    expect(await outcomes([path])).toEqual(['record', 'the line is longer than 16 MB', 'record']);
  });
});

describe('folders', () => {
  test('are walked in a stable order, hidden files and links left out, and counted', async () => {
    put('b/2.txt', 'A title\n\nTwo.');
    put('b/10.txt', 'A title\n\nTen.');
    put('a.txt', 'A title\n\nA.');
    put('.hidden.txt', 'A title\n\nHidden.');
    put('.git/x.txt', 'A title\n\nHidden.');
    symlinkSync('..', join(folder, 'b/loop'));
    symlinkSync('/etc/passwd', join(folder, 'passwd.txt'));
    const results = await read([folder]);
    const origins = results.map((result) => (result.ok ? result.capture.origin : result.origin));
    expect(origins).toEqual(['a.txt', 'b/10.txt', 'b/2.txt'].map((name) => join(folder, name)));
    expect(await countInputs([folder, join(folder, 'a.txt')])).toEqual({ files: 4, bytes: 48 });
  });

  test('a link that was given by name is followed', async () => {
    const path = put('a.txt', 'A title\n\nA.');
    const link = join(folder, 'link.txt');
    symlinkSync(path, link);
    expect(await outcomes([link])).toEqual(['text']);
  });
});

describe('a run that goes on where another was interrupted', () => {
  const steps = async (skip: number | 'all') => {
    const path = put('a.jsonl', '{"headline":"A"}\n{"headline":\n{"headline":"C"}\n');
    const all = await stepsOf(readCaptures([path], { source: null, skip: () => skip }));
    return all.map((step) => (step.kind === 'read' ? step.number : `end ${step.count}`));
  };

  test.each<[number | 'all', (number | string)[]]>([
    [0, [0, 1, 2, 'end 3']],
    [2, [2, 'end 3']],
    [3, ['end 3']],
    ['all', ['end 0']],
  ])('passes over %s reads, which keep their numbers', async (skip, expected) => {
    expect(await steps(skip)).toEqual(expected);
  });
});

test('a folder that vanishes or shrinks while it is read: each file that is gone is one refusal, and the rest goes on', async () => {
  for (const name of ['a.txt', 'b.txt', 'c/1.txt', 'd.txt']) put(name, 'A title\n\nA paragraph.');
  const seen: string[] = [];
  for await (const step of readCaptures([folder], { source: null })) {
    if (step.kind !== 'read') continue;
    seen.push(step.read.ok ? step.read.capture.format : step.read.reason);
    if (step.number !== 0 || seen.length > 1) continue;
    rmSync(join(folder, 'b.txt'));
    rmSync(join(folder, 'c'), { recursive: true });
  }
  const gone = 'there is no such file or folder';
  expect(seen).toEqual(['text', gone, gone, 'text']);
});

test('a file that becomes shorter while it is read is refused', async () => {
  const path = put('a.txt', 'A title\n\nA paragraph.');
  const skip = () => {
    truncateSync(path, 4);
    return 0;
  };
  for await (const step of readCaptures([path, path], { source: null, skip })) {
    if (step.kind === 'read')
      expect(textOf(step.read)).toBe('it became shorter while it was read: 4 of 21 bytes were there');
    break;
  }
});

test('a pipe is refused without being opened, and a name with a line end is printed on one line', async () => {
  execFileSync('mkfifo', [join(folder, 'pipe')]);
  put('two\nlines.txt', '');
  const reads = await read([folder]);
  expect(reads).toEqual([
    { ok: false, origin: join(folder, 'pipe'), reason: 'neither a file nor a folder' },
    { ok: false, origin: join(folder, 'two\\nlines.txt'), reason: 'the file is empty' },
  ]);
});

test('a beginning of nothing but comments is looked at, and is text', async () => {
  const path = put('comments.html', `${'<!---->'.repeat(9_000)}!`);
  expect(await outcomes([path])).toEqual(['text']);
});
