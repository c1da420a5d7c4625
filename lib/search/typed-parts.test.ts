import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseWords } from '#lib/query/parse-words';
import { typedParts, withoutPart } from './typed-parts';

test.each([
  ['wheat exports', ['wheat', 'exports']],
  ['wheat AND exports', ['wheat', 'exports']],
  ['"cold war" -berlin NOT wall', ['"cold war"', '-berlin', 'NOT wall']],
  ['(wheat OR rye) harvest', ['(wheat OR rye)', 'harvest']],
  ['"wheat exports"~5 negotiat* person:"Jane Doe"', ['"wheat exports"~5', 'negotiat*', 'person:"Jane Doe"']],
  ['sentence(wheat rye) headline:(iron coal)', ['sentence(wheat rye)', 'headline:(iron coal)']],
  ['wheat … rye', ['wheat', 'rye']],
])('“%s” is made of %j', (text, parts) => {
  expect(typedParts(text)).toEqual(parts);
});

test.each([
  'wheat',
  '',
  'wheat OR rye',
  '(wheat rye)',
  '"cold war',
  'wheat wheat',
  'a b c d e f g h i',
  `wheat ${'rye'.repeat(200)}`,
  'wheat NOT',
])('“%s” is no row of parts', (text) => {
  expect(typedParts(text)).toEqual([]);
});

test('parts of any text are, put together, the same question', () => {
  const piece = fc.constantFrom('wheat', 'rye', '-iron', '"cold war"', '(', ')', 'OR', 'NOT', 'AND', '"', 'ti:', 'a b');
  const text = fc.array(piece, { maxLength: 7 }).map((pieces) => pieces.join(' '));
  fc.assert(
    fc.property(fc.oneof(text, fc.string({ maxLength: 30 })), (typed) => {
      const parts = typedParts(typed);
      fc.pre(parts.length > 0);
      expect(parseWords(parts.join(' ')).tree).toEqual(parseWords(typed).tree);
    }),
  );
});

test.each([
  ['wheat "cold war" -rye', '"cold war"', 'wheat -rye'],
  ['wheat rye', 'wheat', 'rye'],
  ['wheat', 'wheat', ''],
  ['wheat OR rye', 'wheat', 'wheat OR rye'],
  ['wheat rye', 'iron', 'wheat rye'],
  ['wheat rye wheat', 'wheat', 'rye'],
])('“%s” without “%s” is “%s”', (text, piece, left) => {
  expect(withoutPart(text, piece)).toBe(left);
});
