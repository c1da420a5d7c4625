import { describe, expect, test } from 'vitest';
import { parsePage } from '../page/parse-page';
import { markedDays } from './marked-days';

function read(body: string) {
  const parsed = parsePage(`<html><body>${body}</body></html>`);
  if (!parsed.ok) throw new Error(parsed.reason);
  return markedDays(parsed.document, { moment: { day: '2022-02-25', minutes: 600 } });
}

describe('a day in the markup is found with its place', () => {
  test.each([
    ['<h1>Ferry</h1><time datetime="2022-02-25">today</time>', { kind: 'time', near: true, changed: false }],
    ['<h1>Ferry</h1><span class="post-date">Feb 25, 2022</span>', { kind: 'class', near: true, publishes: true }],
    ['<h1>Ferry</h1><p class="meta">Veröffentlicht am 25.02.2022</p>', { kind: 'class', publishes: true }],
    ['<h1>Ferry</h1><p><b>Datum</b> 25.02.2022</p>', { kind: 'text', publishes: true }],
    ['<h1>Ferry</h1><p class="meta">Mis à jour le 25 février 2022</p>', { kind: 'class', changed: true }],
    ['<h1>Ferry</h1><p class="meta"><b>Updated:</b> <i>25 Feb 2022</i></p>', { changed: true }],
    [
      '<h1>Ferry</h1><meta itemprop="datePublished" content="2022-02-25T10:00">',
      { kind: 'microdata', publishes: true },
    ],
    ['<h1>Ferry</h1><meta itemprop="dateCreated" content="2022-02-25">', { created: true }],
    ['<h1>Ferry</h1><div class="date"><b>25</b> <i>Feb</i> <u>2022</u></div>', { kind: 'class' }],
    ['<h1>Ferry</h1><span class="time">5 hours ago</span>', { kind: 'class', near: true }],
    ['<div class="related-stories"><time datetime="2022-02-25">x</time></div>', { elsewhere: true }],
    ['<div id="comments"><span class="date">25 Feb 2022</span></div>', { elsewhere: true }],
    ['<aside><time datetime="2022-02-25">x</time></aside>', { elsewhere: true }],
    ['<div class="sidebar"><h1>Ferry</h1><time datetime="2022-02-25">x</time></div>', { elsewhere: false }],
  ])('%s', (body, expected) => {
    expect(read(body)[0]).toMatchObject({ ...expected, reading: { day: '2022-02-25' } });
  });
});

test.each([
  '<p>The bridge of 25 February 2022 is still in use, and the ferry sails.</p>',
  '<script>var date = "2022-02-25"</script>',
  '<p class="meta">1 January 2020, 2 January 2020, 3 January 2020</p>',
  '<footer>© 2022 Harbour Post</footer>',
])('no day of a story is found in %s', (body) => {
  expect(read(body).filter(({ kind }) => kind !== 'text')).toEqual([]);
});

test('eighteen thousand nested boxes with names of dates are read in bounded time', () => {
  const boxes = `${'<div class="date">'.repeat(900)}25 Feb 2022${'</div>'.repeat(900)}`;
  expect(read(`<h1>Ferry</h1>${boxes.repeat(20)}`).length).toBeLessThanOrEqual(400);
});
