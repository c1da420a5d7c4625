import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { readCaptures } from '../read-captures';
import { tarOf, zipOf, zstdOf } from './archives-for-tests';

const TEXT = 'Tide tables\n\nHigh water at the harbour bar is at noon.';
const HTML = '<!doctype html><title>Hours</title><p>The library opens at nine.</p>';
let folder = '';

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'containers-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

function put(name: string, content: string | Uint8Array): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

/** 'origin within the folder: format or reason' */
async function outcomes(...paths: string[]): Promise<string[]> {
  const found: string[] = [];
  for await (const step of readCaptures(paths, { source: null })) {
    if (step.kind !== 'read') continue;
    const { read } = step;
    const origin = read.ok ? read.capture.origin : read.origin;
    found.push(`${origin.slice(folder.length + 1)}: ${read.ok ? read.capture.format : read.reason}`);
  }
  return found;
}

describe('what is packed is recognised again by its content', () => {
  test.each<[string, () => Uint8Array | Promise<Uint8Array>, string[]]>([
    ['gzip', () => gzipSync(TEXT), ['a: text']],
    ['gzip of several members is one text', () => Buffer.concat([gzipSync(TEXT), gzipSync(TEXT)]), ['a: text']],
    ['gzip padded with zeros', () => Buffer.concat([gzipSync(TEXT), Buffer.alloc(1024)]), ['a: text']],
    ['gzip of JSON lines', () => gzipSync('{"headline":"A"}\n\n{"headline":"B"}\n'), ['a:1: record', 'a:3: record']],
    ['zstd', () => zstdOf(TEXT), ['a: text']],
    [
      'zstd of several frames',
      () => Buffer.concat([zstdOf('{"a":1}\n'), zstdOf('{"a":2}\n')]),
      ['a:1: record', 'a:2: record'],
    ],
    ['tar, links left out', () => tarOf({ 'b/1.txt': TEXT, '2.html': HTML }), ['a/b/1.txt: text', 'a/2.html: html']],
    ['tar in gzip', async () => gzipSync(await tarOf({ '1.txt': TEXT, '.hidden': TEXT })), ['a/1.txt: text']],
    [
      'zip',
      () =>
        zipOf([
          { name: 'd/', content: '' },
          { name: 'd/1.txt', content: TEXT },
        ]),
      ['a/d/1.txt: text'],
    ],
    ['zip, deflated', () => zipOf([{ name: '1.html', content: HTML, deflate: true }]), ['a/1.html: html']],
    ['zip64', () => zipOf([{ name: '1.txt', content: TEXT }], { zip64: true }), ['a/1.txt: text']],
    [
      'zip in tar in gzip, and gzip in zip',
      async () => gzipSync(await tarOf({ 'x.zip': zipOf([{ name: 'y.gz', content: gzipSync(HTML) }]), 'z.txt': TEXT })),
      ['a/x.zip/y.gz: html', 'a/z.txt: text'],
    ],
  ])('%s', async (_, content, expected) => {
    const before = readdirSync(tmpdir()).filter((name) => name.startsWith('dateline-')).length;
    expect(await outcomes(put('a', await content()))).toEqual(expected);
    expect(readdirSync(tmpdir()).filter((name) => name.startsWith('dateline-')).length).toBeLessThanOrEqual(before);
  });

  test('four containers deep, and not deeper', async () => {
    let packed: Uint8Array = Buffer.from(TEXT);
    for (let depth = 0; depth < 4; depth++) packed = gzipSync(packed);
    const four = put('four', packed);
    expect(await outcomes(four, put('five', gzipSync(packed)))).toEqual([
      'four: text',
      'five: archives inside archives are read to a depth of 4',
    ]);
  });
});

describe('names in archives are for messages only', () => {
  test('whatever they are, nothing is written', async () => {
    const names = ['../../up.txt', '/etc/abs.txt', 'two\nlines.txt', 'back\\slash.txt', 'nul\0.txt', 'ü/日本.txt'];
    const path = put('a.zip', zipOf(names.map((name) => ({ name, content: TEXT }))));
    expect(await outcomes(path)).toEqual([
      'a.zip/../../up.txt: text',
      'a.zip//etc/abs.txt: text',
      'a.zip/two\\nlines.txt: text',
      'a.zip/back/slash.txt: text',
      'a.zip/nul\\u0000.txt: text',
      'a.zip/ü/日本.txt: text',
    ]);
    expect(existsSync(join(folder, '../../up.txt'))).toBe(false);
  });

  test('in the code page of DOS they are read', async () => {
    const rawName = Buffer.from([0x47, 0x81, 0x6e, 0x2e, 0x74]);
    expect(await outcomes(put('a', zipOf([{ name: '', rawName, content: TEXT }])))).toEqual(['a/Gün.t: text']);
  });
});

describe('a member that cannot be read is one refusal, and the others are read', () => {
  test('in a zip', async () => {
    const broken = zipOf([
      { name: '1.txt', content: TEXT, encrypted: true },
      { name: '2.txt', content: '' },
      { name: '3.txt', content: TEXT },
      { name: '4.txt', content: `${TEXT} At night too.` },
      { name: '5.txt', content: TEXT },
    ]);
    // One letter of the fourth is another than the one that was packed.
    broken.write('X', broken.indexOf('At night'), 'latin1');
    expect(await outcomes(put('a', broken))).toEqual([
      'a/1.txt: it is encrypted',
      'a/2.txt: the file is empty',
      'a/3.txt: text',
      'a/4.txt: broken zip: the check sum of this member is wrong',
      'a/5.txt: text',
    ]);
  });

  test('in a tar', async () => {
    const archive = await tarOf({
      '1.txt': TEXT,
      '2.png': Buffer.from([0x89, 0x50, 0x4e, 0x47]),
      '3.txt': '',
      '4.txt': TEXT,
    });
    expect(await outcomes(put('a', archive))).toEqual([
      'a/1.txt: text',
      'a/2.png: binary: a PNG image',
      'a/3.txt: the file is empty',
      'a/4.txt: text',
    ]);
  });

  test('an office document is one refusal, not one for each of its members', async () => {
    const path = put(
      'a.docx',
      zipOf([
        { name: '[Content_Types].xml', content: '<Types/>' },
        { name: 'w/d.xml', content: '<d/>' },
      ]),
    );
    expect(await outcomes(path)).toEqual([expect.stringMatching(/^a.docx: an office document/)]);
  });

  test('a member larger than a capture may be is refused with its size, without being kept', async () => {
    const large = zipOf([
      { name: '1.txt', content: TEXT.padEnd(101 * 1024 * 1024), deflate: true },
      { name: '2.txt', content: TEXT },
    ]);
    expect(await outcomes(put('a', large))).toEqual([
      expect.stringMatching(/^a\/1.txt: too large: .*101 MB/),
      'a/2.txt: text',
    ]);
  });
});

describe('an input that ends or breaks in the middle: what came before is kept, one refusal says where', () => {
  const lines = Array.from({ length: 5_000 }, (_, at) => `{"headline":"Tide ${at * 7919}"}\n`).join('');

  test.each<[string, () => Uint8Array | Promise<Uint8Array>, number, RegExp]>([
    ['gzip', () => cut(gzipSync(lines)), 1_000, /: the file ends in the middle, in the gzip member at offset 0$/],
    [
      'zstd',
      () => cut(Buffer.concat([zstdOf(lines.slice(0, 100_000)), zstdOf(lines.slice(100_000))])),
      1_000,
      /: the file ends in the middle, after \d+ bytes of zstd$/,
    ],
    [
      'tar, inside a member',
      async () => cut(await tarOf({ '1.txt': TEXT, '2.jsonl': lines })),
      1_000,
      /2.jsonl: the tar archive ends in the middle$/,
    ],
    [
      'tar in gzip',
      async () => cut(gzipSync(await tarOf({ '1.txt': TEXT, '2.jsonl': lines }))),
      1_000,
      /2.jsonl: the file ends in the middle, in the gzip member at offset 0$/,
    ],
    [
      'tar, inside a head',
      async () => (await tarOf({ '1.txt': TEXT, '2.txt': TEXT })).subarray(0, 1_200),
      1,
      /: the tar archive ends in the middle$/,
    ],
    [
      'tar, with noise',
      async () => noise(await tarOf({ '1.txt': TEXT, '2.txt': TEXT, '3.txt': TEXT }), 1_024),
      1,
      /: broken tar after 1 members: what follows is no member$/,
    ],
    [
      'gzip with a wrong check sum',
      () => noise(gzipSync(lines), gzipSync(lines).length - 8, 4),
      4_000,
      /: its bytes are not those that were packed/,
    ],
    [
      'gzip with something behind it',
      () => Buffer.concat([gzipSync(lines), Buffer.from('and so on')]),
      5_000,
      /: what follows is no gzip, in the gzip member at offset \d+$/,
    ],
    [
      'zip',
      () => cut(zipOf([{ name: '1.txt', content: lines }])),
      0,
      /: broken zip: its list of contents, at its end, is missing or cut off$/,
    ],
  ])('%s', async (_, content, fewest, reason) => {
    const found = await outcomes(put('a', await content()));
    expect(found.filter((one) => !/: (?:text|record)$/.test(one))).toEqual([expect.stringMatching(reason)]);
    expect(found.length).toBeGreaterThan(fewest);
  });

  function cut(bytes: Uint8Array): Uint8Array {
    return bytes.subarray(0, Math.floor(bytes.length * 0.7));
  }

  function noise(bytes: Uint8Array, at: number, length = 512): Uint8Array {
    const copy = Buffer.from(bytes);
    return copy.fill('#', at, at + length);
  }

  test('the next file goes on', async () => {
    const paths = [put('a', cut(gzipSync(TEXT))), put('b', TEXT)];
    expect(await outcomes(...paths)).toEqual([expect.stringMatching(/^a: the file ends in the middle/), 'b: text']);
  });
});

describe('input made to flood is one refusal at a stated limit, in bounded memory', () => {
  const MB = 1024 * 1024;

  /** Members of 128 MB, the same one again and again: a file of 2 MB that is made in a moment. */
  function gzipOf(first: string, letter: string): Buffer {
    const member = gzipSync(Buffer.alloc(128 * MB, letter));
    return Buffer.concat([gzipSync(first), ...Array.from({ length: 16 }, () => member)]);
  }

  test.each<[string, string, string, string[]]>([
    ['zeros', '', '\0', ['a: binary: it has NUL bytes and is not UTF-16']],
    ['a text without an end', 'Tides', 'x', [expect.stringMatching(/^a: too large: .*100 MB/)]],
    [
      'empty JSON lines',
      '{"a":1}\n{"a":2}\n',
      '\n',
      ['a:1: record', 'a:2: record', 'a: more than 1,024 MB came out of it at over 500 times its size'],
    ],
    [
      'a WARC of empty lines',
      'WARC/1.0\r\nContent-Length: 0\r\n\r\n',
      '\n',
      [expect.stringMatching(/^a@0: more than 1,024 MB/)],
    ],
  ])('gzip of 2 GB: %s', async (_, first, letter, expected) => {
    const path = put('a', gzipOf(first, letter));
    const before = process.memoryUsage().rss;
    let peak = before;
    const watch = setInterval(() => {
      peak = Math.max(peak, process.memoryUsage().rss);
    }, 20);
    expect(await outcomes(path)).toEqual(expected);
    clearInterval(watch);
    expect(peak - before).toBeLessThan(300 * MB);
  });

  test('zstd that says one letter 2 GB long in 60 KB', async () => {
    const path = put('a', Buffer.concat([zstdOf('{"a":1}\n{"a":2}\n'), zstdOf('\n', 16_384)]));
    const before = process.memoryUsage().rss;
    expect(await outcomes(path)).toEqual([
      'a:1: record',
      'a:2: record',
      expect.stringMatching(/^a: more than 1,024 MB/),
    ]);
    expect(process.memoryUsage().rss - before).toBeLessThan(300 * MB);
  });
});
