// What a source calls a person in; full names that mean nobody else out.

import { describe, expect, it } from 'vitest';
import { likeness, namesOf } from './names';

const label = (text: string) => ({ text, kind: 'label' });

describe('full names from sources', () => {
  it('are other spellings of the name', () => {
    expect(namesOf('Jane Doe', 'Doe', [label('Jane M. Doe'), label('Jayne Doe')], 'US')).toEqual([
      'Jane M. Doe',
      'Jayne Doe',
    ]);
  });

  it.each([
    ['Farid al-Doe', 'Doe', 'Al-Doe'],
    ['Jane Doe-Roe', 'Doe-Roe', 'Doe-Roe'],
    ['John van Roe', 'Roe', 'Van Roe'],
    ['Richard Roe Major', 'Roe Major', 'Roe Major'],
  ])('of %s, called %s, are not the surname alone: %s', (name, surname, text) => {
    expect(namesOf(name, surname, [label(text)], 'US')).toEqual([]);
  });

  it('keep a ruler with a number, who has one name', () => {
    expect(namesOf('Richard', 'Richard', [label('Richard III')], 'GB')).toEqual(['Richard III']);
  });
});

describe('likeness', () => {
  it('counts a pair of letters as often as both words have it', () => {
    expect(likeness('mary', 'mary')).toBe(1);
    expect(likeness('dodo', 'do')).toBe(0.5);
    expect(likeness('do', 'dodo')).toBe(0.5);
  });
});
