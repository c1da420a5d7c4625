import { describe, expect, test } from 'vitest';
import { isFinalListHeading, isInlineListHeading, isPublicationNote, removedPart } from './cleaning';

describe('a line that is not the story is known by its words', () => {
  test.each([
    ['Advertisement', 'advertisement'],
    ['ADVERTISEMENT', 'advertisement'],
    ['Story continues below advertisement', 'advertisement'],
    ['Article continues after advertisement', 'advertisement'],
    ['RELATED Russia-Ukraine crisis: NATO holds emergency meeting', 'related'],
    ['Related: Ferry timetable', 'related'],
    ['Read more: Ferry timetable', 'related'],
    ['See also: Ferry timetable', 'related'],
    ['Also read: Ferry timetable', 'related'],
    ['READ MORE Ferry timetable to change', 'related'],
    ['Related stories', 'related'],
    ['Most Read', 'teaser'],
    ['Latest Headlines', 'teaser'],
    ['Trending Stories', 'teaser'],
    ['Follow Us', 'teaser'],
    ['World News // 5 hours ago', 'teaser'],
    ['Sign up for our newsletter', 'newsletter'],
    ['Share this article', 'navigation'],
    ['© 1969 Morning Ledger', 'navigation'],
    ['Copyright 1969 Morning Ledger. All rights reserved.', 'navigation'],
    ['* * *', 'navigation'],
    ['Lesen Sie auch', 'related'],
    ['Lire aussi', 'related'],
    ['Tags: library, opening hours', 'navigation'],
    ['This document is subject to copyright. Apart from any fair dealing, no part of it may be copied.', 'navigation'],
    ['If you buy something through a link on this page, the paper may earn a commission.', 'navigation'],
    ['Disclaimer: The views in this text are those of its author.', 'navigation'],
    ['Warning: Use of undefined constant tide in /srv/www/inc/latest.php on line 128', 'navigation'],
    ['Listen to Harbour Talk on all the usual podcast pages and podcasts.', 'navigation'],
    ['This story was featured in the Morning Ledger newsletter.', 'newsletter'],
    ['[gallery id="17"]', 'related'],
  ])('%s', (line, part) => {
    expect(removedPart(line)).toBe(part);
  });
});

describe('a sentence of a story is kept', () => {
  test.each([
    'Related tensions in the region have grown since the spring.',
    'More than forty boats waited at the lower basin.',
    'Popular anger at the new hours has not cooled.',
    'By continuing its policy of silence the office has lost the trust of the pilots.',
    'Watch the water: it rises faster than it falls.'.replace(':', ','),
    'Two hours ago, at high water, nothing could be seen.',
    'Advertisements for the ferry hung in every station.',
    'Follow the path along the canal to the second lock.',
    '[It] is the first lock of its kind on the canal.',
    'If you buy a ticket on board, the ferry costs a crown more.',
    'Warning: the ramp is steep at low water.',
    'Tags were sewn to the sails so that they could be told apart.',
  ])('%s', (line) => {
    expect(removedPart(line)).toBeNull();
  });
});

test('list headings are told from each other: some stand in mid-story, some end it', () => {
  expect(isInlineListHeading('Related stories')).toBe(true);
  expect(isFinalListHeading('Related stories')).toBe(false);
  expect(isFinalListHeading('Latest Headlines')).toBe(true);
  expect(isFinalListHeading('More from World')).toBe(true);
});

test('a note about the piece itself is known', () => {
  expect(isPublicationNote('Written for the Dateline sample archive.')).toBe(true);
  expect(isPublicationNote('This article was originally published in the Harbour Post.')).toBe(true);
  expect(isPublicationNote('A version of this story appeared in the Morning Ledger.')).toBe(true);
  expect(isPublicationNote('This article of the treaty was the last to be agreed.')).toBe(false);
});
