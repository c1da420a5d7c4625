import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync, deflateRawSync, deflateSync, gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { CaptureRead } from '#lib/model/capture';
import { readCaptures } from '../read-captures';
import { type Answer, httpOf, recordOf, responseOf, zipOf, zstdOf } from './archives-for-tests';

const PAGE = '<!doctype html><title>Hours</title><p>The library opens at nine.</p>';
const AT = 'https://harbour-post.example/hours';
let folder = '';

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'warc-'));
});
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

async function read(...records: Uint8Array[]): Promise<CaptureRead[]> {
  const path = join(folder, 'a');
  writeFileSync(path, Buffer.concat(records));
  const found: CaptureRead[] = [];
  for await (const step of readCaptures([path], { source: null })) if (step.kind === 'read') found.push(step.read);
  return found;
}

/** The address of a capture, or the reason. */
async function outcomes(...records: Uint8Array[]): Promise<string[]> {
  return (await read(...records)).map((one) => (one.ok ? (one.capture.address ?? 'no address') : one.reason));
}

const page = (name: string, fields: Record<string, string> = {}, answer: Partial<Answer> = {}) =>
  responseOf(`https://harbour-post.example/${name}`, { body: PAGE, ...answer }, fields);
const url = (name: string) => `https://harbour-post.example/${name}`;

test('a page carries the address, the day with the words it was read from, and the charset of the answer', async () => {
  const [one] = await read(page('hours', {}, { type: 'text/html; charset=ISO-8859-1' }));
  expect(one).toMatchObject({
    ok: true,
    capture: {
      format: 'html',
      address: AT,
      charset: 'ISO-8859-1',
      origin: `${join(folder, 'a')}@0`,
      captured: { day: '2022-02-25', precision: 'day', evidence: 'warc', words: '2022-02-25T09:15:00Z' },
    },
  });
  expect(one?.ok && Buffer.from(one.capture.bytes).toString()).toBe(PAGE);
});

describe('only what could be a story is a capture; the rest is passed over without a word', () => {
  const feed =
    '<rss version="2.0"><channel><item><title>A</title><link>https://a.example/1</link></item></channel></rss>';
  test.each<[string, Partial<Answer>, string | null]>([
    ['a page', {}, 'html'],
    ['a page that begins with a word', { body: `Notice ${PAGE}` }, 'html'],
    ['XHTML', { type: 'application/xhtml+xml' }, 'html'],
    ['a text', { type: 'text/plain', body: 'Tide tables\n\nHigh water is at noon.' }, 'text'],
    ['a feed', { type: 'application/rss+xml', body: feed }, 'feed'],
    ['a story in JSON', { type: 'application/json', body: '{"headline":"A","body":"B"}' }, 'record'],
    ['a PDF', { type: 'application/pdf', body: '%PDF-1.7\n' }, 'pdf'],
    ['JSON of a program', { type: 'application/json', body: '{"count":7}' }, null],
    ['a map of the site', { type: 'text/xml', body: '<?xml version="1.0"?><urlset/>' }, null],
    ['a script', { type: 'text/javascript', body: 'go()' }, null],
    ['an image', { type: 'image/png', body: Buffer.from([0x89, 0x50, 0x4e, 0x47]) }, null],
    ['an image that is called a page', { body: Buffer.from([0x89, 0x50, 0x4e, 0x47]) }, null],
    ['an archive', { type: 'application/zip', body: 'PK\x03\x04' }, null],
    ['an empty page', { body: '' }, null],
    ['a redirect', { status: '301 Moved Permanently' }, null],
    ['an error', { status: '404 Not Found' }, null],
  ])('%s', async (_, answer, format) => {
    const found = await read(page('hours', {}, answer));
    expect(found.map((one) => (one.ok ? one.capture.format : one.reason))).toEqual(format === null ? [] : [format]);
  });

  test('records of other kinds and robots.txt', async () => {
    const others = ['warcinfo', 'request', 'metadata', 'continuation'].map((type) =>
      recordOf({ 'WARC-Type': type, 'WARC-Target-URI': AT, 'Content-Type': 'text/html' }, PAGE),
    );
    const dns = recordOf(
      { 'WARC-Target-URI': 'dns:harbour-post.example', 'Content-Type': 'text/dns' },
      'x 1 A 192.0.2.1',
    );
    const robots = page('robots.txt', {}, { type: 'text/plain', body: 'User-agent: *' });
    expect(await outcomes(...others, dns, robots, page('hours'))).toEqual([AT]);
  });

  test('a resource is a page without an answer around it', async () => {
    const resource = recordOf(
      { 'WARC-Type': 'resource', 'WARC-Target-URI': `<${AT}>`, 'Content-Type': 'text/html' },
      PAGE,
    );
    expect(await outcomes(resource)).toEqual([AT]);
  });
});

describe('the body of an answer is decoded', () => {
  const chunks = (text: string) =>
    `${(10).toString(16)}\r\n${text.slice(0, 10)}\r\n${(text.length - 10).toString(16)};x=1\r\n${text.slice(10)}\r\n0\r\n\r\n`;
  test.each<[string, Record<string, string>, string | Uint8Array]>([
    ['chunks', { 'Transfer-Encoding': 'chunked' }, chunks(PAGE)],
    ['chunks whose last is missing', { 'Transfer-Encoding': 'chunked' }, chunks(PAGE).replace('0\r\n\r\n', '')],
    ['said to be in chunks, but joined already', { 'Transfer-Encoding': 'chunked' }, PAGE],
    ['gzip', { 'Content-Encoding': 'gzip' }, gzipSync(PAGE)],
    ['br', { 'Content-Encoding': 'br' }, brotliCompressSync(PAGE)],
    ['deflate', { 'Content-Encoding': 'deflate' }, deflateSync(PAGE)],
    ['deflate without its head', { 'Content-Encoding': 'deflate' }, deflateRawSync(PAGE)],
    ['zstd', { 'Content-Encoding': 'zstd' }, zstdOf(PAGE)],
    ['said to be gzip, but unpacked already', { 'Content-Encoding': 'gzip' }, PAGE],
  ])('%s', async (_, headers, body) => {
    const [one] = await read(page('hours', {}, { headers, body }));
    expect(one?.ok && Buffer.from(one.capture.bytes).toString()).toBe(PAGE);
  });
});

describe('a broken record is one refusal with its offset, and the rest is read', () => {
  const first = page('1');
  const broken = (record: Uint8Array, change: (text: string) => string) =>
    Buffer.from(change(Buffer.from(record).toString()));
  const bomb = gzipSync(Buffer.alloc(101 * 1024 * 1024, ' '));
  test.each<[string, Uint8Array, RegExp]>([
    [
      'a length that is too small',
      page('2', { 'Content-Length': '90' }),
      /its Content-Length of 90 is wrong, no record follows it$/,
    ],
    [
      'a length that is too large',
      page('2', { 'Content-Length': '300' }),
      /its Content-Length of 300 is wrong, no record follows it$/,
    ],
    ['a length beyond the end', page('2', { 'Content-Length': '90000' }), /cut off, \d+ of 90000 bytes are there$/],
    ['a length that is none', page('2', { 'Content-Length': 'long' }), /its Content-Length is “long”$/],
    [
      'no length',
      broken(page('2'), (text) => text.replace(/Content-Length.*\r\n/, '')),
      /its Content-Length is missing$/,
    ],
    [
      'another first line',
      broken(page('2'), (text) => text.replace('WARC/1.0', 'WARC/x')),
      /its head is broken or cut off$/,
    ],
    ['no record', Buffer.from('what is this\r\nand this\r\n'), /no WARC record begins here$/],
    [
      'a broken answer',
      recordOf({ 'WARC-Target-URI': url('2'), 'Content-Type': 'application/http' }, 'HTTP'),
      /its HTTP head is broken$/,
    ],
    [
      'a broken chunk',
      page('2', {}, { headers: { 'Transfer-Encoding': 'chunked' }, body: '3\r\n<p>\r\nzz\r\nx' }),
      /in chunks, and the one at byte 8 of the body is broken$/,
    ],
    [
      'broken gzip',
      page('2', {}, { headers: { 'Content-Encoding': 'gzip' }, body: gzipSync(PAGE).subarray(0, 30) }),
      /its gzip body cannot be unpacked/,
    ],
    [
      'a bomb',
      page('2', {}, { headers: { 'Content-Encoding': 'gzip' }, body: bomb }),
      /its gzip body cannot be unpacked: it unpacks to more than 100 MB$/,
    ],
  ])('%s', async (_, record, reason) => {
    const expected = [url('1'), expect.stringMatching(reason), url('3')];
    expect(await outcomes(first, record, page('3'))).toEqual(expected);
    const [, refused] = await read(first, record, page('3'));
    expect(refused).toMatchObject({ origin: `${join(folder, 'a')}@${first.length}` });
    expect(refused?.ok === false && refused.reason).toMatch(new RegExp(`^record at offset ${first.length}: `));
  });

  test('at the end of the file', async () => {
    expect(await outcomes(first, page('2').subarray(0, 250))).toEqual([url('1'), expect.stringMatching(/cut off/)]);
  });
});

describe('in gzip, each record in a member of its own', () => {
  const members = ['1', '2', '3', '4'].map((name) => gzipSync(page(name)));
  const [one, two, three, four] = members as [Buffer, Buffer, Buffer, Buffer];

  test('the offset is that in the file', async () => {
    const found = await read(one, two);
    expect(found.map((each) => each.ok && each.capture.origin)).toEqual(
      [0, one.length].map((at) => `${join(folder, 'a')}@${at}`),
    );
  });

  test.each<[string, Buffer]>([
    ['noise in it', Buffer.concat([two.subarray(0, 60), Buffer.alloc(40, 0x55), two.subarray(100)])],
    ['its end cut off', two.subarray(0, two.length - 30)],
    ['a wrong check sum', Buffer.concat([two.subarray(0, -8), Buffer.alloc(8, 1)])],
    ['no gzip at all', Buffer.from('something else that was written into the file')],
  ])('a member with %s is refused with its offset, and the members behind it are found', async (_, broken) => {
    const reason = expect.stringMatching(new RegExp(`at offset ${one.length}\\b`));
    expect(await outcomes(one, broken, three, four)).toEqual([url('1'), reason, url('3'), url('4')]);
  });

  test('a file that ends in the middle keeps what came before', async () => {
    expect(await outcomes(one, two.subarray(0, 80))).toEqual([
      url('1'),
      expect.stringMatching(/the file ends in the middle/),
    ]);
  });
});

describe('a revisit says that the same bytes were seen again', () => {
  const digest = { 'WARC-Payload-Digest': 'sha1:AAAA' };
  const again = (fields: Record<string, string> = {}, type = 'text/html') =>
    recordOf(
      { 'WARC-Type': 'revisit', 'WARC-Target-URI': AT, 'WARC-Date': '2022-03-01T00:00:00Z', ...digest, ...fields },
      httpOf({ type, body: '' }),
    );

  test('and gives them again with the new day, when they came earlier in the file', async () => {
    const found = await read(page('hours', digest), again());
    expect(
      found.map((one) => one.ok && [one.capture.captured?.day, Buffer.from(one.capture.bytes).toString()]),
    ).toEqual([
      ['2022-02-25', PAGE],
      ['2022-03-01', PAGE],
    ]);
  });

  test('also where it names the record or its address and date', async () => {
    const none = { 'WARC-Payload-Digest': 'sha1:BBBB' };
    const id = { 'WARC-Record-ID': '<urn:uuid:1>' };
    const named = again({ ...none, 'WARC-Refers-To': '<urn:uuid:1>' });
    const dated = again({ ...none, 'WARC-Refers-To-Target-URI': AT, 'WARC-Refers-To-Date': '2022-02-25T09:15:00Z' });
    expect(await outcomes(page('hours', id), named, dated)).toEqual([AT, AT, AT]);
  });

  test('and is refused when they are not in the file', async () => {
    const reason = `record at offset 0: a revisit of ${AT}, whose first capture is not in this file`;
    expect(await outcomes(again())).toEqual([reason]);
  });

  test('of an image or of a page that was passed over is passed over', async () => {
    const image = page('hours', digest, { type: 'image/png' });
    expect(await outcomes(image, again(), again({ 'WARC-Payload-Digest': 'sha1:CCCC' }, 'image/png'))).toEqual([]);
  });
});

describe('a web archive (WACZ)', () => {
  const archive = Buffer.concat([
    responseOf(url(''), { status: '302 Found', headers: { Location: '/1' }, body: '' }),
    page('1'),
    page('2'),
    page('data', {}, { type: 'text/plain', body: 'Tide tables' }),
  ]);
  const wacz = (pages: string, warc: Uint8Array = archive) =>
    zipOf([
      { name: 'archive/data.warc.gz', content: gzipSync(warc) },
      { name: 'pages/pages.jsonl', content: `{"format":"json-pages-1.0","id":"pages"}\n${pages}` },
      { name: 'datapackage.json', content: '{"profile":"data-package","wacz_version":"1.1.1"}' },
    ]);

  test.each<[string, string, string[]]>([
    ['the pages that it lists', `{"url":"${url('2')}#top","title":"Two"}\n`, [url('2')]],
    ['the page that a listed address leads on to', `{"url":"https://HARBOUR-POST.example"}\n`, [url('1')]],
    ['every page when it lists none', '', [url('1'), url('2')]],
    ['every page when the list is broken', '{"url":\n', [url('1'), url('2')]],
  ])('gives %s', async (_, pages, expected) => {
    expect(await outcomes(wacz(pages))).toEqual(expected);
  });

  test('without a WARC file is one refusal', async () => {
    const path = zipOf([{ name: 'datapackage.json', content: '{"wacz_version":"1.1.1"}' }]);
    expect(await outcomes(path)).toEqual(['a web archive (WACZ) without a WARC file in it']);
  });
});

describe('an ARC file', () => {
  const head =
    'filedesc://a.arc 0.0.0.0 20140216050221 text/plain 75\n1 0 Harbour Post\nURL IP-address Archive-date Content-type Archive-length\n';
  const arc = (address: string, body: string, length = body.length) =>
    Buffer.from(`${address} 192.0.2.1 20140216050221 text/html ${length}\n${body}\n`);
  const begin = Buffer.from(head.replace('75', String(head.length - head.indexOf('\n') - 1)).concat('\n'));
  const answer = httpOf({ body: PAGE }).toString();

  test('gives its pages with address and day, spaces in the address too', async () => {
    const found = await read(begin, arc(`${AT}?q=two words`, answer));
    expect(found).toMatchObject([
      { ok: true, capture: { address: `${AT}?q=two words`, captured: { day: '2014-02-16' } } },
    ]);
  });

  test('goes on behind a broken line of facts', async () => {
    const found = await outcomes(
      begin,
      arc(url('1'), answer),
      Buffer.from(`${url('2')} 192.0.2.1 2014 text/html abc\n\n`),
      arc(url('3'), answer),
    );
    expect(found).toEqual([
      url('1'),
      expect.stringMatching(/^record at offset \d+: its line of facts is broken$/),
      url('3'),
    ]);
  });
});
