import fc from 'fast-check';
import { expect, test } from 'vitest';
import { wordList } from '#lib/text/words';
import { ValueWords } from './value-words';

const OUTLETS = ['The Harbour Post', 'Harbour Post', 'Harbour Post, evening', 'Zürich Chronicle', '…'];

test.each([
  ['harbour post', ['Harbour Post']],
  ['harbour', ['The Harbour Post', 'Harbour Post', 'Harbour Post, evening']],
  ['post evening', ['Harbour Post, evening']],
  ['post harbour', []],
  ['harb', []],
  ['ZURICH', ['Zürich Chronicle']],
  ['…', []],
  ['', []],
])('“%s” means %j', (text, expected) => {
  expect(new ValueWords((from) => OUTLETS.slice(from)).find(text)).toEqual(expected);
});

test('values that come later are found as those that were there from the beginning', () => {
  const anyValue = fc.array(fc.constantFrom('Post', 'the', 'Évening', 'Wire', '-'), { maxLength: 4 });
  const anyName = anyValue.map((words) => words.join(' '));
  fc.assert(
    fc.property(fc.array(fc.tuple(anyName, anyName)), (steps) => {
      const values: string[] = [];
      const grown = new ValueWords((from) => values.slice(from));
      for (const [value, text] of steps) {
        values.push(value);
        const wanted = wordList(text).join(' ');
        const named = values.map((one) => ({ one, words: wordList(one).join(' ') }));
        const same = named.filter(({ words }) => words === wanted);
        const found = same.length > 0 ? same : named.filter(({ words }) => ` ${words} `.includes(` ${wanted} `));
        expect(grown.find(text)).toEqual(wanted === '' ? [] : found.map(({ one }) => one));
      }
    }),
  );
});
