import { describe, expect, it } from 'vitest';
import type { Block } from '#lib/model/article';
import { body } from '../cases-for-tests';
import { findPeople } from '../recognise';
import { smallGazetteer } from '../small-gazetteer';
import type { NameKind, NameSpan, Tagger } from '../tagger/tagger';

const gazetteer = smallGazetteer();
const KINDS: Record<string, NameKind> = { '[': 'person', '{': 'organisation', '<': 'place' };
const MARK = /([[{<])([^\]}>]*)[\]}>]/g;

/** A text in which persons, {organisations} and <places> are marked: the text, and a tagger that finds these. */
function read(marked: string, headline = '', day: string | null = '2020-06-01', part: Block['part'] = 'body') {
  const lines = [headline, ...marked.split('\n')];
  const spans = lines.map(spansIn);
  const tagger: Tagger = { tag: () => spans };
  const [first = '', ...rest] = lines.map((line) => line.replace(MARK, '$2'));
  const blocks = body(rest.join('\n')).map(({ text }): Block => ({ part, text }));
  const found = findPeople({ headline: first, blocks, day }, gazetteer, tagger);
  return { ...found, said: found.mentions.map(({ text, person }) => `${text} = ${person}`) };
}

function spansIn(line: string): NameSpan[] {
  let marks = 0;
  return [...line.matchAll(MARK)].map((match) => {
    const start = match.index - marks;
    marks += 2;
    const kind = KINDS[match[1] ?? ''] ?? 'person';
    return { start, end: start + (match[2] ?? '').length, kind };
  });
}

describe('persons by words', () => {
  it('have the name as first met and no office', () => {
    const { people } = read('The boxer [John  "Red"\nDoe] fell.\nThe boxer [John  Doe] fell. [Doe] wept.');
    expect(people).toEqual([
      {
        person: '~john-doe',
        name: 'John Doe',
        salience: expect.any(String),
        mentions: 2,
        standing: null,
        office: null,
        officeTitle: null,
      },
    ]);
  });

  it('are called as others write names where a line is in capitals', () => {
    const { people } = read('THE PILOT [JANE DOE-ROE] FLEW.');
    expect(people.map(({ person, name }) => [person, name])).toEqual([['~jane-doe-roe', 'Jane Doe-Roe']]);
  });

  it.each([
    [
      'a nickname',
      'The boxer [John "Red" Doe] fell. Fans lifted [Doe].',
      ['John "Red" Doe = ~john-red-doe', 'Doe = ~john-red-doe'],
    ],
    ['titles in the name', 'Here [Dr. Jane Doe] met [Mrs. Doe].', ['Jane Doe = ~jane-doe', 'Doe = ~jane-doe']],
    ['a title that ends in the name', 'Secretary of [State Jane Doe] came.', ['Jane Doe = ~jane-doe']],
    ['a demonym in the name', 'The [French Jane Doe] came.', ['Jane Doe = ~jane-doe']],
    ['an initial outside', 'Here A. [Jane Doe] came.', ['A. Jane Doe = ~a-jane-doe']],
    ['a weekday in the name', 'They met [Jane Doe Friday] there.', ['Jane Doe = ~jane-doe']],
    ['a firm of the name', 'Shares of [Jane Doe] <JDOE> fell.', []],
    ['a firm by its words', 'Shares of [Jane Doe Bank] fell.', []],
    ['no sign of a person in a story of firms', 'Shares of [Xyzzy Plugh] Corp fell 3 pct.', []],
    ['no sign of anything else', 'Friends of [Xyzzy Plugh] came.', ['Xyzzy Plugh = ~xyzzy-plugh']],
    ['an age for a sign', 'There [Xyzzy Plugh], 34, fell.', ['Xyzzy Plugh = ~xyzzy-plugh']],
    ['an office for a sign', 'There [Xyzzy Plugh], chairman of the bank, fell.', ['Xyzzy Plugh = ~xyzzy-plugh']],
    [
      'a deed for a sign',
      'There [Xyzzy Plugh] fell. [Plugh] told them.',
      ['Xyzzy Plugh = ~xyzzy-plugh', 'Plugh = ~xyzzy-plugh'],
    ],
    [
      'a name where the tagger passed over it',
      'The judge [Jane Doe] came. The lawyer of Jane Doe saw Doe.',
      ['Jane Doe = ~jane-doe', 'Jane Doe = ~jane-doe', 'Doe = ~jane-doe'],
    ],
    [
      'another word that the tagger passed over',
      'The judge [Jane Price] came. Price controls ended.',
      ['Jane Price = ~jane-price'],
    ],
    [
      'a thing that bears the name',
      'The judge [Jane Doe] came by Doe Road and {Doe Motors}.',
      ['Jane Doe = ~jane-doe'],
    ],
    ['a place', 'They met in [South Korea] there.', []],
    ['a byline', 'By [Jane Doe] and [John Doe]', []],
    ['credits at the end', 'The judge [Jane Doe] came. (Reporting by [John Roe])', ['Jane Doe = ~jane-doe']],
    ['a signed photograph', 'The judge [Jane Doe] came. [John Roe]/Harbour Post', ['Jane Doe = ~jane-doe']],
    [
      'a leader whom the tagger takes for a place',
      'They met <Ronald Reagan> there.',
      ['Ronald Reagan = ronald-reagan'],
    ],
    ['a leader inside a thing', 'They met at {Ronald Reagan Square Garden} there.', []],
    [
      'a leader inside a longer name of a person',
      'They met [Anna Ronald Reagan] there.',
      ['Anna Ronald Reagan = ~anna-ronald-reagan'],
    ],
    ['a surname inside a longer name of a person', 'They met [Xyzzy Putin] there.', ['Xyzzy Putin = ~xyzzy-putin']],
    [
      'a leader with a middle name',
      'Russia saw [Boris Nikolayevich Yeltsin] there.',
      ['Boris Nikolayevich Yeltsin = boris-yeltsin'],
    ],
    [
      "a part of a leader's name",
      'They met [Chiang Kai-shek] there. [Kai-shek] left.',
      ['Chiang Kai-shek = chiang-kai-shek', 'Kai-shek = chiang-kai-shek'],
    ],
    ['a single name without a sign', 'They met [Xyzzy] there.', []],
    ['a single name with a title', 'They met Mr. [Xyzzy] there.', ['Xyzzy = null']],
  ])('%s', (_name, marked, expected) => {
    expect(read(marked).said).toEqual(expected);
  });

  it('count in a headline whose capitals say nothing only where the text has them', () => {
    expect(read('The judge [Jane Doe] came.', '[JANE DOE] [JOINS RACE]').said).toEqual([
      'JANE DOE = ~jane-doe',
      'Jane Doe = ~jane-doe',
    ]);
  });

  it('are not looked for in credits', () => {
    expect(read('Photo of [Jane Doe]', '', null, 'credit').said).toEqual([]);
    expect(read('Here is [Jane Doe]', '', null, 'related').said).toEqual([]);
  });
});
