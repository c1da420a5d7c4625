import { describe, expect, it } from 'vitest';
import { readTopics } from './contract';

const STRIKE =
  'Train drivers went on strike on Monday after pay talks broke down.\n\nThe trade union said nine members in ten ' +
  'had voted for strike action. Employers offered a pay rise of three per cent.';

describe('readTopics', () => {
  it('answers a record under its id with code, label and score', () => {
    const answer = readTopics({ id: 'a1', text: STRIKE, headline: 'Train drivers walk out', day: '1982-07-04' });
    expect(answer).toMatchObject({
      id: 'a1',
      topics: [{ code: 'medtop:09000000', label: 'labour', score: expect.any(Number), words: expect.any(Array) }],
    });
  });

  it.each([
    ['no headline', { id: 7, text: STRIKE }],
    ['a headline that is null', { id: 7, text: STRIKE, headline: null }],
  ])('takes a record with %s', (_what, record) => {
    expect(readTopics(record)).toMatchObject({ id: 7, topics: [{ label: 'labour' }] });
  });

  it('answers an empty text with no topics', () => {
    expect(readTopics({ id: 'a1', text: '' })).toEqual({ id: 'a1', topics: [] });
  });

  it.each([
    ['text', 'a story', { id: null, error: 'the record is not an object' }],
    ['null', null, { id: null, error: 'the record is not an object' }],
    ['a list', [{ id: 'a1', text: STRIKE }], { id: null, error: 'the record is not an object' }],
    ['no id', { text: STRIKE }, { id: null, error: 'id is neither text nor a number' }],
    [
      'an id that is no number',
      { id: Number.NaN, text: STRIKE },
      { id: null, error: 'id is neither text nor a number' },
    ],
    ['no text', { id: 'a1', headline: 'Strike' }, { id: 'a1', error: 'text is missing or not text' }],
    ['a text that is a list', { id: 'a1', text: [STRIKE] }, { id: 'a1', error: 'text is missing or not text' }],
    [
      'a headline that is a number',
      { id: 'a1', text: STRIKE, headline: 5 },
      { id: 'a1', error: 'headline is not text' },
    ],
  ])('says why it cannot read %s', (_what, record, answer) => {
    expect(readTopics(record)).toEqual(answer);
  });
});
