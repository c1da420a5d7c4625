import { describe, expect, test } from 'vitest';
import { coinedOrganisation, coinedPerson, coinedPlace } from './coined-names';
import { asHeadlines, surnamesAlone, withNicknames, withOtherNames } from './copies';
import { fill, readOwnStories } from './own-sentences';
import { readGroups } from './people-names';
import { chanceOf, type Story } from './story';

const STORY = {
  style: 'wire, 1990, Europe',
  lines: ['Mrs. [1f] of the {United Nations} flew to <Oslo>.', "[1fs]'s aide, [2m], stayed."],
};

function names(story: Story, kind = 'person'): string[] {
  return story.sentences.flatMap(({ words, spans }) =>
    spans.filter((span) => span.kind === kind).map(({ from, to }) => words.slice(from, to).join(' ')),
  );
}

describe('an annotated story', () => {
  test('has its slots filled with the same person throughout', () => {
    const [full = '', surname = '', other = ''] = names(fill(STORY, chanceOf(3)));
    expect(full.endsWith(surname) || full.startsWith(surname)).toBe(true);
    expect(other).not.toBe(full);
  });

  test('keeps its marks of other kinds', () => {
    const story = fill(STORY, chanceOf(3));
    expect(names(story, 'organisation')).toEqual(['United Nations']);
    expect(names(story, 'place')).toEqual(['Oslo']);
  });

  test('is filled the same with the same seed, otherwise with another', () => {
    expect(fill(STORY, chanceOf(3))).toEqual(fill(STORY, chanceOf(3)));
    expect(fill(STORY, chanceOf(3))).not.toEqual(fill(STORY, chanceOf(4)));
  });

  test('of this folder has no mark or slot left', () => {
    const stories = readOwnStories();
    expect(stories.length).toBeGreaterThan(500);
    const chance = chanceOf(1);
    const words = stories.flatMap((story) => fill(story, chance).sentences.flatMap((sentence) => sentence.words));
    expect(words.filter((word) => /[[\]{}<>]/.test(word))).toEqual([]);
  });
});

describe('a copy', () => {
  const story = fill(STORY, chanceOf(3));

  test('with other names has another one for each person, in every place', () => {
    const draw = {
      person: () => ({ full: 'Mary Q. Major', surname: 'Major', given: 'Mary', initials: 'M. Major' }),
      place: () => 'Bergen',
      organisation: () => 'Ajax',
      chance: chanceOf(5),
    };
    const copy = withOtherNames(story, draw);
    expect(copy && names(copy)).toEqual(['Mary Q. Major', 'Major', 'Mary Q. Major']);
  });

  test('with surnames alone has a word less a name', () => {
    const copy = surnamesAlone(story, { ...chanceOf(1), next: () => 0.4 });
    expect(copy && names(copy).every((name) => !name.includes(' '))).toBe(true);
  });

  test('as headlines is in capitals and knows its story', () => {
    const copy = asHeadlines(story, true, chanceOf(2));
    expect(copy && names(copy).every((name) => name === name.toUpperCase())).toBe(true);
    expect(copy?.context).toBe(story.sentences);
  });

  test('with nicknames has them inside the names', () => {
    const copy = withNicknames(story, { ...chanceOf(1), next: () => 0.4 });
    expect(copy && names(copy).some((name) => /^\p{L}.* " .+ " \p{L}/u.test(name))).toBe(true);
  });
});

test('coined names begin with capitals and are the same with the same seed', () => {
  const groups = readGroups();
  const some = (seed: number) => {
    const chance = chanceOf(seed);
    const coin = () => [
      coinedPlace(groups, chance),
      coinedOrganisation(groups, chance),
      coinedPerson(groups, chance).full,
    ];
    return Array.from({ length: 40 }, coin).flat();
  };
  expect(some(2).every((name) => /^[\p{L}'.-]+(?: [\p{L}'.-]+)*$/u.test(name) && /\p{Lu}/u.test(name))).toBe(true);
  expect(some(2)).toEqual(some(2));
  expect(some(2)).not.toEqual(some(4));
});
