// Whatever comes in, recognition answers, its mentions lie in their lines and apart, and its time grows with the length.

import { describe, expect, it } from 'vitest';
import { linkByWords } from './by-words/link-by-words';
import { body } from './cases-for-tests';
import { loadGazetteer } from './gazetteer';
import { lineOf } from './line';
import { naiveTagger } from './naive-tagger';
import { read } from './reading';
import { findPeople, type People, type Story } from './recognise';
import { sceneOf } from './scene';
import { loadTagger } from './tagger/tagger';

const gazetteer = loadGazetteer();
const TAGGERS = [
  ['no tagger', null],
  ['a naive tagger', naiveTagger],
  ['the tagger', loadTagger()],
] as const;

function check({ headline, blocks }: Story, { mentions, people }: People): void {
  let last = { block: -2, end: 0 };
  for (const { block, start, end, text } of mentions) {
    expect((block === null ? headline : (blocks[block]?.text ?? '')).slice(start, end)).toBe(text);
    expect((block ?? -1) > last.block || start >= last.end).toBe(true);
    last = { block: block ?? -1, end };
  }
  const named = new Set(mentions.flatMap(({ person }) => person ?? []));
  expect(people.map(({ person }) => person).sort()).toEqual([...named].sort());
}

const NAMES = ['Jane Doe', 'John Doe', 'Richard Roe', 'Mary Major', 'Vladimir Putin', 'Xi Jinping', 'Laura Bush'];
const TEXTS: [string, string][] = [
  ['nothing', ''],
  ['names only', NAMES.join('\n')],
  ['names in one line', NAMES.join(' ')],
  [
    'a phone book',
    NAMES.map((name, at) => `${name.split(' ').reverse().join(', ')} ${at} Harbour Road 555-010${at}`).join('\n'),
  ],
  ['all capitals', 'PRESIDENT BUSH MET JANE DOE AND VLADIMIR PUTIN. DOE SAID THAT THE RUSSIAN PRESIDENT LEFT.'],
  ['no capitals', 'president bush met jane doe and vladimir putin. doe said that the russian president left.'],
  ['mixed scripts', 'Владимир Путин met Jane Doe in 北京; 习近平 and ولاديمير بوتين saw Đoàn Văn Doe and Jane Doe.'],
  ['marks upon marks', `Jane D${'\u0301'.repeat(300)}oe met Vladimir Putin.`],
  ['markup', '<p class="a">Jane Doe</p><script>alert("Vladimir Putin")</script> &amp; [[Jane Doe|Doe]] {{Xi Jinping}}'],
  ['half characters', '\ud800 Jane Doe \udfff Vladimir\u0000Putin \ud83d'],
  ['no end', 'Jane Doe, Jane Doe, who, said, Mr. , the, President-elect of the of the, "Doe'],
  ['only signs', '— “” ... !!! ???'],
];

describe.each(TAGGERS)('with %s', (_tagger, tagger) => {
  it.each(TEXTS)('%s is read', (_name, text) => {
    for (const day of ['2003-06-01', null]) {
      const story: Story = { headline: text.slice(0, 80), blocks: body(text), day };
      check(story, findPeople(story, gazetteer, tagger));
    }
  });
});

describe('a story without a day', () => {
  it('has no standing, and no title decides', () => {
    const story = {
      headline: '',
      blocks: body('There President Bush met Vladimir Putin and the Russian president.'),
      day: null,
    };
    const { mentions, people } = findPeople(story, gazetteer, naiveTagger);
    expect(mentions.map(({ text, person }) => [text, person])).toEqual([
      ['Bush', null],
      ['Vladimir Putin', 'vladimir-putin'],
    ]);
    expect(people).toMatchObject([{ standing: null, office: null, officeTitle: null }]);
  });
});

const LONG = 200_000;
const letters = (at: number) => String.fromCharCode(...[1, 26, 676].map((unit) => 97 + (Math.floor(at / unit) % 26)));
const pieces = (words: number, piece: (at: number) => string) =>
  Array.from({ length: Math.ceil(LONG / words) }, (_, at) => piece(at));
const LONG_TEXTS: [string, string[]][] = [
  ['one name by words', pieces(5, () => 'Jane Doe met Mr. Doe.')],
  ['ever new names of one surname', pieces(5, (at) => `Jane X${letters(at)} Doe met Doe.`)],
  ['ever new surnames', pieces(4, (at) => `Jane Q${letters(at)}, 34, fell.`)],
  ['names that begin alike', pieces(5, (at) => `Jane Mary Q${letters(at)} said so.`)],
  ['longer and longer names', pieces(8, (at) => 'Jane Doe Roe Major '.repeat(1 + (at % 3)).trim())],
  ['surnames of two', ['George W. Bush met Laura Bush.', ...pieces(4, () => 'Bush met Mrs. Bush.')]],
  ['candidates', pieces(7, () => 'Candidate Ronald Reagan, who is, who is')],
  ['commas', pieces(2, () => 'Doe, Roe,')],
  ['capitals', pieces(1, () => 'Doe')],
  ['credits', pieces(4, () => '(Photo by Jane Doe')],
  ['spaces', [`Jane${' '.repeat(LONG)}Doe (${' '.repeat(LONG)}photo by`]],
];

describe.each(LONG_TEXTS)('200,000 words of %s, where the square of the length would be minutes', (_name, list) => {
  it('are read in paragraphs', () => {
    const paragraphs = Array.from({ length: Math.ceil(list.length / 20) }, (_, at) =>
      list.slice(at * 20, at * 20 + 20),
    );
    const text = paragraphs.map((paragraph) => paragraph.join(' ')).join('\n');
    const story = { headline: 'Doe', blocks: body(text), day: '2003-06-01' };
    check(story, findPeople(story, gazetteer, naiveTagger));
  }, 60_000);

  it('are linked by words in one line', () => {
    const line = lineOf(0, 'body', list.join(' '));
    const readings = [read(line, 0, gazetteer, naiveTagger.tag([line.text])[0])];
    const { links, names } = linkByWords(readings, [], sceneOf(readings, gazetteer, '2003-06-01'));
    const slugs = links.flatMap(({ person }) => person ?? []);
    expect(slugs.filter((slug) => !names.has(slug))).toEqual([]);
  }, 60_000);
});
