import { describe, expect, test } from 'vitest';
import { isAboutAuthor } from './author-notes';

describe('a note about the author', () => {
  test.each([
    'Jane Doe is a reporter for Harbour Post.',
    'Richard Roe is the shipping correspondent of the Morning Ledger. He lives by the canal.',
    'Mary Major, who grew up on the island, is a freelance writer.',
    'Follow her on Mastodon.',
    'Reach Jane Doe at jane.doe@harbourpost.example.',
    'Additional reporting by Richard Roe',
    'Contributing: Continental Wire; Mary Major',
    'Follow Deputy Editor Jane Doe on Mastodon.',
    'The Harbour Post editorial board consists of its editors.',
    'Mary Major contributed to this report.',
    'This story was produced by Jane Doe and edited by John Doe.',
  ])('is %s', (text) => {
    expect(isAboutAuthor(text, [])).toBe(true);
  });

  test('is known by the name of an author', () => {
    const text = 'Jane Doe is on the staff since 1998 and sails in her free time.';
    expect(isAboutAuthor(text, ['Jane Doe'])).toBe(true);
    expect(isAboutAuthor(text, [])).toBe(false);
  });

  test.each([
    'Jane Doe is the harbour master and keeps the list at the lock.',
    'The ferry is expected at nine.',
    'Whoever finds the buoy is asked to call the harbour office.',
    'Bicycles follow the cars on board.',
    `The reading room asks for photographs of the old harbour, of the lock and of the ships that were built on the slip beyond the bridge before the railway came. Whoever has one, or knows of a drawer that has not been opened for a long time, may contact the librarian at library@harbourpost.example before the end of the month.`,
  ])('is not %s', (text) => {
    expect(isAboutAuthor(text, [])).toBe(false);
  });
});
