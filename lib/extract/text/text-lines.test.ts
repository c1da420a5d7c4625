import { describe, expect, test } from 'vitest';
import { linesOf } from './text-lines';

function texts(text: string): string[] {
  return linesOf(text, (line) => /^By /.test(line)).map((line) => line.text);
}

describe('paragraphs broken at a fixed width are put together', () => {
  const wrapped = [
    '   The level of the canal has fallen by a hand since Easter after',
    'the driest spring in a decade, and boats with a deep draught are',
    'told to wait.',
    '   The company opened the sluice of the upper reservoir on Monday',
    'for the first time. Its water is known to all as a gift of long-',
    'standing reserve of the summit.',
  ];

  test('where the next line is indented, a paragraph begins', () => {
    const lines = texts(wrapped.join('\n'));
    expect(lines).toHaveLength(2);
    expect(lines[1]).toMatch(/^The company opened .* a gift of long-standing reserve of the summit\.$/);
  });

  test('a line that stands alone is joined with nothing', () => {
    const byline = 'By Jane Doe and Richard Roe and John Doe and Mary Major of Westport';
    expect(texts([byline, ...wrapped].join('\n'))[0]).toBe(byline);
  });
});

test('paragraphs on one line each are left as they are, and gaps are told', () => {
  const long =
    'The harbour office said that the change would be reviewed in the autumn, and that the morning sailings stay as they are until then.';
  expect(linesOf(`A title\n${long}\n\n${long}\r\n`, () => false)).toEqual([
    { text: 'A title', gap: false },
    { text: long, gap: false },
    { text: long, gap: true },
  ]);
});

test('spaces are tidied, and invisible and control characters are gone', () => {
  expect(texts('  Tide\u00a0 tables\u200b for\tMay\u0007 ')).toEqual(['Tide tables for May']);
});
