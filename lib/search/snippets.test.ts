import { describe, expect, test } from 'vitest';
import type { Block } from '#lib/model/article';
import type { QueryNode, TextLeaf } from '#lib/query/tree';
import { asked } from './marks';
import { placesIn, type Snippet, snippetsOf } from './snippets';

const filler = Array.from({ length: 60 }, (_, at) => `word${at}`).join(' ');
const body = (text: string): Block => ({ part: 'body', text });
const word = (text: string): TextLeaf => ({ kind: 'word', word: text, also: [] });
const phrase = (text: string): TextLeaf => ({ kind: 'phrase', words: text.split(' ') });
const all = (...words: string[]): QueryNode => ({ kind: 'and', of: words.map(word) });
const find = (blocks: Block[], tree: QueryNode | null) => snippetsOf(blocks, placesIn(blocks, asked(tree)));
const marked = ({ text, marks }: Snippet) => marks.map(([start, end]) => text.slice(start, end));

describe('snippets', () => {
  test('show the words in context and mark them as they stand in the text', () => {
    const [snippet] = find([body(`${filler} The U.S. Wheat’s price ${filler}`)], all('wheat', 'us'));
    expect(snippet && marked(snippet)).toEqual(['U.S.', 'Wheat']);
    expect(snippet?.text).toMatch(/^… word\d+ .*The U\.S\. Wheat’s price.* …$/);
  });

  test('together show as many of the words as they can', () => {
    const blocks = [body(`wheat wheat wheat ${filler}`), body(`grain ${filler}`), body(`wheat again ${filler}`)];
    const shown = find(blocks, all('wheat', 'grain')).flatMap(marked);
    expect(shown).toEqual(['wheat', 'wheat', 'wheat', 'grain']);
  });

  test('show a phrase rather than its words apart', () => {
    const blocks = [body('A war, a cold winter.'), body('Cold hands.'), body('The cold war ended.')];
    const [snippet, ...more] = find(blocks, phrase('cold war'));
    expect(snippet).toEqual({ text: 'The cold war ended.', marks: [[4, 12]] });
    expect(more).toEqual([]);
  });

  test('show a phrase before a single word', () => {
    const blocks = [body('Wheat.'), body('Rye.'), body('The cold war.')];
    const tree: QueryNode = { kind: 'or', of: [word('wheat'), word('rye'), phrase('cold war')] };
    expect(find(blocks, tree).flatMap(marked)).toEqual(['Wheat', 'cold war']);
  });

  test('show two places of one long paragraph, those that together have most', () => {
    const blocks = [body(`wheat ${filler} wheat grain ${filler} wheat rye`)];
    expect(find(blocks, all('wheat', 'grain', 'rye')).map(marked)).toEqual([
      ['wheat', 'grain'],
      ['wheat', 'rye'],
    ]);
    expect(find(blocks, all('wheat')).map(marked)).toEqual([['wheat'], ['wheat']]);
  });

  test('come from two paragraphs rather than twice from one', () => {
    const blocks = [body(`wheat ${filler} wheat ${filler}`), body(`On wheat ${filler}`)];
    expect(find(blocks, all('wheat')).map(({ text }) => text.slice(0, 8))).toEqual(['wheat wo', 'On wheat']);
  });

  test('stand in the order of the text and do not overlap', () => {
    const blocks = [body(`${filler} wheat ${filler}`), body(`${filler} wheat grain ${filler}`)];
    expect(find(blocks, all('wheat', 'grain')).map(marked)).toEqual([['wheat'], ['wheat', 'grain']]);
    const near = [body(`${'wheat rye '.repeat(20)}${filler}`)];
    const shown = find(near, all('wheat')).map(({ text, marks }) => [text, marks.length]);
    expect(shown.map(([, marks]) => marks)).toEqual([15, 5]);
  });

  test('show words of another form or spelling as those that were typed', () => {
    const tree: QueryNode = { kind: 'word', word: 'gorbachev', also: ['gorbachov', 'gorbatschow'] };
    expect(find([body('Gorbatschow came.'), body('Then Gorbachov spoke.')], tree).map(marked)).toEqual([
      ['Gorbatschow'],
      ['Gorbachov'],
    ]);
  });

  test('begin where a sentence does, when it begins a little before the first match', () => {
    const before = `${filler}. “We sold $5 of wheat ${filler}`;
    expect(find([body(before)], all('wheat'))[0]?.text).toMatch(/^… “We sold \$5 of wheat word0 /);
    const longBefore = `${filler}. Far ${filler} wheat ${filler}`;
    expect(find([body(longBefore)], all('wheat'))[0]?.text).toMatch(/^… word52 .* word59 wheat word0 /);
  });

  test('lose no match at their end when they begin earlier, with a sentence', () => {
    const [far, between] = [filler.split(' ').slice(0, 10).join(' '), filler.split(' ').slice(0, 20).join(' ')];
    const text = `${filler}. Far ${far} wheat ${between} grain ${filler}`;
    expect(find([body(text)], all('wheat', 'grain')).map(marked)).toEqual([['wheat', 'grain']]);
    expect(find([body(text)], all('wheat', 'grain'))[0]?.text).toMatch(/^… Far word0 /);
  });

  test('near the end of a paragraph show more of what stands before', () => {
    expect(find([body(`${filler} wheat`)], all('wheat'))[0]?.text).toMatch(/^… word31 .* word59 wheat$/);
  });

  test('mark only in the field that was asked for', () => {
    const blocks: Block[] = [{ part: 'caption', text: 'Wheat at sea' }, body('Wheat rose.'), body('Wheat fell.')];
    const inField = (field: 'lead' | 'caption' | 'headline') =>
      find(blocks, { kind: 'field', field, of: word('wheat') });
    expect(inField('lead').map(({ text }) => text)).toEqual(['Wheat rose.']);
    expect(inField('caption').map(({ text }) => text)).toEqual(['Wheat at sea']);
    expect(inField('headline')).toEqual([{ text: 'Wheat rose.', marks: [] }]);
  });

  test('are the beginning of the prose where no word was asked for, and where none matches', () => {
    const blocks: Block[] = [{ part: 'caption', text: 'A picture' }, body('The first paragraph.'), body('The second.')];
    const opening = [{ text: 'The first paragraph.', marks: [] }];
    expect(find(blocks, null)).toEqual(opening);
    expect(find(blocks, all('absent'))).toEqual(opening);
    expect(find([body(filler)], null)[0]?.text).toMatch(/^word0 .* word44 …$/);
  });

  test('never come from a credit, and there are none without text', () => {
    expect(find([{ part: 'credit', text: 'Photo by Wheat' }, body('Text.')], all('wheat'))).toEqual([
      { text: 'Text.', marks: [] },
    ]);
    expect(find([], all('wheat'))).toEqual([]);
  });

  test('of a paragraph of 200,000 words are short, and found at its end', () => {
    const shown = find([body(`${'wheat grain '.repeat(100_000)} rye`)], all('wheat', 'grain', 'rye'));
    expect(Math.max(...shown.map(({ text }) => text.length))).toBeLessThan(300);
    expect(shown.flatMap(marked).at(-1)).toBe('rye');
  });

  test('of a text that no space parts are short and break no character', () => {
    const endless = `${'😀'.repeat(2000)}wheat${'😀'.repeat(2000)}`;
    const [snippet] = find([body(endless)], all('wheat'));
    expect(snippet && marked(snippet)).toEqual(['wheat']);
    expect(snippet?.text.length).toBeLessThan(700);
    expect(snippet?.text).toMatch(/^… (?:😀)+wheat(?:😀)+ …$/u);
    const [cutWord] = find([body('𝐀'.repeat(5000))], { kind: 'prefix', word: 'a' });
    expect(cutWord && marked(cutWord)).toEqual(['𝐀'.repeat(300)]);
  });
});
