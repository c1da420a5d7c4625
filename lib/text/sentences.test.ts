import { expect, test } from 'vitest';
import { sentences } from './sentences';

test.each([
  ['Mr. Xi met U.S. President Joe Biden. The two talked.', ['Mr. Xi met U.S. President Joe Biden.', 'The two talked.']],
  ['"We agree," he said. "Why?" she asked.', ['"We agree," he said.', '"Why?" she asked.']],
  ['Talks began on Feb. 25 in Geneva. No. 10 was silent.', ['Talks began on Feb. 25 in Geneva.', 'No. 10 was silent.']],
  ['It cost 3.5 million. Nobody paid', ['It cost 3.5 million.', 'Nobody paid']],
  ['   ', []],
])('%j', (text, expected) => {
  expect(sentences(text).map(({ start, end }) => text.slice(start, end).trim())).toEqual(expected);
});
