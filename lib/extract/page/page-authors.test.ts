import { describe, expect, test } from 'vitest';
import { parseHTML } from './light-dom';
import { readMetadata } from './metadata';

function signed(head: string, body = '') {
  const { document } = parseHTML(`<html><head>${head}</head><body><h1>Ferry to sail later</h1>${body}</body></html>`);
  return readMetadata(document, {}).signed;
}
const jsonLd = (fields: object) =>
  `<script type="application/ld+json">${JSON.stringify({ '@type': 'NewsArticle', headline: 'Ferry to sail later', ...fields })}</script>`;
const meta = (name: string, content: string) => `<meta name="${name}" content="${content}">`;
const person = (name: string) => ({ '@type': 'Person', name });
const BOTH = ['Jane Doe', 'John Doe'];

describe('the persons who sign a page', () => {
  test.each<[string, string, string, string[]]>([
    ['a list in JSON-LD', jsonLd({ author: [person('Jane Doe'), person('John Doe')] }), '', BOTH],
    ['a text in JSON-LD', jsonLd({ author: 'Jane Doe and John Doe' }), '', BOTH],
    ['several names in one node', jsonLd({ author: { '@type': 'Person', name: BOTH } }), '', BOTH],
    [
      'given and family name',
      jsonLd({ author: { '@type': 'Person', givenName: 'Jane', familyName: 'Doe' } }),
      '',
      ['Jane Doe'],
    ],
    [
      'a reference',
      jsonLd({ '@graph': [{ '@id': '#1', ...person('Jane Doe') }], author: { '@id': '#1' } }),
      '',
      ['Jane Doe'],
    ],
    ['meta tags, one each', meta('author', 'Jane Doe') + meta('author', 'John Doe'), '', BOTH],
    ['a measuring tag', meta('parsely-author', 'Jane Doe|John Doe'), '', BOTH],
    ['a library tag', meta('citation_author', 'Doe, Jane'), '', ['Jane Doe']],
    [
      'a longer list in a later tag',
      jsonLd({ author: person('Jane Doe') }) + meta('author', 'Jane Doe, John Doe'),
      '',
      BOTH,
    ],
    ['rel=author', '', '<article><a rel="author" href="/jane">Jane Doe</a></article>', ['Jane Doe']],
    [
      'a byline element',
      '',
      '<div class="story-byline">By <a>Jane Doe</a> and <a>John Doe</a><time>6 May 2011</time></div>',
      BOTH,
    ],
    [
      'the printed person, not the house in JSON-LD',
      jsonLd({ author: { '@type': 'Organization', name: 'Harbour Post' } }),
      '<p class="author">Von Jane Doe</p>',
      ['Jane Doe'],
    ],
    ['no address of a profile', meta('article:author', 'https://social.example/harbourpost'), '', []],
    ['no author of a picture', '', '<figure><span class="image-author">Jane Doe</span></figure>', []],
    ['no author of a comment', '', '<div class="comment"><b class="author">Jane Doe</b></div>', []],
  ])('%s', (_, head, body, authors) => {
    expect(signed(head, body).authors).toEqual(authors);
  });

  test('an agency beside a person is the agency', () => {
    const author = [person('Jane Doe'), { '@type': 'Organization', name: 'Reuters' }];
    expect(signed(jsonLd({ author }))).toMatchObject({ authors: ['Jane Doe'], agency: 'Reuters' });
    expect(signed(meta('author', 'Jane Doe und John Doe, dpa'))).toMatchObject({ authors: BOTH, agency: 'dpa' });
  });

  test('where nobody signs, the organisation that the page names is known apart', () => {
    expect(signed(jsonLd({ author: { '@type': 'Organization', name: 'Harbour Post' } }))).toEqual({
      authors: [],
      organisation: 'Harbour Post',
      agency: null,
    });
    expect(signed(meta('author', 'admin'))).toEqual({ authors: [], organisation: null, agency: null });
  });

  test('a byline of a hundred thousand boxes is read in bounded time', () => {
    const boxes = '<div><p>| </p></div>'.repeat(20_000);
    expect(signed('', `<div class="byline">${boxes}</div>`).authors).toEqual([]);
  });
});
