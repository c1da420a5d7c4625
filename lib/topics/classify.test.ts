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
  it.each(cases)('tells the topics of a text about $case: $headline', ({ headline, text, topics }) => {
    expect(labels(headline, ['body', text]).sort()).toEqual([...topics].sort());
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
    expect(labels('At the weekend', ['body', PLAIN], [part, `${FOOTBALL} ${BANK}`])).toEqual([]);
  });

  it.each<Part>(['body', 'quote', 'list', 'subhead', 'caption'])('reads a %s', (part) => {
    expect(labels('At the weekend', [part, `${FOOTBALL} ${FOOTBALL}`])).toEqual(['sport']);
  });

  it('hears the headline more than the lead, and the lead more than what follows', () => {
    const inHeadline = scoreOf('sport', FOOTBALL, PLAIN, PLAIN);
    const inLead = scoreOf('sport', PLAIN, FOOTBALL, PLAIN);
    const later = scoreOf('sport', PLAIN, PLAIN, FOOTBALL);
    expect(inHeadline).toBeGreaterThan(inLead);
    expect(inLead).toBeGreaterThan(later);
  });

  it('leaves out a topic that a long story only touches', () => {
    const long = Array.from({ length: 12 }, () => `${BANK} ${PLAIN}`).join(' ');
    expect(labels('Rates rise', ['body', long], ['body', 'Football was off.'])).toEqual([
      'economy, business and finance',
    ]);
  });

  it('finds nothing where a topic is only touched', () => {
    const long = Array.from({ length: 12 }, () => PLAIN).join(' ');
    expect(
      labels('A long day', ['body', long], ['body', 'They spoke of football, of cricket and of the weather.']),
    ).toEqual([]);
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
