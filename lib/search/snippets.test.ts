import { describe, expect, test } from 'vitest';
import type { Block } from '#lib/model/article';
import { parseWords } from '#lib/query/parse-words';
import { wordTest } from './marks';
import { snippetsOf } from './snippets';

const filler = Array.from({ length: 60 }, (_, at) => `word${at}`).join(' ');
const body = (text: string): Block => ({ part: 'body', text });
const find = (blocks: Block[], query: string) => snippetsOf(blocks, wordTest(parseWords(query).tree));
const marked = ({ text, marks }: { text: string; marks: [number, number][] }) =>
  marks.map(([start, end]) => text.slice(start, end));

describe('snippets', () => {
  test('show the words in context and mark them as they stand in the text', () => {
    const [snippet] = find([body(`${filler} The U.S. Wheat’s price ${filler}`)], 'wheat U.S.');
    expect(snippet && marked(snippet)).toEqual(['U.S.', 'Wheat']);
    expect(snippet?.text).toMatch(/^… word\d+ .*The U\.S\. Wheat’s price.* …$/);
  });

  test('together show as many of the words as they can', () => {
    const blocks = [body(`wheat wheat wheat ${filler}`), body(`grain ${filler}`), body(`wheat again ${filler}`)];
    const shown = find(blocks, 'wheat grain').flatMap(marked);
    expect(shown).toEqual(['wheat', 'wheat', 'wheat', 'grain']);
  });

  test('mark every ending of a prefix and near words of a fuzzy one', () => {
    const [snippet] = find([body('Negotiators negotiated; Gorbachov left.')], 'negotiat* gorbachev~');
    expect(snippet && marked(snippet)).toEqual(['Negotiators', 'negotiated', 'Gorbachov']);
  });

  test('do not mark what was asked to be absent', () => {
    const [snippet] = find([body('Wheat and grain.')], 'wheat -grain');
    expect(snippet && marked(snippet)).toEqual(['Wheat']);
  });

  test('are the beginning of the prose where no word was asked for', () => {
    const caption: Block = { part: 'caption', text: 'A picture' };
    expect(find([caption, body('The first paragraph.'), body('The second.')], '')).toEqual([
      { text: 'The first paragraph.', marks: [] },
    ]);
  });

  test('never come from a credit, and there are none without text', () => {
    expect(find([{ part: 'credit', text: 'Photo by Wheat' }, body('Text.')], 'wheat')).toEqual([
      { text: 'Text.', marks: [] },
    ]);
    expect(find([], 'wheat')).toEqual([]);
  });

  test('of a paragraph of 200,000 words are short', () => {
    const [snippet] = find([body(`${'wheat grain '.repeat(100_000)}`)], 'wheat');
    expect(snippet?.text.length).toBeLessThan(300);
  });
});
