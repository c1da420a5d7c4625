// What holds for every capture: no input throws, what the person who ingests says wins, and time stays in bounds.

import { describe, expect, test } from 'vitest';
import type { Capture, CaptureFormat } from '#lib/model/capture';
import { extractArticle } from './extract-article';

function capture(format: CaptureFormat, text: string, more: Partial<Capture> = {}): Capture {
  return {
    format,
    bytes: new Uint8Array(),
    text,
    origin: 'test',
    charset: null,
    address: null,
    source: null,
    captured: null,
    ...more,
  };
}

const PROSE =
  'The island ferry will sail an hour later from the first Monday of May, when the new timetable of the railway comes into force.';

describe('hostile captures are values, never exceptions, and take bounded time', () => {
  test.each<[string, CaptureFormat, string]>([
    ['nothing', 'text', ''],
    ['nothing', 'html', ''],
    ['nothing', 'record', ''],
    ['white space and marks', 'text', '\u0000 \n\t\ufeff\u200b\n'],
    ['a hundred thousand nested elements', 'html', `${'<div>'.repeat(100_000)}${PROSE}`],
    ['nested related boxes', 'html', `<body>${'<div class="related">'.repeat(1_500)}${`<p>${PROSE}</p>`.repeat(20)}`],
    ['tags that never close', 'html', '<a <b <c <p '.repeat(20_000)],
    ['one line of 500,000 letters', 'text', 'a'.repeat(500_000)],
    ['50,000 short lines', 'text', 'By the\n'.repeat(50_000)],
    [
      '50,000 short lines and a story',
      'text',
      `${'A title of four words\nMost Read\n'.repeat(25_000)}\n${PROSE}\n${'Most Read\n'.repeat(50_000)}`,
    ],
    ['many commas and capitals', 'text', `${'A, B. '.repeat(50_000)}\n${'A '.repeat(50_000)}`],
    ['brackets without end', 'html', `<body>${'<!--'.repeat(5_000)}${'<![CDATA['.repeat(5_000)}`],
    [
      'a caption of many capitals',
      'html',
      `<article><p>${PROSE}</p><figcaption>${'x'.repeat(20)}. ${'A'.repeat(1_400)}!</figcaption></article>`,
    ],
    ['a class of many words', 'html', `<div class="onetrust-${'a-b_'.repeat(100)}!"><p>${PROSE}</p></div>`],
    ['structured data of white space', 'html', `<script type="application/ld+json">${' '.repeat(500_000)}]x</script>`],
    ['deep JSON', 'record', `${'['.repeat(50_000)}${']'.repeat(50_000)}`],
    ['a record of wrong types', 'record', '{"headline":[1],"body":{"a":1},"published":true,"url":7}'],
    [
      'structured data of wrong shape',
      'html',
      '<script type="application/ld+json">[null,1,"x",{"@type":["NewsArticle"],"author":[null,{}],"datePublished":{}}]</script>',
    ],
  ])('%s as %s', (_, format, text) => {
    const read = extractArticle(capture(format, text));
    expect(read.ok ? 'story' : read.reason).toMatch(/no story|not read|not a record|story/);
  });
});

describe('what is known from outside the capture wins over what it says', () => {
  const text = `Island ferry to sail an hour later\n\n2 May 2024\n\n${PROSE}\n\n${PROSE.replace('May', 'June')}\n\n© 2024 Evening Chronicle`;

  test('the source that the person who ingests gives', () => {
    const read = extractArticle(capture('text', text, { source: 'Harbour Post' }));
    expect(read.ok && read.draft.source).toBe('Harbour Post');
  });

  test('a day after the capture is not the day of publication', () => {
    const captured = { day: '2024-05-01', precision: 'day', evidence: 'record', words: '2024-05-01' } as const;
    const read = extractArticle(capture('text', text, { captured }));
    expect(read.ok && read.draft.published).toBeNull();
    expect(read.ok && read.draft.publishedNote).toBe(
      'no day of publication is printed; only the day of capture is known',
    );
  });
});

test('markup in a text capture stays text', () => {
  const read = extractArticle(
    capture('text', `A <b>bold</b> ferry timetable\n\n${PROSE} <script>alert(1)</script> is what it said.`),
  );
  expect(read.ok && read.draft.headline).toBe('A <b>bold</b> ferry timetable');
});
