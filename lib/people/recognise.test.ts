import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Block } from '#lib/model/article';
import { body, casesIn, markStory, withoutMarks } from './cases-for-tests';
import { findPeople } from './recognise';
import { smallGazetteer } from './small-gazetteer';

const gazetteer = smallGazetteer();
const cases = casesIn(readFileSync(new URL('recognise.cases.txt', import.meta.url), 'utf8'));

function named(text: string, day: string | null): string[] {
  const { mentions } = findPeople({ headline: '', blocks: body(text), day }, gazetteer);
  return mentions.map((mention) => `${mention.text} = ${mention.person}`);
}

describe('recognition', () => {
  it.each(cases)('$name ($day)', ({ story, marked }) => {
    const { mentions } = findPeople(story, gazetteer);
    expect(markStory(story, mentions)).toBe(marked);
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
    const text = cases.map(({ marked }) => withoutMarks(marked).replaceAll('\n', ' ')).join(' ');
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
