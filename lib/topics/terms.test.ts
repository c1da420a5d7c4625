import { describe, expect, it } from 'vitest';
import { wordList } from '#lib/text/words';
import { LETTERS_BEFORE_STAR, termsIn } from './lookup';
import { TERMS } from './terms';
import { TOPICS } from './vocabulary';

function textsIn(text: string): string[] {
  return termsIn(wordList(text)).map((term) => term.text);
}

describe('the terms', () => {
  it('are written as the text is cut: folded words, with a star at the very end only', () => {
    const wrong = TERMS.map((term) => term.text).filter((text) => {
      const plain = text.replace(/\*$/, '');
      return plain === '' || wordList(plain).join(' ') !== plain;
    });
    expect(wrong).toEqual([]);
  });

  it('have enough letters before a star to be looked up by them', () => {
    const short = TERMS.filter(({ text }) => {
      const last = text.split(' ').at(-1) ?? '';
      return text.endsWith('*') && last.length <= LETTERS_BEFORE_STAR;
    });
    expect(short.map((term) => term.text)).toEqual([]);
  });

  it('say one thing for a topic, not two', () => {
    const twice = TERMS.filter(({ claims }) => new Set(claims.map((claim) => claim.topic)).size < claims.length);
    expect(twice.map((term) => term.text)).toEqual([]);
  });

  it('do not count a word twice by listing its plural beside it', () => {
    const strength = new Map(TERMS.map((term) => [term.text, JSON.stringify(term.claims)]));
    const doubled = TERMS.filter(
      ({ text, claims }) =>
        /[^s]s$/.test(text) && claims.length > 0 && strength.get(text.slice(0, -1)) === JSON.stringify(claims),
    );
    expect(doubled.map((term) => term.text)).toEqual([]);
  });

  it('do not hide what decides for one topic behind a plural listed for another', () => {
    const meant = new Set(['aids', 'league tables', 'fathers day']);
    const byText = new Map(TERMS.map((term) => [term.text, term.claims]));
    const hidden = TERMS.filter(({ text, claims }) => {
      const singular = /[^s]s$/.test(text) ? byText.get(text.slice(0, -1)) : undefined;
      const lost = singular?.filter(
        ({ topic, grade }) => grade === 'strong' && !claims.some((one) => one.topic === topic),
      );
      return !meant.has(text) && (lost?.length ?? 0) > 0;
    });
    expect(hidden.map((term) => term.text)).toEqual([]);
  });

  it('are many for every topic, with strong, good, weak and misleading ones', () => {
    TOPICS.forEach((topic, place) => {
      const grades = TERMS.flatMap((term) => term.claims.filter((claim) => claim.topic === place)).map(
        (claim) => claim.grade,
      );
      expect(grades.length, topic.label).toBeGreaterThan(200);
      expect(new Set(grades).size, topic.label).toBe(4);
    });
  });
});

describe('termsIn', () => {
  it.each([
    ['an air strike is no strike', 'an air strike', ['air strike']],
    ['a district court is no tennis court', 'the district court', ['district court']],
    ['a plural is its singular', 'two murders', ['murder']],
    ['a phrase takes a plural at its end', 'three air strikes', ['air strike']],
    ['"discuss" is no discus', 'they discuss', []],
    ['a star takes any ending', 'meteorologists', ['meteorolog*']],
    ['a star does not reach into other words', 'a meteor', []],
    ['accents, apostrophes and hyphens do not matter', 'cease-fire in the coup d’état', ['cease fire', 'coup detat']],
    ['a neutral phrase takes its words', 'pay tribute to', ['pay tribute']],
    ['no words, no terms', '', []],
  ])('%s', (_what, text, terms) => {
    expect(textsIn(text)).toEqual(terms);
  });
});
