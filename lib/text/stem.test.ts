import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formsOf, stem } from './stem';

describe('one word in several forms', () => {
  test.each([
    'sanction sanctions sanctioned sanctioning',
    'plan plans planned planning',
    'plane planes',
    'trade trades traded trading',
    'army armies',
    'carry carries carried carrying',
    'church churches',
    'hero heroes',
    'box boxes boxed boxing',
    'loss losses',
    'negotiate negotiates negotiated negotiating',
    'agree agrees agreed agreeing',
    'quote quotes quoted quoting',
    'control controls controlled controlling',
    'travel travels traveled travelled travelling',
    'install installs installed installing',
    'refer refers referred referring',
    'kill kills killed killing killings',
    'press presses pressed pressing',
    'bomb bombs bombed bombing bombings',
    'war wars',
    'virus viruses',
    'refugee refugees',
    'say says said saying',
    'meet meets met meeting meetings',
    'win wins won winning',
    'lead leads led leading',
    'die dies died dying',
    'use uses used using',
    'man men',
    'woman women',
    'child children',
    'crisis crises',
    'building buildings',
    'morning mornings',
  ])('%s', (list) => {
    const forms = list.split(' ');
    expect(new Set(forms.map(stem)).size).toBe(1);
    for (const form of forms) {
      expect([form, ...formsOf(form)]).toEqual(expect.arrayContaining(forms));
    }
  });
});

describe('two words, however alike', () => {
  test.each([
    ['news', 'new'],
    ['us', 'use'],
    ['united', 'unite'],
    ['united', 'unit'],
    ['unite', 'unit'],
    ['morning', 'morn'],
    ['evening', 'even'],
    ['during', 'dure'],
    ['king', 'k'],
    ['wing', 'w'],
    ['bus', 'business'],
    ['plan', 'plane'],
    ['star', 'stare'],
    ['aid', 'aide'],
    ['aid', 'aids'],
    ['corps', 'corp'],
    ['moral', 'morale'],
    ['police', 'policy'],
    ['hundred', 'hundr'],
    ['change', 'chang'],
    ['rang', 'range'],
    ['found', 'founded'],
    ['govern', 'government'],
    ['heroin', 'heroine'],
    ['means', 'mean'],
  ])('%s and %s', (a, b) => {
    expect(stem(a)).not.toBe(stem(b));
    expect(formsOf(a)).not.toContain(b);
    expect(formsOf(b)).not.toContain(a);
  });
});

test.each(['2022', '3.5', 'xi', 'g7', 'erdoğan', 'путин', '', 'the', 'x'.repeat(10_000)])(
  '%.20s has no forms',
  (word) => {
    expect(formsOf(word)).toEqual([]);
    expect(stem(word)).toBe(word);
  },
);

const letters = fc.string({ unit: fc.constantFrom(...'aeioubdglnprstywxq'), minLength: 1, maxLength: 6 });
const ending = fc.constantFrom(
  '',
  'e',
  's',
  'es',
  'ed',
  'ing',
  'y',
  'ies',
  'ied',
  'ings',
  'll',
  'lled',
  'ss',
  'ie',
  'ee',
);
const anyWord = fc.oneof(
  fc.tuple(letters, ending).map((parts) => parts.join('')),
  fc.constantFrom(
    'meetings',
    'feelings',
    'lies',
    'laid',
    'found',
    'buildings',
    'rang',
    'shots',
    'ages',
    'taxis',
    'vying',
  ),
);

test('a word is a form of each of its forms, all have one stem, and there are few of them', () => {
  fc.assert(
    fc.property(anyWord, (word) => {
      const forms = formsOf(word);
      expect(forms).not.toContain(word);
      expect(new Set(forms).size).toBe(forms.length);
      expect(forms.length).toBeLessThanOrEqual(14);
      for (const form of forms) {
        expect(stem(form)).toBe(stem(word));
        expect(formsOf(form)).toContain(word);
      }
    }),
    { numRuns: 3000 },
  );
});
