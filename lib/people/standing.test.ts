import { describe, expect, it } from 'vitest';
import { body } from './cases-for-tests';
import { loadGazetteer } from './gazetteer';
import { naiveTagger } from './naive-tagger';
import { findPeople } from './recognise';

const gazetteer = loadGazetteer();

function standing(text: string, day: string | null) {
  const { people } = findPeople({ headline: '', blocks: body(text), day }, gazetteer, naiveTagger);
  return people.map(({ person, standing, office, officeTitle }) => [person, standing, office, officeTitle]);
}

describe('how the day stands to the offices of a person', () => {
  it.each([
    ['in office', 'There spoke Ronald Reagan.', '1986-10-11', 'incumbent', 'president of the United States'],
    ['out of office', 'There spoke Ronald Reagan.', '1990-10-11', 'former', 'president of the United States'],
    ['before all offices', 'There spoke Ronald Reagan.', '1975-10-11', 'future', 'president of the United States'],
    ['the foremost of former ones', 'There spoke Vladimir Putin.', '2000-01-01', 'incumbent', null],
    ['out of a lesser office', 'There spoke Hillary Clinton.', '2014-10-11', 'former', null],
    [
      'elected',
      'There spoke President-elect Ronald Reagan.',
      '1980-12-11',
      'candidate',
      'president of the United States',
    ],
    [
      'a candidate',
      'The party of candidate Ronald Reagan won.',
      '1980-10-11',
      'candidate',
      'president of the United States',
    ],
    [
      'a candidate of the party',
      'There spoke Ronald Reagan, the Republican presidential nominee, again.',
      '1980-10-11',
      'candidate',
      'president of the United States',
    ],
    [
      'running for an office',
      'There spoke Ronald Reagan, who is running for president.',
      '1980-02-11',
      'candidate',
      'president of the United States',
    ],
    [
      'seeking an office never won',
      'There spoke Hillary Clinton, the Democratic presidential nominee.',
      '2016-10-11',
      'candidate',
      'president of the United States',
    ],
    ['a candidate of another time', 'There spoke defeated candidate Ronald Reagan.', '1977-02-11', 'future', null],
    ['a candidate for another office', 'The candidate for governor, Ronald Reagan, won.', '1966-10-11', 'future', null],
    [
      'an incumbent who runs again',
      'There spoke Ronald Reagan, the Republican nominee.',
      '1984-10-11',
      'incumbent',
      null,
    ],
    ['acting', 'There spoke Vladimir Putin.', '2000-02-01', 'incumbent', 'acting president of Russia'],
    ['no more acting', 'There spoke Vladimir Putin.', '2001-02-01', 'incumbent', 'president of Russia'],
    ['in two offices', 'There spoke Mikhail Gorbachev.', '1990-06-01', 'incumbent', 'president of the Soviet Union'],
  ])('%s', (_name, text, day, expected, title) => {
    const [first] = standing(text, day);
    expect(first?.[1]).toBe(expected);
    if (title !== null) expect(first?.[3]).toBe(title);
    expect(first?.[2] === null).toBe(expected !== 'incumbent');
  });

  it('is not known without a day, nor of a person by words', () => {
    expect(standing('There spoke Ronald Reagan and Jane Doe.', null)).toEqual([
      ['ronald-reagan', null, null, null],
      ['~jane-doe', null, null, null],
    ]);
    expect(standing('There spoke candidate Jane Doe.', '2016-10-11')).toEqual([['~jane-doe', null, null, null]]);
  });
});
