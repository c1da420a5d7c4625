import { describe, expect, test } from 'vitest';
import { partOf, readWith } from '../part-for-tests';
import { LARGEST_ELEMENT } from './cut-xml';
import { readFeed } from './feeds';

const PROLOG = '<?xml version="1.0" encoding="UTF-8"?>\n';

describe('a feed is cut into feeds of one item', () => {
  test('RSS 2.0, with what the channel says of itself and each item as it stood', async () => {
    const root = '<rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/">';
    const feed = `\uFEFF${PROLOG}<!-- made daily -->${root}<channel xml:lang="en">
      <title>Harbour Post</title><image><title>Logo</title></image><dc:language>en</dc:language>
      <item><title>One</title><description><![CDATA[<p>a > b</p>]]></description></item>
      <item rdf:about='x>y'><title>Two &amp; more</title></item></channel></rss>`;
    const about = '<title>Harbour Post</title>\n<dc:language>en</dc:language>\n';
    expect(await readWith(readFeed, partOf(feed))).toEqual([
      `${PROLOG}${root}\n<channel xml:lang="en">\n${about}<item><title>One</title><description><![CDATA[<p>a > b</p>]]></description></item>\n</channel>\n</rss>\n`,
      `${PROLOG}${root}\n<channel xml:lang="en">\n${about}<item rdf:about='x>y'><title>Two &amp; more</title></item>\n</channel>\n</rss>\n`,
    ]);
  });

  test('RSS 1.0, whose items stand beside the channel', async () => {
    const root = '<rdf:RDF xmlns="http://purl.org/rss/1.0/">';
    const feed = `${root}<channel><title>Ledger</title><items><rdf:Seq/></items></channel><item><title>A</title></item></rdf:RDF>`;
    expect(await readWith(readFeed, partOf(feed))).toEqual([
      `${PROLOG}${root}\n<channel>\n<title>Ledger</title>\n</channel>\n<item><title>A</title></item>\n</rdf:RDF>\n`,
    ]);
  });

  test('Atom with a prefix, whose entries hold a source of their own', async () => {
    const entry = '<a:entry><a:title>A</a:title><a:source><a:title>Other</a:title></a:source></a:entry>';
    const feed = `<a:feed xmlns:a="http://www.w3.org/2005/Atom"><a:title>Wire</a:title>${entry}</a:feed>`;
    expect(await readWith(readFeed, partOf(feed))).toEqual([
      `${PROLOG}<a:feed xmlns:a="http://www.w3.org/2005/Atom">\n<a:title>Wire</a:title>\n${entry}\n</a:feed>\n`,
    ]);
  });

  test.each([1, 2, 3, 64, 100_000])('the same in chunks of %i bytes', async (size) => {
    const feed = '<rss><channel><title>Ö</title><item><title>“é”</title></item><item/></channel></rss>';
    const items = (await readWith(readFeed, partOf(feed, size))).map((text) => /<item.*(?=\n<\/ch)/.exec(text)?.[0]);
    expect(items).toEqual(['<item><title>“é”</title></item>', '<item/>']);
  });
});

describe('a broken feed gives what can be read and one refusal', () => {
  const item = (title: string) => `<item><title>${title}</title></item>`;
  test.each<[string, string, number, string | null]>([
    [
      'cut inside an item',
      `<rss><channel>${item('A')}<item><title>B`,
      1,
      'file: the feed ends inside item 2, which begins at character 43',
    ],
    [
      'cut between items',
      `<rss><channel>${item('A')}`,
      1,
      'file: the feed breaks off after item 1: <rss> is never closed',
    ],
    ['without items', '<rss><channel><title>A</title></channel></rss>', 0, 'file: the feed has no items'],
    ['of nothing but text', 'not a feed at all', 0, 'file: the feed has no items'],
    ['with junk around it', `<br>\nWarning: x < y\n<rss><channel>${item('A')}</channel></rss> junk <p>`, 1, null],
    [
      'with an element left open',
      `<rss><channel><item><title>A<b>c</title></item>${item('B')}</channel></rss>`,
      2,
      null,
    ],
    ['with a bare ampersand', `<rss><channel>${item('A & B &nbsp; &bogus;')}</channel></rss>`, 1, null],
    [
      'with entities of its own',
      `<!DOCTYPE rss [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><rss><channel>${item('&b;')}</channel></rss>`,
      1,
      null,
    ],
  ])('%s', async (_, feed, items, refusal) => {
    const told = await readWith(readFeed, partOf(feed));
    expect(told.filter((text) => text.startsWith('<?xml'))).toHaveLength(items);
    expect(told.filter((text) => !text.startsWith('<?xml'))).toEqual(refusal ? [refusal] : []);
  });

  test('an item without end is passed over, and those after it are read', async () => {
    async function* stream() {
      yield new TextEncoder().encode(`<rss><channel>${item('A')}<item><description><![CDATA[`);
      const spaces = new Uint8Array(1024 * 1024).fill(0x20);
      for (let count = 0; count < LARGEST_ELEMENT / spaces.length + 2; count++) yield spaces;
      yield new TextEncoder().encode(`]]></description></item>${item('C')}</channel></rss>`);
    }
    const told = await readWith(readFeed, { ...partOf('<rss>'), stream: stream() });
    expect(told.map((text) => /<item>.*<\/item>|^file.*/.exec(text)?.[0])).toEqual([
      item('A'),
      'file:2: the item is larger than 16 MB',
      item('C'),
    ]);
  });
});

describe('the encoding of a feed is settled', () => {
  const latin1 = (text: string) => Uint8Array.from(text, (letter) => letter.charCodeAt(0) & 0xff);
  const feed = (declared: string, title: string) =>
    `<?xml version="1.0"${declared}?><rss><channel><item><title>${title}</title></item></channel></rss>`;
  const gb = feed(' encoding="gb2312"', '|').split('|');
  test.each<[string, Uint8Array, string | null, string]>([
    ['by its declaration', latin1(feed(' encoding="iso8859-1"', 'Caf\xe9 \x96')), null, 'Café –'],
    ['by its bytes where the declaration is wrong', latin1(feed(' encoding="UTF-8"', 'Ana\xefs')), null, 'Anaïs'],
    [
      'by its bytes where it is UTF-8 that says otherwise',
      new TextEncoder().encode(feed(' encoding="ISO-8859-1"', 'Café')),
      null,
      'Café',
    ],
    ['by the header of its transfer', latin1(feed('', '\xcd\xcf\xd2\xc5')), 'koi8-r', 'море'],
    ['by a byte order mark', Uint8Array.from(Buffer.from(`\uFEFF${feed('', 'Ölhafen')}`, 'utf16le')), null, 'Ölhafen'],
    [
      'by its declaration of two bytes a letter',
      Buffer.concat([latin1(gb[0] ?? ''), Buffer.from([0xd6, 0xd0]), latin1(gb[1] ?? '')]),
      null,
      '中',
    ],
  ])('%s', async (_, bytes, charset, title) => {
    const [text] = await readWith(readFeed, partOf(bytes, 5, charset));
    expect(/<title>(.*)<\/title>/.exec(text ?? '')?.[1]).toBe(title);
  });
});
