import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formsOf } from '#lib/text/stem';
import { parseWords } from './parse-words';
import { emptyQuery } from './query';
import { asText, sayQuery } from './say';
import { positiveLeaves, type QueryNode } from './tree';

const word = (text: string): QueryNode => ({ kind: 'word', word: text, also: formsOf(text) });
const exact = (text: string): QueryNode => ({ kind: 'word', word: text, also: [] });
const and = (...of: QueryNode[]): QueryNode => ({ kind: 'and', of });
const or = (...of: QueryNode[]): QueryNode => ({ kind: 'or', of });
const not = (of: QueryNode): QueryNode => ({ kind: 'not', of });
const phrase = (...words: string[]): QueryNode => ({ kind: 'phrase', words });
const near = (distance: number, ...words: string[]): QueryNode => ({ kind: 'near', words, distance });
const field = (name: 'headline' | 'lead' | 'caption' | 'byline', of: QueryNode): QueryNode => ({
  kind: 'field',
  field: name,
  of,
});
const person = (text: string, quoted = false): QueryNode => ({ kind: 'name', field: 'person', text, quoted });
const sentence = (of: QueryNode): QueryNode => ({ kind: 'within', unit: 'sentence', of });
const paragraph = (of: QueryNode): QueryNode => ({ kind: 'within', unit: 'paragraph', of });
const published = (from: string | null, to: string | null): QueryNode => ({ kind: 'days', of: 'published', from, to });
const length = (from: number | null, to: number | null): QueryNode => ({ kind: 'length', from, to });

type Case = [text: string, tree: QueryNode | null];

describe('words', () => {
  test.each<Case>([
    ['sanctions wheat', and(word('sanctions'), word('wheat'))],
    ['Sanctions AND Erdoğan', and(word('sanctions'), word('erdogan'))],
    ['negotiat*', { kind: 'prefix', word: 'negotiat' }],
    ['gorbatschow~', { kind: 'fuzzy', word: 'gorbatschow' }],
    ['al-asad~', and(exact('al'), { kind: 'fuzzy', word: 'asad' })],
    ['"cold war"', phrase('cold', 'war')],
    ['“cold war”', phrase('cold', 'war')],
    ['"wheat"', exact('wheat')],
    ['COVID-19', phrase('covid', '19')],
    ['U.S.', word('us')],
    ['wheat OR grain', or(word('wheat'), word('grain'))],
    ['wheat or grain', and(word('wheat'), word('or'), word('grain'))],
    ['wheat grain OR maize', or(and(word('wheat'), word('grain')), word('maize'))],
    ['(wheat OR grain) export', and(or(word('wheat'), word('grain')), word('export'))],
    ['wheat -grain', and(word('wheat'), not(word('grain')))],
    ['wheat NOT (grain OR maize)', and(word('wheat'), not(or(word('grain'), word('maize'))))],
    ['-"cold war"', not(phrase('cold', 'war'))],
    ['NOT NOT wheat', word('wheat')],
    ['--wheat', word('wheat')],
    ['- wheat', word('wheat')],
    ['wheat wheat OR wheat', word('wheat')],
    ['wheat ()', word('wheat')],
    ['wheat (grain (maize -rye))', and(word('wheat'), word('grain'), word('maize'), not(word('rye')))],
    ['(wheat OR grain) OR maize', or(word('wheat'), word('grain'), word('maize'))],
    ['"wheat exports"~5', near(5, 'wheat', 'exports')],
    ['"wheat"~5', exact('wheat')],
    ['Ukraine: war', and(word('ukraine'), word('war'))],
    ['https://harbourpost.example', phrase('https', 'harbourpost', 'example')],
    ['', null],
    ['— …', null],
  ])('%s', (text, tree) => {
    expect(parseWords(text)).toEqual({ tree, notes: [] });
  });

  test('outside quotation marks stand for all their forms, in quotation marks for themselves', () => {
    expect(parseWords('sanctions').tree).toMatchObject({ also: expect.arrayContaining(['sanction', 'sanctioned']) });
    expect(parseWords('"sanctions"').tree).toMatchObject({ also: [] });
  });

  test('stand for other spellings of a name too', () => {
    expect(parseWords('Gorbachev').tree).toMatchObject({ also: expect.arrayContaining(['gorbachov']) });
    const variantsOf = (name: string) => (name === 'doe' ? ['dough', 'doe'] : []);
    expect(parseWords('doe "doe"', { variantsOf }).tree).toEqual(
      and({ kind: 'word', word: 'doe', also: [...formsOf('doe'), 'dough'] }, exact('doe')),
    );
  });
});

describe('fields', () => {
  test.each<Case>([
    ['headline:putin', field('headline', word('putin'))],
    ['Headline:putin', field('headline', word('putin'))],
    ['headline:"cold war" putin', and(field('headline', phrase('cold', 'war')), word('putin'))],
    ['caption:(putin OR xi)', field('caption', or(word('putin'), word('xi')))],
    ['headline:-war', not(field('headline', word('war')))],
    ['headline:(lead:war)', field('lead', word('war'))],
    ['headline:(war OR person:xi)', or(field('headline', word('war')), person('xi'))],
    ['headline:sentence(war peace)', field('headline', sentence(and(word('war'), word('peace'))))],
    ['person:"Xi Jinping"', person('Xi Jinping', true)],
    ['person:xi-jinping -person:putin', and(person('xi-jinping'), not(person('putin')))],
    ['person:(xi OR "Vladimir Putin")', or(person('xi'), person('Vladimir Putin', true))],
    ['about:xi', { kind: 'name', field: 'about', text: 'xi', quoted: false }],
    ['quoted:xi', { kind: 'name', field: 'quoted', text: 'xi', quoted: false }],
    ['OFFICE:"president of China"', { kind: 'name', field: 'office', text: 'president of China', quoted: true }],
    ['topic:medtop:11000000', { kind: 'name', field: 'topic', text: 'medtop:11000000', quoted: false }],
    ['source:harbourpost.example', { kind: 'name', field: 'source', text: 'harbourpost.example', quoted: false }],
    ['section:world-news', { kind: 'name', field: 'section', text: 'world-news', quoted: false }],
    ['dateline:Beijing', { kind: 'name', field: 'dateline', text: 'Beijing', quoted: false }],
    ['language:en', { kind: 'name', field: 'language', text: 'en', quoted: false }],
    ['date:2022-02', published('2022-02-01', '2022-02-28')],
    ['date:1986..1989', published('1986-01-01', '1989-12-31')],
    ['date:2022-02-20..2022-03-05', published('2022-02-20', '2022-03-05')],
    ['date:..1989', published(null, '1989-12-31')],
    ['date:2022..', published('2022-01-01', null)],
    ['date:"25 February 2022"', published('2022-02-25', '2022-02-25')],
    ['date:"Feb 2022".."March 2022"', published('2022-02-01', '2022-03-31')],
    ['date:25/2/2022', published('2022-02-25', '2022-02-25')],
    ['added:2026-11', { kind: 'days', of: 'added', from: '2026-11-01', to: '2026-11-30' }],
    ['words:300', length(300, 300)],
    ['words:100..300', length(100, 300)],
    ['words:>500', length(501, null)],
    ['words:<500', length(null, 499)],
    ['words:>=1,000', length(1000, null)],
    ['words:..20', length(null, 20)],
    ['date:(1986 OR 1989)', or(published('1986-01-01', '1986-12-31'), published('1989-01-01', '1989-12-31'))],
  ])('%s', (text, tree) => {
    expect(parseWords(text)).toEqual({ tree, notes: [] });
  });
});

describe('sentences, paragraphs and counts', () => {
  test.each<Case>([
    ['sentence(wheat exports)', sentence(and(word('wheat'), word('exports')))],
    ['SENTENCE(wheat -maize)', sentence(and(word('wheat'), not(word('maize'))))],
    ['paragraph("cold war" OR detente)', paragraph(or(phrase('cold', 'war'), word('detente')))],
    ['sentence (wheat exports)', and(word('sentence'), word('wheat'), word('exports'))],
    [
      'atleast(3 sanctions)',
      { kind: 'atleast', count: 3, of: { kind: 'word', word: 'sanctions', also: formsOf('sanctions') } },
    ],
    ['atleast(3 "cold war")', { kind: 'atleast', count: 3, of: { kind: 'phrase', words: ['cold', 'war'] } }],
    ['atleast(1 wheat)', word('wheat')],
    [
      'atleast(2 headline:war)',
      field('headline', { kind: 'atleast', count: 2, of: { kind: 'word', word: 'war', also: formsOf('war') } }),
    ],
  ])('%s', (text, tree) => {
    expect(parseWords(text)).toEqual({ tree, notes: [] });
  });
});

describe('what does not fit becomes plain words, or is asked of the whole story, and a note', () => {
  test.each<[text: string, tree: QueryNode | null, note: RegExp]>([
    ['"cold war', and(word('cold'), word('war')), /quotation mark was not closed/],
    ['person:"Xi Jinping', person('Xi Jinping', true), /quotation mark was not closed/],
    ['(wheat grain', and(word('wheat'), word('grain')), /not closed/],
    ['sentence(wheat grain', sentence(and(word('wheat'), word('grain'))), /not closed/],
    ['wheat) grain', and(word('wheat'), word('grain')), /not opened/],
    ['OR wheat', word('wheat'), /words on both sides/],
    ['wheat OR', word('wheat'), /words on both sides/],
    ['wheat NOT', word('wheat'), /“NOT” needs a word/],
    ['headline:OR wheat', or(word('headline'), word('wheat')), /“headline:” needs a word/],
    ['headline: war', and(word('headline'), word('war')), /without a space/],
    ['colour:red', and(word('colour'), word('red')), /“colour:” is not a field/],
    ['-colour:red wheat', and(not(and(word('colour'), word('red'))), word('wheat')), /“colour:” is not a field/],
    ['*', null, /no letters to look for/],
    ['wom*n', phrase('wom', 'n'), /only at the end/],
    ['"cold wa*"', phrase('cold', 'wa'), /stands for nothing/],
    ['wheat~2', { kind: 'fuzzy', word: 'wheat' }, /goes with words in quotation marks/],
    ['"one two three"~1', near(2, 'one', 'two', 'three'), /read as “~2”/],
    ['date:yesterday', and(word('date'), word('yesterday')), /“date:yesterday” makes no sense/],
    ['date:2022-02-30', and(word('date'), word('2022'), word('02'), word('30')), /makes no sense/],
    ['date:3/4/2022', published('2022-04-03', '2022-04-03'), /read as 3 April 2022/],
    ['date:1989..1986', published('1986-01-01', '1989-12-31'), /wrong way round/],
    ['words:many', and(word('words'), word('many')), /a number stands there/],
    ['words:300..100', length(100, 300), /wrong way round/],
    ['words:<0', and(word('words'), word('0')), /a number stands there/],
    ['source:""', word('source'), /a name stands there/],
    ['sentence(wheat person:xi)', and(sentence(word('wheat')), person('xi')), /asked of the whole story/],
    ['sentence(person:xi)', person('xi'), /asked of the whole story/],
    ['sentence(war (peace OR person:xi))', and(sentence(word('war')), or(word('peace'), person('xi'))), /whole story/],
    ['sentence(war headline:peace)', and(sentence(word('war')), field('headline', word('peace'))), /whole story/],
    ['sentence(sentence(war) peace)', sentence(and(word('war'), word('peace'))), /taken as one/],
    ['paragraph(sentence(war) peace)', and(paragraph(word('peace')), sentence(word('war'))), /whole story/],
    ['sentence(-wheat)', not(word('wheat')), /needs words that must stand/],
    ['atleast(3 (wheat OR maize))', or(word('wheat'), word('maize')), /counts one word or one phrase/],
    ['atleast(wheat)', word('wheat'), /begins with a number/],
    ['atleast(3)', word('3'), /begins with a number/],
  ])('%s', (text, tree, note) => {
    const parsed = parseWords(text);
    expect(parsed.tree).toEqual(tree);
    expect(parsed.notes).toHaveLength(1);
    expect(parsed.notes[0]).toMatch(note);
  });
});

describe('a query without end', () => {
  const many = (count: number, make: (at: number) => string, joint = ' ') =>
    Array.from({ length: count }, (_, at) => make(at)).join(joint);

  test('is cut after 250 words, so that it never holds the server', () => {
    const { tree, notes } = parseWords(many(1000, (at) => `word${at}`, ' OR '));
    expect(tree && positiveLeaves(tree)).toHaveLength(250);
    expect(notes).toEqual(['Only the first 250 words are searched.']);
    expect(parseWords(`"${many(251, (at) => `word${at}`)}"`).tree).toBeNull();
    expect(parseWords(many(300, (at) => `person:p${at}`)).tree).toMatchObject({ of: { length: 250 } });
  });

  test('has 20 words that stand for others', () => {
    const { tree, notes } = parseWords(many(30, (at) => `word${at}*`));
    expect(tree && positiveLeaves(tree).filter((leaf) => leaf.kind === 'prefix')).toHaveLength(20);
    expect(notes).toHaveLength(1);
  });

  test('has 40 brackets in each other; inner ones count for nothing', () => {
    for (const open of ['(', 'sentence(', 'headline:(', 'person:(', '-(', 'atleast(2 ']) {
      const { tree, notes } = parseWords(`${open.repeat(200)}wheat${')'.repeat(200)} maize`);
      expect(JSON.stringify(tree)).toMatch(/"maize"/);
      expect(notes).toContain('Brackets were nested too deeply: the inner ones were ignored.');
      expect(notes).not.toContain('A bracket was closed that was not opened: it was ignored.');
    }
    expect(parseWords(`${'('.repeat(2000)}wheat`).tree).toEqual(word('wheat'));
  });

  test.each([
    'a',
    '(',
    ')',
    '"',
    '"" ',
    '-',
    '~',
    '* ',
    'a.',
    'NOT ',
    'OR ',
    'OR a ',
    'headline:',
    'person:',
    'person:x ',
    'ab:cd ',
    'ab:',
    'sentence(',
    'atleast(3 ',
    '-headline:',
    '"a b"~5 ',
    'date:2022 ',
    'date:',
    'a* ',
    'É’s ',
    '\ud800',
  ])('of 100,000 characters of %j is read and said', (piece) => {
    const { tree, notes } = parseWords(piece.repeat(Math.ceil(100_000 / piece.length)));
    expect(notes.length).toBeLessThanOrEqual(13);
    expect(notes.join(' ').length).toBeLessThan(5000);
    expect(asText(sayQuery(emptyQuery(), tree, (_facet, value) => value))).toMatch(/^(?:Stories .|All stories)/);
    expect(JSON.stringify(tree).length).toBeLessThan(200_000);
  });
});

test('nothing throws, every leaf is folded, and every query can be said', () => {
  const piece = fc.constantFrom(
    ...['(', ')', '"', '-', ' ', 'OR ', 'NOT ', 'wheat', 'Xi’s', '*', '~', '~3', 'headline:', 'x:', 'col:', 'É', '..'],
    ...[
      'person:',
      'date:',
      'words:',
      '2022',
      'sentence(',
      'paragraph(',
      'atleast(',
      '3 ',
      '>',
      'gorbachev ',
      'topic:(',
    ],
  );
  const typed = fc.oneof(
    fc.array(piece, { maxLength: 25 }).map((list) => list.join('')),
    fc.string({ unit: 'binary' }),
  );
  fc.assert(
    fc.property(typed, (text) => {
      const { tree, notes } = parseWords(text);
      for (const leaf of tree ? positiveLeaves(tree) : []) {
        const words = leaf.kind === 'phrase' || leaf.kind === 'near' ? leaf.words : [leaf.word];
        expect(words.length).toBeGreaterThan(0);
        for (const one of words) expect(one).toBe(one.toLowerCase());
        if (leaf.kind === 'near') expect(leaf.distance).toBeGreaterThan(0);
      }
      expect(notes).not.toContain('');
      const said = sayQuery(emptyQuery(), tree, (_facet, value) => value);
      expect(asText(said)).toMatch(tree ? /^Stories .+\.$/su : /^All stories\.$/);
      const ours = said.map((piece) => (piece.strong ? 'X' : piece.text)).join('');
      expect(ours).not.toMatch(/undefined|null|\(\)| {2}| ,|,,| \.| \)|\( /);
    }),
    { numRuns: 3000 },
  );
});
