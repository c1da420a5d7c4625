import { describe, expect, test } from 'vitest';
import { readExtract } from './contract';

const TEXT = `World

Island ferry to sail an hour later

By Jane Doe
WESTPORT, April 18 (Continental Wire) -- The island ferry will sail an hour later from the first Monday of May, the harbour office said.

Advertisement

Tickets that were bought for the old hours remain valid until the end of the year.

Copyright 2024 Continental Wire
`;

test('a text is answered with the fields of the contract and nothing else', () => {
  const first =
    'WESTPORT, April 18 (Continental Wire) -- The island ferry will sail an hour later from the first Monday of May, the harbour office said.';
  const second = 'Tickets that were bought for the old hours remain valid until the end of the year.';
  expect(readExtract({ id: 7, text: TEXT })).toEqual({
    id: 7,
    headline: 'Island ferry to sail an hour later',
    authors: ['Jane Doe'],
    published: '2024-04-18',
    source: 'Continental Wire',
    section: 'World',
    body: `${first}\n\n${second}`,
    blocks: [
      { part: 'body', text: first },
      { part: 'body', text: second },
    ],
  });
});

test('a page takes its day from the url where it has no other', () => {
  const html = `<h1>Island ferry to sail an hour later</h1><p>${TEXT.replace(/\s+/g, ' ')}</p>`;
  const answer = readExtract({ id: 'a', html, url: 'https://harbourpost.example/2024/04/18/ferry' });
  expect(answer).toMatchObject({ id: 'a', published: '2024-04-18', source: 'harbourpost.example' });
});

describe('a record that cannot be read gives its id and the reason', () => {
  test.each<[unknown, unknown, RegExp]>([
    [{ id: 'x', text: 'Too short.' }, 'x', /no story found/],
    [{ id: 'x', html: '' }, 'x', /no story found/],
    [{ id: 'x' }, 'x', /neither "html" nor "text"/],
    [{ text: TEXT.slice(0, 20) }, null, /no story found/],
    [['x'], null, /not a JSON object/],
    [null, null, /not a JSON object/],
  ])('%j', (record, id, reason) => {
    expect(readExtract(record)).toEqual({ id, error: expect.stringMatching(reason) });
  });
});
