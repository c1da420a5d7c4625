import { describe, expect, it } from 'vitest';
import { readPeople } from './contract';
import { naiveTagger } from './naive-tagger';
import { smallGazetteer } from './small-gazetteer';

const gazetteer = smallGazetteer();

describe('the people command', () => {
  it('answers with offsets into the whole text', () => {
    const text = '\n  Xi Jinping told 🎈\r\n \t\r\n\n“Vladimir Putin” so.\n\n\nThe Russian president nodded.\n';
    const answer = readPeople({ id: 'a', text, headline: 'Xi speaks', day: '2022-02-25' }, gazetteer);
    expect(answer).toEqual({
      id: 'a',
      mentions: [
        { start: 3, end: 13, text: 'Xi Jinping', person: 'xi-jinping', how: 'full-name', confidence: 0.99 },
        { start: 29, end: 43, text: 'Vladimir Putin', person: 'vladimir-putin', how: 'full-name', confidence: 0.99 },
        { start: 51, end: 72, text: 'The Russian president', person: 'vladimir-putin', how: 'role', confidence: 0.85 },
      ],
      people: [
        { person: 'xi-jinping', name: 'Xi Jinping', salience: 'about', office: 'president of China' },
        { person: 'vladimir-putin', name: 'Vladimir Putin', salience: 'mentioned', office: 'president of Russia' },
      ],
    });
    if ('error' in answer) throw new Error(answer.error);
    for (const { start, end, text: words } of answer.mentions) expect(text.slice(start, end)).toBe(words);
  });

  it('leaves out person and office where there is none', () => {
    const answer = readPeople({ id: 'b', text: 'President Bush met Xi Jinping.' }, gazetteer);
    expect(answer).toEqual({
      id: 'b',
      mentions: [
        { start: 10, end: 14, text: 'Bush', how: 'unlinked', confidence: 0.5 },
        { start: 19, end: 29, text: 'Xi Jinping', person: 'xi-jinping', how: 'full-name', confidence: 0.99 },
      ],
      people: [{ person: 'xi-jinping', name: 'Xi Jinping', salience: 'mentioned' }],
    });
  });

  it('gives persons by words without a slug, and no office that is not held on the day', () => {
    const text = 'Judge Jane Doe met Boris Yeltsin. Mr. Roe came.';
    expect(readPeople({ id: 'g', text, day: '2003-06-01' }, gazetteer, naiveTagger)).toEqual({
      id: 'g',
      mentions: [
        { start: 6, end: 14, text: 'Jane Doe', how: 'unlinked', confidence: 0.8 },
        { start: 19, end: 32, text: 'Boris Yeltsin', person: 'boris-yeltsin', how: 'full-name', confidence: 0.99 },
        { start: 38, end: 41, text: 'Roe', how: 'unlinked', confidence: 0.4 },
      ],
      people: [
        { name: 'Jane Doe', salience: 'mentioned' },
        { person: 'boris-yeltsin', name: 'Boris Yeltsin', salience: 'mentioned' },
      ],
    });
  });

  it('reads an empty text', () => {
    expect(readPeople({ id: 'c', text: '', headline: null, day: null }, gazetteer)).toEqual({
      id: 'c',
      mentions: [],
      people: [],
    });
  });

  it.each([
    [null, { id: null, error: 'a record is an object with id and text' }],
    ['text', { id: null, error: 'a record is an object with id and text' }],
    [['a'], { id: null, error: 'a record is an object with id and text' }],
    [{ text: 'x' }, { id: null, error: 'id is neither a text nor a number' }],
    [{ id: 'd' }, { id: 'd', error: 'text is not a text' }],
    [
      { id: 'e', text: 'x', headline: 7 },
      { id: 'e', error: 'headline is not a text' },
    ],
    [
      { id: 'f', text: 'x', day: '2022-02-30' },
      { id: 'f', error: 'day is not YYYY-MM-DD' },
    ],
    [
      { id: 'g', text: 'x', day: 20220225 },
      { id: 'g', error: 'day is not YYYY-MM-DD' },
    ],
  ])('refuses %j', (record, refusal) => {
    expect(readPeople(record, gazetteer)).toEqual(refusal);
  });
});
