import { describe, expect, test } from 'vitest';
import type { CaptureFormat } from '#lib/model/capture';
import { decodeCapture } from './decode-capture';
import { type PrintedLine, pdfOf } from './pdf-for-tests';

async function decoded(format: CaptureFormat, content: string | Uint8Array, charset: string | null = null) {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  const raw = { format, bytes, charset, origin: 'file', address: null, source: null, captured: null };
  const read = await decodeCapture(raw);
  if (!read.ok) return read.reason;
  const { text, address, captured } = read.capture;
  return { text, address, captured: captured?.day ?? null };
}

async function recordIn(format: CaptureFormat, content: string | Uint8Array) {
  const read = await decoded(format, content);
  return typeof read === 'string' ? read : JSON.parse(read.text);
}

describe('text is decoded', () => {
  const koi = Uint8Array.from([0xcd, 0xcf, 0xd2, 0xc5]);
  test.each<[CaptureFormat, Uint8Array, string | null, string]>([
    ['text', koi, 'koi8-r', 'море'],
    ['text', Buffer.from('море'), 'windows-1252', 'море'],
    ['html', Buffer.from('<meta charset="iso-8859-1"><p>\xe9', 'latin1'), null, '<meta charset="iso-8859-1"><p>é'],
    ['record', Buffer.from('{"a":"é"}'), 'no-such-charset', '{"a":"é"}'],
  ])('%s in the charset that fits', async (format, bytes, charset, text) => {
    expect(await decoded(format, new Uint8Array(bytes), charset)).toEqual({ text, address: null, captured: null });
  });
});

describe('an e-mail is unwrapped to a record', () => {
  const head =
    'From: "Morning Ledger" <news@mail.ledger.example>\nSubject: =?iso-8859-1?q?Caf=E9?= hours\nDate: Mon, 19 May 2025 23:55:00 -0400\n';
  const about = {
    headline: 'Café hours',
    published: 'Mon, 19 May 2025 23:55:00 -0400',
    source: 'Morning Ledger',
    host: 'mail.ledger.example',
  };
  test.each<[string, string, object | string]>([
    [
      'of plain text',
      `${head}\nView this letter in your browser: https://ledger.example/l/1\n\nThe café opens.\n`,
      {
        ...about,
        url: 'https://ledger.example/l/1',
        body: 'View this letter in your browser: https://ledger.example/l/1\n\nThe café opens.\n',
      },
    ],
    [
      'of HTML, with the address of its copy on the web',
      `${head}Content-Type: text/html; charset=utf-8\n\n<a class="x" href="https://ledger.example/l/1?a=1&amp;b=2">Read online</a><p>Opens.</p>`,
      {
        ...about,
        url: 'https://ledger.example/l/1?a=1&b=2',
        html: '<a class="x" href="https://ledger.example/l/1?a=1&amp;b=2">Read online</a><p>Opens.</p>\n',
      },
    ],
    [
      'that says where it is archived',
      `${head}Archived-At: <https://lists.example/arch/1>\nList-Archive: <https://lists.example/arch/>\n\nOpens.`,
      { ...about, url: 'https://lists.example/arch/1', body: 'Opens.\n' },
    ],
    ['of nothing', `${head}\n\n`, 'the e-mail has no text'],
    [
      'of a picture',
      `${head}Content-Type: image/png\nContent-Transfer-Encoding: base64\n\niVBORw0KGgo=\n`,
      'the e-mail has no text',
    ],
  ])('%s', async (_, message, record) => {
    expect(await recordIn('email', message)).toEqual(record);
  });

  test('one that nests without end is refused', async () => {
    let message = '';
    for (let depth = 0; depth < 100; depth++)
      message += `Content-Type: multipart/mixed; boundary="b${depth}"\n\n--b${depth}\n`;
    expect(await decoded('email', message)).toMatch(/^the e-mail cannot be read: Maximum MIME nesting depth/);
  });
});

describe('a page in MHTML is unwrapped', () => {
  const saved =
    'From: <Saved by Blink>\r\nSnapshot-Content-Location: https://ledger.example/a?b=c\r\nDate: Fri, 2 May 2025 08:00:00 -0000\r\nMIME-Version: 1.0\r\n';
  const related = `${saved}Content-Type: multipart/related;\r\n\ttype="text/html";\r\n\tboundary="----b----"\r\n\r\n\r\n`;
  const facts = { address: 'https://ledger.example/a?b=c', captured: '2025-05-02' };
  test.each<[string, string, object | string]>([
    [
      'quoted-printable, and its frames are left',
      `${related}------b----\r\nContent-Type: text/html\r\nContent-Transfer-Encoding: quoted-printable\r\nContent-Location: https://ledger.example/a\r\n\r\n<p class=3D"x">caf=C3=A9 is =\r\nopen</p>\r\n------b----\r\nContent-Type: text/html\r\nContent-Location: cid:frame\r\n\r\n<p>Frame</p>\r\n------b------\r\n`,
      { ...facts, text: '<p class="x">café is open</p>\r\n' },
    ],
    [
      'base64 in a charset of its own',
      `${related}------b----\r\nContent-Type: image/png\r\n\r\nx\r\n------b----\r\nContent-Type: text/html; charset="koi8-r"\r\nContent-Transfer-Encoding: base64\r\n\r\n${Buffer.from([0xcd, 0xcf, 0xd2, 0xc5]).toString('base64')}\r\n------b------\r\n`,
      { ...facts, text: 'море' },
    ],
    ['of one part', `${saved}Content-Type: text/html\r\n\r\n<p>A</p>`, { ...facts, text: '<p>A</p>' }],
    ['that is cut off', `${related}------b----\r\nContent-Type: text/html\r\n\r\n<p>A`, { ...facts, text: '<p>A' }],
    [
      'without a page',
      `${related}------b----\r\nContent-Type: image/png\r\n\r\nx\r\n------b------\r\n`,
      'the MHTML file has no part in HTML',
    ],
  ])('%s', async (_, content, read) => {
    const page = await decoded('mhtml', content);
    expect(typeof page === 'string' ? page : { ...page, text: page.text.replace(/\s+$/, '') }).toEqual(
      typeof read === 'object' && 'text' in read ? { ...read, text: String(read.text).replace(/\s+$/, '') } : read,
    );
  });
});

describe('the text layer of a PDF', () => {
  const column = (lines: string[], x: number, top: number): PrintedLine[] =>
    lines.map((text, at) => ({ x, y: top - 12 * at, text }));

  test('is put together from its lines: gaps, cut words, new pages', async () => {
    const first: PrintedLine[] = [
      { x: 50, y: 800, size: 18, text: 'Library to open earlier' },
      ...column(
        ['The city library will open an hour ear-', 'lier on weekdays from the second of June, as', 'was asked.'],
        50,
        770,
      ),
      ...column(
        ['The branch in the old market keeps its hours, and the reading', 'room of it is too small for'],
        50,
        722,
      ),
      { x: 50, y: 30, text: 'https://ledger.example/town/library 1/2' },
    ];
    const second: PrintedLine[] = [
      ...column(['two shifts.', 'The staff asked for nothing to be changed before the winter.'], 50, 800),
      { x: 50, y: 30, text: 'https://ledger.example/town/library 2/2' },
    ];
    expect(
      await recordIn(
        'pdf',
        pdfOf([first, second], '/Title (Library) /Author (Jane Doe) /CreationDate (D:20250602091500Z)'),
      ),
    ).toEqual({
      title: 'Library',
      author: 'Jane Doe',
      created: 'D:20250602091500Z',
      url: 'https://ledger.example/town/library',
      text: 'Library to open earlier\n\nThe city library will open an hour earlier on weekdays from the second of June, as was asked.\n\nThe branch in the old market keeps its hours, and the reading room of it is too small for two shifts.\n\nThe staff asked for nothing to be changed before the winter.',
    });
  });

  test('is read column by column, without the lines at the head of every page', async () => {
    const topics = ['ferries', 'libraries', 'tides'];
    const page = (topic: string, at: number): PrintedLine[] => [
      { x: 50, y: 820, text: `MORNING LEDGER ${at + 1}` },
      ...column([`A column about ${topic} begins a sentence that goes`, 'on beside it'], 50, 780),
      ...column(
        [`in the second column of ${topic}`, 'and goes on', 'and on', `and ends with a stop after ${topic}.`],
        320,
        780,
      ),
      { x: 320, y: 700, text: `More on ${topic} comes in the evening.` },
    ];
    const { text } = await recordIn('pdf', pdfOf(topics.map(page)));
    const read = (topic: string) =>
      `A column about ${topic} begins a sentence that goes on beside it in the second column of ${topic} and goes on and on and ends with a stop after ${topic}.\n\nMore on ${topic} comes in the evening.`;
    expect(text).toBe(topics.map(read).join('\n\n'));
  });

  test.each<[string, Uint8Array, RegExp]>([
    ['pictures only', pdfOf([[]]), /^the PDF has no text layer$/],
    [
      'a password',
      pdfOf(
        [[{ x: 1, y: 1, text: 'A' }]],
        '',
        `/ID [<00><00>] /Encrypt << /Filter /Standard /V 1 /R 2 /P -4 /O <${'11'.repeat(32)}> /U <${'22'.repeat(32)}> >>`,
      ),
      /^the PDF is encrypted/,
    ],
    ['only its first line', new TextEncoder().encode('%PDF-1.4\n'), /^the PDF is broken: /],
    ['noise after its first line', new TextEncoder().encode(`%PDF-1.4\n${'x y '.repeat(500)}`), /^the PDF is broken: /],
  ])('a PDF with %s is refused', async (_, bytes, reason) => {
    expect(await decoded('pdf', bytes)).toMatch(reason);
  });
});
