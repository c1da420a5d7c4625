import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { TopicInStory } from '#lib/model/topic';
import { applyTopicVerdicts, isSaidTopic } from './verdicts';
import { CONCEPTS, conceptOf, narrower, pathTo, TOPICS } from './vocabulary';

const POLITICS = 'medtop:11000000';
const SPORT = 'medtop:15000000';
const WEATHER = 'medtop:17000000';
const ELECTION = 'medtop:20000574';
const BELOW = narrower(ELECTION)[0]?.code ?? '';
const RELATIONS = 'medtop:20000638';

function inStory(code: string, narrowerCodes: string[] = [], words = ['vote']): TopicInStory {
  const named = (one: string) => ({ code: one, label: conceptOf(one)?.label ?? one, words });
  return { ...named(code), score: 0.8, narrower: narrowerCodes.map(named) };
}

const FOUND = [inStory(POLITICS, [ELECTION, BELOW]), inStory(SPORT)];
const is = (topic: string) => ({ says: 'is' as const, topic });
const not = (topic: string) => ({ says: 'not' as const, topic });

/** 'politics > election' as codes. */
function codes(topics: readonly TopicInStory[]) {
  return topics.map(({ code, narrower: below }) => [code, ...below.map((one) => one.code)]);
}

test('the words of this test are concepts one below the other', () => {
  expect(pathTo(BELOW).map(({ code }) => code)).toEqual([POLITICS, ELECTION, BELOW]);
  expect(pathTo(RELATIONS).map(({ code }) => code)).toEqual([POLITICS, RELATIONS]);
});

describe('by the word of readers a story', () => {
  test('without verdicts is about what was found', () => {
    expect(applyTopicVerdicts(FOUND, [])).toEqual(FOUND);
  });

  test('is about a topic more, behind the others and with the label of the vocabulary', () => {
    expect(applyTopicVerdicts(FOUND, [is(WEATHER)])).toEqual([
      ...FOUND,
      { code: WEATHER, label: 'weather', score: 1, words: [], narrower: [] },
    ]);
  });

  test('can be about more than three', () => {
    const others = TOPICS.map(({ code }) => code).filter((code) => code !== POLITICS && code !== SPORT);
    expect(applyTopicVerdicts(FOUND, others.map(is))).toHaveLength(17);
  });

  test.each([
    ['a topic less, with what is narrower', [not(POLITICS)], [[SPORT]]],
    ['a narrower one less, with what is narrower still', [not(ELECTION)], [[POLITICS], [SPORT]]],
    ['the narrowest less alone', [not(BELOW)], [[POLITICS, ELECTION], [SPORT]]],
    ['a narrower one more', [is(RELATIONS)], [[POLITICS, ELECTION, BELOW, RELATIONS], [SPORT]]],
    ['a narrower one and its broader ones', [not(POLITICS), is(BELOW)], [[POLITICS, ELECTION, BELOW], [SPORT]]],
    ['nothing of it, whatever was said before', [is(RELATIONS), not(POLITICS)], [[SPORT]]],
    ['what it was found to be about, when that is said last', [not(SPORT), is(SPORT)], codes(FOUND)],
    ['nothing more where the codes are unknown', [is('medtop:1'), not('medtop:2'), is('')], codes(FOUND)],
    ['nothing', [not(POLITICS), not(SPORT)], []],
  ])('is about %s', (_which, verdicts, expected) => {
    expect(codes(applyTopicVerdicts(FOUND, verdicts))).toEqual(expected);
  });

  test('keeps chance and words of what was found', () => {
    const [politics] = applyTopicVerdicts(FOUND, [not(POLITICS), is(ELECTION)]);
    expect(politics).toEqual(inStory(POLITICS, [ELECTION]));
  });

  test('is about a concept by a reader where the last verdict on it says so', () => {
    expect(isSaidTopic(POLITICS, [is(ELECTION)])).toBe(true);
    expect(isSaidTopic(POLITICS, [is(ELECTION), not(POLITICS)])).toBe(false);
    expect(isSaidTopic(ELECTION, [is(POLITICS)])).toBe(false);
  });
});

const anyCode = fc.constantFrom(...CONCEPTS.slice(0, 60).map(({ code }) => code), POLITICS, ELECTION, BELOW, RELATIONS);
const anyVerdict = fc.record({ says: fc.constantFrom('is' as const, 'not' as const), topic: anyCode });

describe('whatever readers say', () => {
  test('a story about a concept is about every broader one, and no concept stands twice', () => {
    fc.assert(
      fc.property(fc.array(anyVerdict, { maxLength: 12 }), (verdicts) => {
        const shown = codes(applyTopicVerdicts(FOUND, verdicts)).flat();
        expect(new Set(shown).size).toBe(shown.length);
        const broader = shown.flatMap((code) => pathTo(code).map((concept) => concept.code));
        expect(shown).toEqual(expect.arrayContaining(broader));
      }),
    );
  });

  test('the last verdict holds, and what was found is left as it was', () => {
    fc.assert(
      fc.property(fc.array(anyVerdict, { minLength: 1, maxLength: 12 }), (verdicts) => {
        const before = structuredClone(FOUND);
        const shown = codes(applyTopicVerdicts(FOUND, verdicts)).flat();
        const last = verdicts.at(-1) ?? is(POLITICS);
        expect(shown.includes(last.topic)).toBe(last.says === 'is');
        expect(FOUND).toEqual(before);
      }),
    );
  });
});
