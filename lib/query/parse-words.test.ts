import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseWords } from './parse-words';
import { positiveLeaves, type QueryNode } from './tree';

const word = (text: string): QueryNode => ({ kind: 'word', word: text });
const and = (...of: QueryNode[]): QueryNode => ({ kind: 'and', of });
const or = (...of: QueryNode[]): QueryNode => ({ kind: 'or', of });
const not = (of: QueryNode): QueryNode => ({ kind: 'not', of });
const phrase = (...words: string[]): QueryNode => ({ kind: 'phrase', words });

describe('words', () => {
  test.each([
    ['sanctions wheat', and(word('sanctions'), word('wheat'))],
    ['Sanctions AND Erdoğan', and(word('sanctions'), word('erdogan'))],
    ['negotiat*', { kind: 'prefix', word: 'negotiat' }],
    ['gorbatschow~', { kind: 'fuzzy', word: 'gorbatschow' }],
    ['"cold war"', phrase('cold', 'war')],
    ['“cold war”', phrase('cold', 'war')],
    ['"wheat"', word('wheat')],
    ['COVID-19', phrase('covid', '19')],
    ['U.S.', word('us')],
    ['wheat OR grain', or(word('wheat'), word('grain'))],
    ['wheat or grain', and(word('wheat'), word('or'), word('grain'))],
    ['wheat grain OR maize', or(and(word('wheat'), word('grain')), word('maize'))],
    ['(wheat OR grain) export', and(or(word('wheat'), word('grain')), word('export'))],
    ['wheat -grain', and(word('wheat'), not(word('grain')))],
    ['wheat NOT (grain OR maize)', and(word('wheat'), not(or(word('grain'), word('maize'))))],
    ['-"cold war"', not(phrase('cold', 'war'))],
    ['--wheat', word('wheat')],
    ['- wheat', word('wheat')],
    ['headline:putin', { kind: 'field', field: 'headline', of: word('putin') }],
    ['headline:"cold war" putin', and({ kind: 'field', field: 'headline', of: phrase('cold', 'war') }, word('putin'))],
    ['caption:(putin OR xi)', { kind: 'field', field: 'caption', of: or(word('putin'), word('xi')) }],
    ['Ukraine: war', and(word('ukraine'), word('war'))],
    ['', null],
    ['— …', null],
  ])('%s', (text, tree) => {
    expect(parseWords(text)).toEqual({ tree, notes: [] });
  });
});

describe('what does not fit becomes plain words and a note', () => {
  test.each([
    ['"cold war', and(word('cold'), word('war')), /quotation mark was not closed/],
    ['(wheat grain', and(word('wheat'), word('grain')), /not closed/],
    ['wheat) grain', and(word('wheat'), word('grain')), /not opened/],
    ['OR wheat', word('wheat'), /words on both sides/],
    ['wheat OR', word('wheat'), /words on both sides/],
    ['wheat NOT', word('wheat'), /“NOT” needs a word/],
    ['colour:red', and(word('colour'), word('red')), /“colour:” is not a field/],
    ['*', null, /no letters to look for/],
  ])('%s', (text, tree, note) => {
    const parsed = parseWords(text);
    expect(parsed.tree).toEqual(tree);
    expect(parsed.notes).toHaveLength(1);
    expect(parsed.notes[0]).toMatch(note);
  });

  test('more words than a person types are left out, so that one query never holds the server', () => {
    const long = parseWords(Array.from({ length: 300 }, (_, at) => `word${at}`).join(' OR '));
    expect(long.tree && positiveLeaves(long.tree)).toHaveLength(60);
    expect(long.notes).toContain('Only the first 60 words are searched.');
    const open = parseWords(Array.from({ length: 20 }, (_, at) => `word${at}*`).join(' '));
    expect(open.tree && positiveLeaves(open.tree).filter((leaf) => leaf.kind === 'prefix')).toHaveLength(10);
    expect(open.notes).toHaveLength(1);
    expect(parseWords('wheat wheat OR wheat').tree).toEqual(word('wheat'));
  });

  test('brackets without end are read in bounded time and depth', () => {
    const parsed = parseWords(`${'('.repeat(2000)}wheat`);
    expect(parsed.tree).toEqual(word('wheat'));
    expect(parsed.notes.some((note) => /nested too deeply/.test(note))).toBe(true);
  });

  test('nothing throws, and every leaf is a folded word', () => {
    const piece = fc.constantFrom(
      '(',
      ')',
      '"',
      '-',
      ' ',
      'OR ',
      'NOT ',
      'wheat',
      'Xi’s',
      '*',
      '~',
      'headline:',
      'x:',
      'É',
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.array(piece).map((list) => list.join('')),
          fc.string(),
        ),
        (text) => {
          const { tree } = parseWords(text);
          for (const leaf of tree ? positiveLeaves(tree) : []) {
            const words = leaf.kind === 'phrase' ? leaf.words : 'word' in leaf ? [leaf.word] : [];
            expect(words.length).toBeGreaterThan(0);
            for (const one of words) expect(one).toBe(one.toLowerCase());
          }
        },
      ),
      { numRuns: 2000 },
    );
  });
});
