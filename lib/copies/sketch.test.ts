import { describe, expect, test } from 'vitest';
import type { Block } from '#lib/model/article';
import { hashWord, join } from '#lib/text/hash';
import { fingerprintOf } from './fingerprint';
import { bestCandidates, HOLDERS_OF_A_VALUE, SKETCH_SIZE, sketchOf } from './sketch';

/** Different words, numbered: as much text as is asked for. */
function prose(from: number, to: number): Block[] {
  const text = Array.from({ length: to - from }, (_, place) => `word${from + place}`).join(' ');
  return [{ part: 'body', text }];
}

function sharedValues(a: Block[], b: Block[]): number {
  const values = new Set(sketchOf(fingerprintOf(a)));
  return sketchOf(fingerprintOf(b)).filter((value) => values.has(value)).length;
}

describe('a sketch', () => {
  test('has a bounded number of values, ascending', () => {
    const sketch = sketchOf(fingerprintOf(prose(0, 5_000)));
    expect(sketch).toHaveLength(SKETCH_SIZE);
    expect(sketch).toEqual([...sketch].sort((a, b) => a - b));
  });

  test('of a short text has as many as there are shingles', () => {
    expect(sketchOf(fingerprintOf(prose(0, 10)))).toHaveLength(7);
    expect(sketchOf(fingerprintOf(prose(0, 3)))).toEqual([]);
  });

  test('finds a short text inside one that is five times as long', () => {
    const shared = [0, 1, 2, 3, 4, 5, 6, 7].map((part) =>
      sharedValues(prose(part * 1000, part * 1000 + 500), prose(part * 1000, part * 1000 + 100)),
    );
    expect(Math.min(...shared)).toBeGreaterThan(1);
  });

  test('shares nothing with other text', () => {
    expect(sharedValues(prose(0, 500), prose(1000, 1500))).toBe(0);
  });

  test('stays the same from one version of the program to the next, since archives keep it', () => {
    const text = 'Two American astronauts stepped onto the surface of the Moon';
    expect(sketchOf(fingerprintOf([{ part: 'body', text }]))).toMatchInlineSnapshot(`
      [
        404206797,
        946277279,
        974134058,
        1208149932,
        1625664550,
        2019369164,
        3283762558,
      ]
    `);
    expect([hashWord('moon'), hashWord(''), join(hashWord('sea'), hashWord('moon'))]).toMatchInlineSnapshot(`
      [
        1232436057,
        0,
        27644217,
      ]
    `);
  });
});

describe('a fingerprint', () => {
  const printOf = (...texts: string[]) => fingerprintOf(texts.map((text) => ({ part: 'body', text })));

  test.each([
    ['case and accents', 'The café in ORLY was closed', 'the cafe in orly was closed'],
    ['quotes', "The agency's “open day” is on Monday", 'The agency’s "open day" is on Monday'],
    ['small numbers in words', 'The three boats and twelve men', 'The 3 boats and 12 men'],
  ])('is the same whatever the %s', (_, one, other) => {
    expect(printOf(one).shingles).toEqual(printOf(other).shingles);
  });

  test('is the same when paragraphs are merged', () => {
    expect(printOf('One two three.', 'Four five six.').shingles).toEqual(
      printOf('One two three. Four five six.').shingles,
    );
  });

  test('takes a fraction, a time or a range for one number', () => {
    expect(printOf('at 6-3/16 pct, 4:17 or 1987').numbers).toHaveLength(3);
    expect(printOf('at 6-3/16 pct').numbers).not.toEqual(printOf('at 3-6/16 pct').numbers);
  });

  test('takes capitals inside a sentence for names', () => {
    expect(printOf('The ship left Leith. Ships are slow.').names).toEqual(Uint32Array.of(hashWord('leith')));
  });
});

describe('candidates', () => {
  const row = (articleId: string, value: number) => ({ articleId, value });

  const sharing = (articleId: string, ...values: number[]) => values.map((value) => row(articleId, value));

  test('come by how many values they share, of equals the oldest first', () => {
    const rows = [...sharing('old', 1, 2, 3), ...sharing('new', 1, 2, 3), ...sharing('best', 1, 2, 3, 4, 5)];
    expect(bestCandidates(rows)).toEqual(['best', 'old', 'new']);
  });

  test('share three values: one or two are a form of words', () => {
    expect(bestCandidates([...sharing('form', 1, 2), ...sharing('copy', 1, 2, 3)])).toEqual(['copy']);
  });

  test('that share what nobody else has come before those that share boilerplate', () => {
    const boilerplate = Array.from({ length: HOLDERS_OF_A_VALUE }, (_, at) => sharing(`agency ${at}`, 1, 2, 3)).flat();
    expect(bestCandidates([...boilerplate, ...sharing('copy', 4, 5, 6)])[0]).toBe('copy');
  });

  test('are bounded', () => {
    const rows = Array.from({ length: 1000 }, (_, at) => sharing(String(at), 3 * at, 3 * at + 1, 3 * at + 2)).flat();
    expect(bestCandidates(rows, 5)).toEqual(['0', '1', '2', '3', '4']);
    expect(bestCandidates([])).toEqual([]);
  });
});
