import { describe, expect, it } from 'vitest';
import { hashWord } from '#lib/text/hash';
import { stem } from '#lib/text/stem';
import { headlineFeature, pairBeginning, pairFeature, TERM_CLAIMS, WORD_CLAIMS, wordFeature } from './feature-numbers';
import { featuresOf, listFeatures } from './features';
import { passagesOf } from './passages';
import { TOPICS } from './vocabulary';

const of = (headline: string, ...texts: string[]) =>
  passagesOf({ headline, blocks: texts.map((text) => ({ part: 'body' as const, text })) });
const number = (word: string) => hashWord(stem(word));
const word = (one: string) => wordFeature(number(one));
const pair = (first: string, second: string) => pairFeature(pairBeginning(number(first)), number(second));

describe('the features of a story', () => {
  it('are its stems: all forms of a word are one', () => {
    const features = featuresOf(of('', 'Dockers march. A docker marched, and they are marching.'));
    expect(features.get(word('march'))).toBe(3 * 1.5);
    expect(features.get(word('docker'))).toBe(2 * 1.5);
  });

  it('count the headline more than the lead, and the lead more than what follows', () => {
    const features = featuresOf(of('Frost', 'Snow', 'Hail'));
    expect([features.get(word('frost')), features.get(word('snow')), features.get(word('hail'))]).toEqual([2, 1.5, 1]);
    expect(features.get(headlineFeature(number('frost')))).toBe(1);
    expect(features.has(headlineFeature(number('snow')))).toBe(false);
  });

  it('are pairs of words in a row, not across a number or a paragraph', () => {
    const features = featuresOf(of('', 'Peace talks 12 begin', 'again'));
    expect(features.has(pair('peace', 'talk'))).toBe(true);
    expect(features.has(pair('talk', 'begin'))).toBe(false);
    expect(features.has(pair('begin', 'again'))).toBe(false);
  });

  it('leave out common words, also as pairs', () => {
    const features = featuresOf(of('', 'of the ship'));
    expect([features.has(word('of')), features.has(pair('of', 'the')), features.has(pair('the', 'ship'))]).toEqual([
      false,
      false,
      true,
    ]);
  });

  it('count what follows after four hundred words half', () => {
    const long = Array.from({ length: 401 }, () => 'and').join(' ');
    expect(featuresOf(of('', long, 'glacier')).get(word('glacier'))).toBe(0.5);
  });

  it('say how much speaks for a topic, through words and through terms', () => {
    const sport = TOPICS.findIndex((topic) => topic.label === 'sport');
    const features = featuresOf(of('', 'The goalkeeper saved a penalty kick.'));
    const said = (claims: readonly (readonly number[])[]) =>
      (claims[sport] ?? []).reduce((sum, feature) => sum + (features.get(feature) ?? 0), 0);
    expect(said(WORD_CLAIMS)).toBeGreaterThan(0);
    expect(said(TERM_CLAIMS)).toBeGreaterThan(0);
  });

  it('are told with the words they stand for', () => {
    const told = listFeatures(of('', 'Peace talks'))
      .filter(({ feature }) => feature === pair('peace', 'talk'))
      .map(({ words, at, count }) => words.slice(at, at + count).join(' '));
    expect(told).toEqual(['peace talks']);
  });

  it('never collide with each other among the claims', () => {
    const all = [...TERM_CLAIMS.flat(), ...WORD_CLAIMS.flat()];
    expect(new Set(all).size).toBe(all.length);
  });
});
