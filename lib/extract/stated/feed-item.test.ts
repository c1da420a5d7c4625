import { describe, expect, test } from 'vitest';
import type { Capture } from '#lib/model/capture';
import { extractArticle } from '../extract-article';

const BODY =
  'The island ferry will sail an hour later from the first Monday of May, when the new timetable of the railway comes into force and the last train reaches the quay at twenty past nine. The harbour office said that the change would be reviewed in the autumn. Until then the morning sailings stay as they are, and freight is taken only before noon.';

function read(inside: string, channel = '') {
  const text = `<rss><channel><title>Harbour Post</title>${channel}<item><title>Ferry</title><description>${BODY}</description>${inside}</item></channel></rss>`;
  const bytes = new TextEncoder().encode(text);
  const capture: Capture = {
    format: 'feed',
    bytes,
    text,
    charset: null,
    origin: 'f',
    address: null,
    source: null,
    captured: null,
  };
  const extracted = extractArticle(capture);
  if (!extracted.ok) throw new Error(extracted.reason);
  return extracted.draft;
}

test.each([
  ['<pubDate>Thu, 01 Jan 04 19:48:21 GMT</pubDate>', '2004-01-01'],
  ['<pubDate>1 Jan 2004 00:00 EDT</pubDate>', '2004-01-01'],
  ['<pubDate>Sun Jan  4 16:29:06 PST 2004</pubDate>', '2004-01-04'],
  ['<pubDate>2004-01-04T23:59:00-08:00</pubDate>', '2004-01-04'],
  ['<d:date xmlns:d="http://purl.org/dc/elements/1.1/">2003-12-31T10:14:55Z</d:date>', '2003-12-31'],
  ['<dcterms:issued>20031231</dcterms:issued>', '2003-12-31'],
  ['<pubDate>soon</pubDate><published>2004-01-04</published>', '2004-01-04'],
  ['<pubDate>soon</pubDate>', null],
  ['', null],
])('the day of %s is %s', (inside, day) => {
  expect(read(inside).published?.day ?? null).toBe(day);
});

test('a day that cannot be read is said', () => {
  expect(read('<pubDate>soon</pubDate>').publishedNote).toBe("the feed item's day of publication cannot be read: soon");
  expect(read('').publishedNote).toBe('the feed item has no day of publication');
});

describe('the address', () => {
  test.each([
    ['<link>https://harbour-post.example/a</link>', 'https://harbour-post.example/a'],
    ['<link><![CDATA[ https://harbour-post.example/a?b=1&c=2 ]]></link>', 'https://harbour-post.example/a?b=1&c=2'],
    ['<link>/a</link>', 'https://harbour-post.example/a'],
    ['<guid>https://harbour-post.example/a</guid>', 'https://harbour-post.example/a'],
    ['<guid isPermaLink="false">https://harbour-post.example/a</guid>', null],
    ['<guid>4711</guid>', null],
    ['<link>javascript:alert(1)</link>', null],
    [
      '<a:link xmlns:a="http://www.w3.org/2005/Atom" rel="self" href="https://x.example/feed"/><link>https://harbour-post.example/a</link>',
      'https://harbour-post.example/a',
    ],
  ])('of %s is %s', (inside, address) => {
    expect(read(inside, '<link>https://harbour-post.example/news/</link>').address).toBe(address);
  });
});

test.each([
  ['<author>news@harbour-post.example (Jane Doe)</author>', ['Jane Doe']],
  ['<author>Jane Doe &lt;jane@harbour-post.example&gt;</author>', ['Jane Doe']],
  ['<author>news@harbour-post.example</author>', []],
  ['<dc:creator>Jane Doe</dc:creator><dc:creator>Richard Roe</dc:creator>', ['Jane Doe', 'Richard Roe']],
  ['<dc:creator>By Jane Doe and Richard Roe</dc:creator>', ['Jane Doe', 'Richard Roe']],
  ['<dc:creator>Harbour Post</dc:creator>', []],
])('the authors of %s are %j', (inside, authors) => {
  expect(read(inside).authors).toEqual(authors);
});

test('markup that is escaped twice, and markup left bare, is markup', () => {
  const twice =
    '&amp;lt;p&amp;gt;One paragraph &amp;amp;amp; more of it, long enough to stand alone as one.&amp;lt;/p&amp;gt;&amp;lt;p&amp;gt;Another paragraph that says something else at some length.&amp;lt;/p&amp;gt;';
  const bodies = [
    'One paragraph & more of it, long enough to stand alone as one.',
    'Another paragraph that says something else at some length.',
  ];
  expect(read(`<content:encoded>${twice}</content:encoded>`).blocks.map(({ text }) => text)).toEqual(bodies);
  const bare = `<p>${bodies[0]?.replace('&', '&amp;')}</p><p>${bodies[1]}</p>`;
  expect(read(`<content:encoded>${bare}</content:encoded>`).blocks.map(({ text }) => text)).toEqual(bodies);
});
