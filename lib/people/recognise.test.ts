import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Block } from '#lib/model/article';
import type { Mention } from '#lib/model/person';
import { findPeople } from './recognise';
import { smallGazetteer } from './small-gazetteer';

const gazetteer = smallGazetteer();
const CASES = readFileSync(new URL('recognise.cases.txt', import.meta.url), 'utf8');
const MARK = /\[([^\][]+) = ([^\][]+)\]/g;

/** [name, day, the headline and the paragraph with their mentions marked] */
const cases = CASES.split('\n# ')
  .slice(1)
  .map((text): [string, string, string] => {
    const [name = '', day = '', ...story] = text.trim().split('\n');
    return [name, day, story.join('\n')];
  });

function storyOf(day: string, marked: string) {
  const lines = marked.replace(MARK, '$1').split('\n');
  const headline = lines.find((line) => line.startsWith('HEADLINE '))?.slice('HEADLINE '.length) ?? '';
  const blocks = body(lines.filter((line) => !line.startsWith('HEADLINE ')).join('\n'));
  return { headline, blocks, day: day === 'no day' ? null : day };
}

function body(text: string): Block[] {
  return text.split('\n').map((paragraph) => ({ part: 'body', text: paragraph }));
}

/** The text with every mention marked as in the cases. */
function mark(text: string, mentions: readonly Mention[]): string {
  const marked = [...mentions].reverse().reduce((rest, { start, end, person, how }) => {
    return `${rest.slice(0, start)}[${rest.slice(start, end)} = ${person ?? 'nobody'}, ${how}]${rest.slice(end)}`;
  }, text);
  return marked;
}

function named(text: string, day: string | null): string[] {
  const { mentions } = findPeople({ headline: '', blocks: body(text), day }, gazetteer);
  return mentions.map((mention) => `${mention.text} = ${mention.person}`);
}

describe('recognition', () => {
  it.each(cases)('%s (%s)', (_name, day, marked) => {
    const story = storyOf(day, marked);
    const { mentions } = findPeople(story, gazetteer);
    const inBlock = (block: number | null) => mentions.filter((mention) => mention.block === block);
    const headline = story.headline === '' ? [] : [`HEADLINE ${mark(story.headline, inBlock(null))}`];
    const paragraphs = story.blocks.map(({ text }, at) => mark(text, inBlock(at)));
    expect([...headline, ...paragraphs].join('\n')).toBe(marked);
  });

  it('is tried on a hundred hard cases and more', () => {
    expect(cases.length).toBeGreaterThan(100);
  });

  it('takes markup and broken characters for text', () => {
    const markup = '<b onload="x">Vladimir Putin</b> & <script>Xi Jinping</script> ]]> {{Putin}}';
    expect(named(markup, '2022-02-25')).toEqual([
      'Vladimir Putin = vladimir-putin',
      'Xi Jinping = xi-jinping',
      'Putin = vladimir-putin',
    ]);
    expect(named('\ud800 Vladimir Putin \u0000\udfff Xi\u00a0Jinping', '2022-02-25')).toEqual([
      'Vladimir Putin = vladimir-putin',
      'Xi\u00a0Jinping = xi-jinping',
    ]);
  });

  it('cuts the words of each mention out of its own block', () => {
    const blocks = body('🎈 Xi Jinping told\nVladimir Putin — that Putin’s army');
    const headline = '“Xi” again';
    const { mentions } = findPeople({ headline, blocks, day: '2022-02-25' }, gazetteer);
    expect(mentions.map((mention) => mention.block)).toEqual([null, 0, 1, 1]);
    for (const { block, start, end, text } of mentions) {
      expect((block === null ? headline : (blocks[block]?.text ?? '')).slice(start, end)).toBe(text);
    }
  });

  it('reads neither what was removed nor credits', () => {
    const blocks: Block[] = [
      { part: 'related', text: 'RELATED Vladimir Putin speaks' },
      { part: 'teaser', text: 'Emmanuel Macron wins' },
      { part: 'navigation', text: 'Angela Merkel' },
      { part: 'advertisement', text: 'Kofi Annan' },
      { part: 'credit', text: 'Photo by Richard Nixon' },
      { part: 'body', text: 'In Beijing Xi Jinping spoke to Putin.' },
    ];
    const { mentions, people } = findPeople({ headline: '', blocks, day: '2022-02-25' }, gazetteer);
    expect(mentions.map((mention) => [mention.block, mention.text])).toEqual([[5, 'Xi Jinping']]);
    expect(people.map((person) => person.person)).toEqual(['xi-jinping']);
  });

  it('does not read the dateline', () => {
    const text = 'FORD, Feb. 25 -- Gerald Ford came to Ford.';
    const story = { headline: '', blocks: body(text), day: '1975-02-25' };
    const without = findPeople(
      { ...story, dateline: { text: 'FORD, Feb. 25 --', place: 'FORD', day: null } },
      gazetteer,
    );
    expect(without.mentions.map((mention) => mention.start)).toEqual([17, 37]);
    expect(findPeople(story, gazetteer).mentions).toHaveLength(3);
  });

  it('never lets two mentions share a word', () => {
    const text = cases.map(([, , marked]) => marked.replace(MARK, '$1').replaceAll('\n', ' ')).join(' ');
    const { mentions } = findPeople({ headline: text, blocks: body(text), day: '2003-02-01' }, gazetteer);
    const overlaps = mentions.filter(({ block, end }, at) => {
      const next = mentions[at + 1];
      return next !== undefined && next.block === block && next.start < end;
    });
    expect(overlaps).toEqual([]);
    expect(mentions.length).toBeGreaterThan(100);
  });

  it.each([
    ['plain sentences', 'President Bush met Laura Bush and the Russian president in 1990. '],
    ['one name', 'Bush '],
    ['capitals', 'KIM JONG UN '],
    ['signs', 'Xi-Xi’s. '],
    ['initials without an end', 'the Russian president in 1990 saw Mr. J. '],
  ])('reads 200,000 words of %s: the square of the length would be minutes', (_name, piece) => {
    const text = piece.repeat(Math.ceil(200_000 / piece.trim().split(/[ -]/).length));
    const { mentions } = findPeople({ headline: 'Bush', blocks: body(text), day: '2003-02-01' }, gazetteer);
    expect(mentions.every((mention) => mention.end <= text.length)).toBe(true);
  });
});
