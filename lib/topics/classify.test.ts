import { describe, expect, it } from 'vitest';
import type { Part } from '#lib/model/article';
import cases from './cases.json';
import { findTopics } from './classify';

const FOOTBALL =
  'The coach said his players had won the league, and the goalkeeper saved a penalty in the second half.';
const BANK = 'The central bank raised interest rates to slow inflation, and shares fell on the stock exchange.';
const PLAIN = 'The people who were there said that it had been a long day for all of them and that they went home.';

function labels(headline: string, ...blocks: [Part, string][]): string[] {
  return findTopics({ headline, blocks: blocks.map(([part, text]) => ({ part, text })) }).map((topic) => topic.label);
}

function scoreOf(label: string, headline: string, ...texts: string[]): number {
  const found = findTopics({ headline, blocks: texts.map((text) => ({ part: 'body', text })) });
  return found.find((topic) => topic.label === label)?.score ?? 0;
}

describe('findTopics', () => {
  it.each(cases.filter((one) => one.topics.length > 0))(
    'tells the topics of a text about $case: $headline',
    ({ headline, text, topics }) => {
      expect(labels(headline, ['body', text])).toEqual(expect.arrayContaining(topics));
    },
  );

  it('adds something to few of them, and finds nothing in most that say nothing', () => {
    const exact = cases.filter(({ headline, text, topics }) => {
      return labels(headline, ['body', text]).sort().join() === [...topics].sort().join();
    });
    expect(exact.length / cases.length).toBeGreaterThan(0.8);
  });

  it('has cases for every topic, several of them with two, and some with none', () => {
    expect(new Set(cases.flatMap((one) => one.topics)).size).toBe(17);
    expect(cases.filter((one) => one.topics.length > 1).length).toBeGreaterThan(5);
    expect(cases.filter((one) => one.topics.length === 0).length).toBeGreaterThan(5);
  });

  it('gives scores between 0 and 1, the best first', () => {
    const scores = findTopics({ headline: 'Rates and goals', blocks: [{ part: 'body', text: `${FOOTBALL} ${BANK}` }] });
    expect(scores.map((topic) => topic.label).sort()).toEqual(['economy, business and finance', 'sport']);
    expect(scores[0]?.score).toBeGreaterThanOrEqual(scores[1]?.score ?? 1);
    for (const { score } of scores) expect(score).toBeGreaterThan(0.5);
    for (const { score } of scores) expect(score).toBeLessThan(1);
  });

  it.each<Part>(['related', 'teaser', 'advertisement', 'navigation', 'credit'])('reads nothing in a %s', (part) => {
    const without = labels('At the weekend', ['body', PLAIN]);
    expect(labels('At the weekend', ['body', PLAIN], [part, `${FOOTBALL} ${BANK}`])).toEqual(without);
  });

  it.each<Part>(['body', 'quote', 'list', 'subhead', 'caption'])('reads a %s', (part) => {
    expect(labels('At the weekend', [part, `${FOOTBALL} ${FOOTBALL}`])).toEqual(['sport']);
  });

  it('hears the headline more than what follows', () => {
    expect(scoreOf('sport', FOOTBALL, BANK)).toBeGreaterThan(scoreOf('sport', 'At the weekend', BANK, FOOTBALL));
  });

  it('says which words decided, as they stand in the story, the weightiest first', () => {
    const [sport] = findTopics({ headline: 'League won', blocks: [{ part: 'body', text: FOOTBALL }] });
    expect(sport?.words.slice(0, 4)).toEqual(expect.arrayContaining(['league', 'penalty']));
    const text = `League won ${FOOTBALL}`.toLowerCase();
    for (const word of sport?.words ?? []) expect(text).toContain(word);
  });

  it('leaves out a topic that a long story only touches', () => {
    const long = Array.from({ length: 12 }, () => `${BANK} ${PLAIN}`).join(' ');
    expect(labels('Rates rise', ['body', long], ['body', 'Football was off.'])).toEqual([
      'economy, business and finance',
    ]);
  });

  it.each([
    [
      'French',
      'Le gouvernement a annoncé mardi une réforme des retraites, et les syndicats appellent à la grève générale.',
    ],
    [
      'German',
      'Die Regierung hat am Dienstag eine Reform der Renten beschlossen, die Gewerkschaften rufen zum Streik auf.',
    ],
    [
      'Spanish',
      'El presidente anunció el martes elecciones anticipadas tras la huelga general de los trabajadores del metro.',
    ],
  ])('does not guess at a text in %s', (_language, text) => {
    expect(labels('Politique', ['body', `${text} ${text}`])).toEqual([]);
  });

  it('reads wire copy in capitals as it reads other copy', () => {
    expect(labels(FOOTBALL.toUpperCase(), ['body', FOOTBALL.toUpperCase()])).toEqual(
      labels(FOOTBALL, ['body', FOOTBALL]),
    );
  });

  it('does not decide by one word, however often it comes', () => {
    const often = 'They said that the election was on, and that it would be an election to remember. '.repeat(4);
    expect(labels('An election', ['body', often])).toEqual([]);
  });

  it('gives the same story the same topics each time', () => {
    const story = { headline: 'Rates and goals', blocks: [{ part: 'body' as const, text: `${FOOTBALL} ${BANK}` }] };
    expect(findTopics(story)).toEqual(findTopics(story));
  });

  it('shows three topics at most', () => {
    const all = cases.map((one) => one.text).join('\n');
    expect(findTopics({ headline: 'The whole paper', blocks: [{ part: 'body', text: all }] }).length).toBeLessThan(4);
  });
});

describe('findTopics on hostile input', () => {
  it.each([
    ['a megabyte of digits', '1234567890'.repeat(100_000)],
    ['a megabyte of one letter', 'a'.repeat(1_000_000)],
    ['a megabyte of the same strong word', 'election '.repeat(110_000)],
    ['a megabyte of half a phrase', 'air '.repeat(250_000)],
    ['markup that slipped through', '<script>alert("football")</script><div class="election">'.repeat(2_000)],
    ['control characters and lone surrogates', '\u0000\u0007\uD800\uDFFF\u202E'.repeat(10_000)],
    ['names of object properties', 'constructor __proto__ toString hasOwnProperty '.repeat(5_000)],
  ])('finds nothing in %s', (_what, text) => {
    expect(labels(text.slice(0, 200), ['body', text])).toEqual([]);
  });

  it('still reads a story of a megabyte', () => {
    expect(labels('League won', ['body', `${FOOTBALL} `.repeat(10_000)])).toEqual(['sport']);
  });

  it('takes a hundred thousand blocks', () => {
    const blocks = Array.from({ length: 100_000 }, () => ({ part: 'body' as const, text: FOOTBALL }));
    expect(findTopics({ headline: '', blocks }).map((topic) => topic.label)).toEqual(['sport']);
  });
});
