import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Quote } from '#lib/model/person';
import { type Line, lineOf } from './line';
import type { Link } from './link';
import { quotesOf } from './quotes';
import { read } from './reading';
import { smallGazetteer } from './small-gazetteer';

const gazetteer = smallGazetteer();
const CASES = readFileSync(new URL('quotes.cases.txt', import.meta.url), 'utf8');
const MARK = /\{([^{}=]+?)(?: = (\w+))?\}/g;
/** The longest first: what a tagger and the links would find. */
const NAMES: [name: string, who: string, how: Link['how']][] = [
  ['the Freedonian president', 'richard', 'role'],
  ['Jane Doe', 'jane', 'unlinked'],
  ['Richard Roe', 'richard', 'unlinked'],
  ['Mary Major', 'mary', 'unlinked'],
  ['John "Bones" Smith', 'john', 'unlinked'],
  ['John Smith', 'john', 'unlinked'],
  ['Doe', 'jane', 'surname'],
  ['Roe', 'richard', 'surname'],
];

const cases = CASES.split('\n# ')
  .slice(1)
  .map((text): [string, string] => {
    const [name = '', ...paragraphs] = text.trim().split('\n');
    return [name, paragraphs.join('\n')];
  });

function quotesIn(paragraphs: readonly string[], headline = ''): Quote[] {
  const lines = [lineOf(null, 'headline', headline), ...paragraphs.map((text, at) => lineOf(at, 'body', text))];
  const readings = lines.map((line, order) => read(line, order, gazetteer));
  return quotesOf(
    readings,
    readings.flatMap((reading) =>
      namesIn(reading.line).map(
        ({ from, to, who, how }): Link => ({ reading, from, to, person: `~${who}`, how, confidence: 0.99 }),
      ),
    ),
  );
}

function namesIn(line: Line) {
  const found: { from: number; to: number; who: string; how: Link['how'] }[] = [];
  for (const [name, who, how] of NAMES) {
    for (let start = line.text.indexOf(name); start >= 0; start = line.text.indexOf(name, start + 1)) {
      const from = line.words.findIndex((word) => word.start === start);
      const to = line.words.findLastIndex((word) => word.end <= start + name.length) + 1;
      if (from >= 0 && !found.some((other) => other.from < to && from < other.to)) found.push({ from, to, who, how });
    }
  }
  return found.sort((a, b) => a.from - b.from);
}

/** The paragraphs with every quotation marked as in the cases. */
function mark(paragraphs: readonly string[], quotes: readonly Quote[]): string {
  const marked = paragraphs.map((text, block) =>
    quotes
      .filter((quote) => quote.block === block)
      .reduceRight((rest, { start, end, person }) => {
        return `${rest.slice(0, start)}{${rest.slice(start, end)} = ${person?.slice(1)}}${rest.slice(end)}`;
      }, text),
  );
  return marked.join('\n');
}

describe('quotations', () => {
  it.each(cases)('%s', (_name, marked) => {
    const paragraphs = marked.replace(MARK, '$1').split('\n');
    expect(mark(paragraphs, quotesIn(paragraphs))).toBe(marked.replace(MARK, (all, words, who) => (who ? all : words)));
  });

  it('are tried on sixty cases and more', () => {
    expect(cases.length).toBeGreaterThan(75);
  });

  it('are never looked for in a headline', () => {
    expect(quotesIn(['Nothing here.'], '"The road is closed," said Jane Doe')).toEqual([]);
  });

  it('say who speaks in the words of the story, and how plain it is', () => {
    const text = '"The road is closed," said Jane Doe. "So it is."';
    const [first, second] = quotesIn([text]);
    expect(first).toEqual({ block: 0, start: 1, end: 20, person: '~jane', speaker: 'Jane Doe', confidence: 0.95 });
    expect(text.slice(second?.start, second?.end)).toBe('So it is.');
    expect(second?.confidence).toBeLessThan(first?.confidence ?? 0);
  });

  it('of one whom two names fit have a speaker and no person', () => {
    const line = lineOf(0, 'body', '"The road is closed," said Jane Doe.');
    const reading = read(line, 1, gazetteer);
    const link: Link = { reading, from: 5, to: 7, person: null, how: 'unlinked', confidence: 0.5 };
    expect(quotesOf([reading], [link])).toMatchObject([{ person: null, speaker: 'Jane Doe', confidence: 0.5 }]);
  });

  it.each([
    ['marks that open', '"'.repeat(20_000)],
    ['single marks', "' a' ".repeat(20_000)],
    ['paragraph marks', '“a '.repeat(20_000)],
    ['names and verbs', '"a," said Jane Doe. '.repeat(2_000)],
  ])('hostile text of many %s is read to its end', (_name, text) => {
    expect(quotesIn([text, text]).length).toBeLessThan(10_000);
  });
});
