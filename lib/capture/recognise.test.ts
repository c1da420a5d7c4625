import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { tarOf, zipOf, zstdOf } from './containers/archives-for-tests';
import { recognise } from './recognise';

function kindOf(content: string | Uint8Array, fields = {}): string {
  const found = recognise(Buffer.from(content), false, fields);
  return found.ok ? found.kind : found.reason;
}

describe('what a part is, is told by its first bytes', () => {
  const item = '<item><title>Tides</title></item>';
  const nar = 'xmlns="http://iptc.org/std/nar/2006-10-01/"';
  const mail = 'From: desk@harbour-post.example\r\nSubject: Tides\r\nDate: Fri, 25 Feb 2022 09:15:00 +0000\r\n';
  test.each<[string, string | Uint8Array]>([
    ['feed', `<?xml version="1.0"?><rss version="2.0"><channel>${item}</channel></rss>`],
    ['feed', `\uFEFF<?xml version="1.0"?>\n<!-- made -->\n<feed xmlns="http://www.w3.org/2005/Atom"/>`],
    ['feed', `\n\n<rss><channel>${item}</channel></rss>`],
    ['feed', '<?xml version="1.0" encoding="nonsense"?><rdf:RDF xmlns:rdf="x"/>'],
    ['feed', '<!DOCTYPE rss PUBLIC "x" "y" [<!ENTITY a "b">]><rss/>'],
    ['feed', Buffer.from('\uFEFF<?xml version="1.0" encoding="UTF-16"?><rss><channel/></rss>', 'utf16le')],
    ['newsml', `<?xml version="1.0"?><newsItem ${nar}/>`],
    ['newsml', '\n<NewsML Version="1.2"><NewsItem/></NewsML>'],
    ['newsml', '<nar:newsMessage xmlns:nar="http://iptc.org/std/nar/2006-10-01/"/>'],
    ['nitf', '<?xml version="1.0"?><!DOCTYPE nitf SYSTEM "nitf-3-6.dtd"><nitf><head/></nitf>'],
    ['html', '<?xml version="1.0"?><html xmlns="http://www.w3.org/1999/xhtml"/>'],
    ['html', '<div><p>A page saved in part.</p></div>'],
    [
      'a table of columns parted by tabs, and none is named as a headline or a text',
      `#FORMAT=X\n${'1-1\t0-3\tThe\tDT\n'.repeat(9)}`,
    ],
    ['text', `\tHarbour Post\n\n\t\tTides\n\n${'\tHigh water is at nine.\n'.repeat(9)}`],
    ['XML with the root <urlset>, which is not read', '<?xml version="1.0"?><urlset/>'],
    ['json-feed', '{"version": "https://jsonfeed.org/version/1.1", "items": []}'],
    ['json-feed', '{\n "title": "Tides",\n "version": "https:\\/\\/jsonfeed.org\\/version\\/1"\n}'],
    ['json', '{"uri":"urn:1","type":"text","headline":"A"}'],
    ['jsonl', '{"headline":"A"}\n{"headline":"B"}\n'],
    ['csv', 'headline,date,text\nTides,2022-02-25,"High, then low"\nHours,2022-02-26,"Nine\nto five"\n'],
    ['csv', 'Title;Date;Author\nTides;2022-02-25;Jane Doe\n'],
    ['csv', '\uFEFFid\tbody\tday\n1\tHigh water\t2022-02-25\n'],
    ['text', 'Tides, winds and text, once more\n\nHigh water, says the harbour master, is at noon.'],
    ['text', 'date,place,height\n2022-02-25,Harbour,4.1\n'],
    ['email', `${mail}MIME-Version: 1.0\r\n\r\nHigh water is at noon.`],
    ['email', `Received: from a\r\n by b; Fri, 25 Feb 2022 09:15:00 +0000\r\n${mail}\r\nHigh water`],
    ['text', 'From: the harbour master\nTo: all ships\n\nHigh water is at noon.'],
    ['mbox', `From desk@harbour-post.example Fri Feb 25 09:15:00 2022\n${mail}\r\nHigh water`],
    ['text', 'From here to 12:30 the harbour is closed\n\nHigh water is at noon.'],
    ['mhtml', 'From: <Saved by Blink>\r\nSnapshot-Content-Location: https://a.example/\r\nMIME-Version: 1.0\r\n\r\n'],
    ['pdf', '%PDF-1.7\n'],
    ['gzip', gzipSync('x')],
    ['zstd', zstdOf('x')],
    ['zip', zipOf([{ name: 'a', content: 'x' }])],
    ['warc', 'WARC/1.1\r\nWARC-Type: response\r\n'],
    ['arc', 'filedesc://a.arc 0.0.0.0 20140216050221 text/plain 75\n'],
    ['text', 'Größe der Wellen\n\nDie Flut kommt um zwölf.'],
    ['the file is empty', '\uFEFF \n'],
  ])('%s: %j', (kind, content) => {
    expect(kindOf(content)).toBe(kind);
  });

  test('tar', async () => {
    expect(kindOf(await tarOf({ 'a.txt': 'x' }))).toBe('tar');
  });

  test('a table whose columns the reader named', () => {
    const table = 'Titel;Datum;Inhalt\nFlut;2022-02-25;Mittags\n';
    expect([kindOf(table), kindOf(table, { headline: 'Titel' })]).toEqual(['text', 'csv']);
  });

  test.each([
    ['headline,body\nHigh water,It comes at noon\n', 'csv'],
    ['Text, and a line of it\nBoats, and more of them\n', 'text'],
  ])('two columns are a table when both have known names: %j is %s', (table, kind) => {
    expect(kindOf(table)).toBe(kind);
  });

  test('a hostile beginning is looked at in time that grows with its length', () => {
    const heads = [
      '<!-- '.repeat(13_000),
      ','.repeat(65_000),
      'headline,'.repeat(7_000),
      '['.repeat(65_000),
      '<!doctype x ['.repeat(5_000),
    ];
    for (const head of heads) expect(kindOf(head)).toMatch(/text|json|html|csv/);
  });
});
