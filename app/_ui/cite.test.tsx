import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, test } from 'vitest';
import { PERMALINK, story } from '#lib/export/cited-for-tests';
import { CiteLinks } from './cite-links';
import { NewsArticle } from './news-article';
import { originOf } from './origin';

const HOSTILE = '</script><script>alert("&amp;")</script><!-- \u2028';

describe('the data of a story', () => {
  const html = renderToStaticMarkup(<NewsArticle story={story({ headline: HOSTILE })} permalink={PERMALINK} />);
  const [, data = ''] = /^<script type="application\/ld\+json">([^<]*)<\/script>$/.exec(html) ?? [];

  test('cannot end the script that it stands in', () => expect(data).not.toBe(''));

  test('is the JSON that it was', () => {
    expect(JSON.parse(data)).toMatchObject({ headline: HOSTILE.trim(), archivedAt: PERMALINK });
  });
});

describe('the links to cite a story', () => {
  test('stand under the line, one for each kind of file', () => {
    const html = renderToStaticMarkup(<CiteLinks story={story({ headline: '<b>' })} permalink={PERMALINK} />);
    expect(html).toContain('“&lt;b&gt;”. Harbour Post, 25 February 2022.');
    expect([...html.matchAll(/href="([^"]+)"[^>]*>([^<]+)/g)].map(([, href, label]) => [label, href])).toEqual([
      ['BibTeX', '/articles/k7m2pq9x/cite?format=bibtex'],
      ['RIS', '/articles/k7m2pq9x/cite?format=ris'],
      ['CSL-JSON', '/articles/k7m2pq9x/cite?format=csl'],
    ]);
  });

  test('lead to the version shown', () => {
    const html = renderToStaticMarkup(<CiteLinks story={story({ currentVersion: 2 })} permalink={PERMALINK} />);
    expect(html).toContain('/cite?format=ris&amp;version=1"');
  });
});

test.each<[Record<string, string>, string]>([
  [{ host: '127.0.0.1:3000' }, 'http://127.0.0.1:3000'],
  [{ host: '[::1]:3000' }, 'http://[::1]:3000'],
  [{ host: 'archive.example', 'x-forwarded-proto': 'https' }, 'https://archive.example'],
  [{ host: 'a}b/c' }, ''],
  [{ host: 'archive.example:port' }, ''],
  [{}, ''],
])('a request with %o came to %j', (headers, origin) => {
  expect(originOf(new Headers(headers))).toBe(origin);
});
