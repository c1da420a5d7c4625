import { createServer, type IncomingMessage, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { brotliCompressSync, deflateRawSync, deflateSync, gzipSync } from 'node:zlib';
import { afterEach, describe, expect, test } from 'vitest';
import type { Part } from '../part';
import { isPublicAddress } from './addresses';
import { FETCH_LIMITS, type FetchOptions, fetchPart } from './fetch-page';

const PAGE =
  '<!DOCTYPE html><html><body><h1>Library hours</h1><p>The library opens at nine on weekdays.</p></body></html>';
const HERE = (address: string) => address === '127.0.0.1';
const OPTIONS: FetchOptions = { today: '2026-11-25', version: '0.0.0', source: null, mayConnect: HERE };
const KB = 1024;

let servers: Server[] = [];
afterEach(async () => {
  for (const server of servers) {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  }
  servers = [];
});

/** The address of a server of one test. */
async function serve(answer: RequestListener): Promise<string> {
  const server = createServer(answer);
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

async function part(address: string, options: Partial<FetchOptions> = {}): Promise<Part> {
  const fetched = await fetchPart(address, { ...OPTIONS, ...options });
  if (!fetched.ok) throw new Error(fetched.reason);
  return fetched.part;
}

async function reason(address: string, options: Partial<FetchOptions> = {}): Promise<string> {
  const fetched = await fetchPart(address, { ...OPTIONS, ...options });
  return fetched.ok ? 'was fetched' : fetched.reason;
}

async function textOf({ stream }: Part): Promise<string> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of stream) chunks.push(chunk);
  return Buffer.concat(chunks).toString();
}

const limits = (changed: Partial<typeof FETCH_LIMITS>) => ({ limits: { ...FETCH_LIMITS, ...changed } });

test('a page becomes a part that says where it was taken and when', async () => {
  const asked: IncomingMessage[] = [];
  const site = await serve((request, response) => {
    asked.push(request);
    response.setHeader('Content-Type', 'text/html; Charset="ISO-8859-2"').setHeader('Set-Cookie', 'a=b').end(PAGE);
  });
  const fetched = await part(`${site}/hours?day=1#top`, { source: 'Harbour Post' });
  const { stream, head, ...facts } = fetched;
  expect(facts).toEqual({
    origin: `${site}/hours?day=1#top`,
    address: `${site}/hours?day=1`,
    captured: { day: '2026-11-25', precision: 'day', evidence: 'capture-line', words: 'fetched 2026-11-25' },
    charset: 'iso-8859-2',
    source: 'Harbour Post',
    size: PAGE.length,
  });
  expect(Buffer.from(head).toString()).toBe(PAGE);
  expect(await textOf(fetched)).toBe(PAGE);
  expect(asked.map(({ method, url }) => `${method} ${url}`)).toEqual(['GET /hours?day=1']);
  expect(asked[0]?.headers['user-agent']).toMatch(/^Dateline\/0\.0\.0 /);
  expect(asked[0]?.headers.accept).toContain('application/json');
});

test.each<[string | undefined, string | null]>([
  [undefined, null],
  ['text/html', null],
  ['text/html;charset=utf-8', 'utf-8'],
  ["text/html; boundary=x; charset = 'windows-1251'", 'windows-1251'],
  ['text/html; charset=', null],
])('the content type %j states the charset %j', async (type, charset) => {
  const site = await serve((_, response) => {
    if (type !== undefined) response.setHeader('Content-Type', type);
    response.end(PAGE);
  });
  expect((await part(site)).charset).toBe(charset);
});

test.each<[string, Uint8Array]>([
  ['gzip', gzipSync(PAGE)],
  ['X-GZIP', gzipSync(PAGE)],
  ['br', brotliCompressSync(PAGE)],
  ['deflate', deflateSync(PAGE)],
  ['deflate', deflateRawSync(PAGE)],
  ['identity', Buffer.from(PAGE)],
])('a body in the coding %s is unpacked', async (coding, body) => {
  const site = await serve((_, response) => response.setHeader('Content-Encoding', coding).end(body));
  const fetched = await part(site);
  expect(await textOf(fetched)).toBe(PAGE);
  expect(fetched.size).toBe(PAGE.length);
});

describe('a body that is refused', () => {
  test.each<[string, RequestListener, RegExp]>([
    ['empty', (_, response) => response.end(), /^the server sent an empty page$/],
    ['longer than it may be, and says so', (_, response) => response.end('x'.repeat(65 * KB)), /^too large: /],
    [
      'longer than it may be, by what it says',
      (_, response) => response.setHeader('Content-Length', 1e12).flushHeaders(),
      /^too large: /,
    ],
    [
      'cut off before the length that it says',
      (_, response) => response.setHeader('Content-Length', 5000).write('x', () => response.destroy()),
      /^the connection ended before the answer did$/,
    ],
    ['of unknown coding', (_, response) => response.setHeader('Content-Encoding', 'zip').end(PAGE), /not read: “zip”$/],
    [
      'in two codings',
      (_, response) => response.setHeader('Content-Encoding', 'gzip, gzip').end(gzipSync(gzipSync(PAGE))),
      /not read: “gzip, gzip”$/,
    ],
    [
      'not in its coding',
      (_, response) => response.setHeader('Content-Encoding', 'gzip').end(PAGE),
      /^its gzip coding is broken: /,
    ],
    [
      'cut off in its coding',
      (_, response) => response.setHeader('Content-Encoding', 'gzip').end(gzipSync(PAGE).subarray(0, 40)),
      /^its gzip coding is broken: /,
    ],
    [
      'small, and huge when unpacked',
      (_, response) => response.setHeader('Content-Encoding', 'gzip').end(gzipSync(Buffer.alloc(30_000 * KB))),
      /^too large: /,
    ],
    [
      'small, and huge when unpacked by brotli',
      (_, response) => response.setHeader('Content-Encoding', 'br').end(brotliCompressSync(Buffer.alloc(3000 * KB))),
      /^too large: /,
    ],
  ])('%s', async (_, answer, expected) => {
    expect(await reason(await serve(answer), limits({ bytes: 64 * KB }))).toMatch(expected);
  });

  test('without an end', async () => {
    let closed: (value: unknown) => void = () => {};
    const left = new Promise((resolve) => {
      closed = resolve;
    });
    const site = await serve((_, response) => {
      const more = () => {
        while (!response.destroyed && response.write('x'.repeat(KB)));
      };
      response.on('drain', more).on('close', closed);
      more();
    });
    expect(await reason(site, limits({ bytes: 64 * KB }))).toMatch(/^too large: /);
    await left;
  });

  test.each<[string, RequestListener]>([
    ['that never begins', () => {}],
    ['that stops in the middle', (_, response) => response.write('x')],
  ])('%s', async (_, answer) => {
    expect(await reason(await serve(answer), limits({ milliseconds: 300 }))).toBe('took longer than 0.3 s');
  });
});

describe('an answer other than a page', () => {
  test.each([
    [404, 'the server answered 404 Not Found'],
    [500, 'the server answered 500 Internal Server Error'],
    [204, 'the server answered 204 No Content'],
    [304, 'the server answered 304 Not Modified'],
    [599, 'the server answered 599'],
    [302, 'the server answered 302 but not whereto'],
  ])('%i is refused with its status', async (status, expected) => {
    const site = await serve((_, response) => response.writeHead(status, 'Trust me').end());
    expect(await reason(site)).toBe(expected);
  });

  test('what is not HTTP is refused', async () => {
    const site = await serve((request) => request.socket.end('220 mail.harbourpost.example ESMTP\r\n'));
    expect(await reason(site)).toBe('the answer is not HTTP');
  });

  test('a server that is not there is refused', async () => {
    const site = await serve(() => {});
    await new Promise((resolve) => servers.pop()?.close(resolve));
    expect(await reason(site)).toBe('nothing answers there: the connection was refused');
  });
});

describe('a redirect', () => {
  /** Each path leads to what the table says; other paths are a page. */
  const leading = (table: Record<string, string>): Promise<string> =>
    serve((request, response) => {
      const to = table[request.url ?? ''];
      if (to === undefined) response.end(PAGE);
      else response.writeHead(302, { Location: to }).end();
    });

  test('is followed, and the address is the one it leads to', async () => {
    const site = await leading({ '/a': '/b?x=1#part', '/b?x=1': 'c' });
    expect(await part(`${site}/a`)).toMatchObject({ origin: `${site}/a`, address: `${site}/c` });
  });

  test('is followed five times and not more', async () => {
    const site = await leading({ '/0': '/1', '/1': '/2', '/2': '/3', '/3': '/4', '/4': '/5', '/5': '/6' });
    expect((await part(`${site}/1`)).address).toBe(`${site}/6`);
    expect(await reason(`${site}/0`)).toBe('redirected more than 5 times');
  });

  test('in a circle is refused', async () => {
    const site = await leading({ '/a': '/b', '/b': '/a#again' });
    expect(await reason(`${site}/a`)).toBe(`its redirects lead in a circle, back to ${site}/a`);
  });

  test.each([
    ['file:///etc/passwd', /^redirected to file:\/\/\/etc\/passwd: only http and https are fetched/],
    ['http://127.0.0.2/', /^redirected to http:\/\/127\.0\.0\.2\/: 127\.0\.0\.2, which is not a public address/],
    ['//[::1]/', /^redirected to http:\/\/\[::1\]\/: ::1, which is not a public address/],
    ['http://jane:secret@127.0.0.1/', /: an address with a user name or password is not fetched$/],
    ['http://127.0.0.1:25/', /: port 25 is not one of the web/],
    ['http://[', /^“http:\/\/\[” is not an address/],
    [`/${'x'.repeat(5000)}`, /^its address is longer than 4000 letters$/],
  ])('to %.40s is refused', async (to, expected) => {
    const site = await leading({ '/a': to });
    expect(await reason(`${site}/a`)).toMatch(expected);
  });

  test('to a name that stands for a private address is refused', async () => {
    let asked = 0;
    const inside = await serve((_, response) => {
      asked++;
      response.end(PAGE);
    });
    const site = await leading({ '/a': inside.replace('127.0.0.1', 'localhost') });
    let judged = 0;
    // The first connection is by number, the second by name; what was let through once is not let through for good.
    const mayConnect = () => judged++ === 0;
    expect(await reason(`${site}/a`, { mayConnect })).toMatch(/^“localhost” stands for /);
    expect(asked).toBe(0);
  });
});

test.each([
  'http://127.0.0.1',
  'http://2130706433',
  'http://0x7f000001',
  'http://[::ffff:127.0.0.1]',
  'http://localhost',
])('%s is refused, and not asked, when only public addresses may be', async (host) => {
  let asked = 0;
  const site = await serve((_, response) => {
    asked++;
    response.end(PAGE);
  });
  const { port } = new URL(site);
  expect(await reason(`${host}:${port}/`, { mayConnect: isPublicAddress })).toContain('is not a public address');
  expect(asked).toBe(0);
});

test('what is no address is refused with its words', async () => {
  expect(await reason('http://')).toBe('“http://” is not an address (URL)');
});
