import { expect, test } from 'vitest';
import { ANYBODY } from '#lib/search/people-page';
import { peopleHref, peopleQuestion } from './people-question';

test('an address of a list of people is read and written back', () => {
  const href = '/people?name=jos%C3%A9&letter=B&country=FR&office=head-of-state&sort=name&page=3';
  const { asked, notes } = peopleQuestion(new URL(href, 'http://archive.example').searchParams);
  expect(asked).toEqual({ name: 'josé', letter: 'B', country: 'FR', office: 'head-of-state', sort: 'name', page: 3 });
  expect(notes).toEqual([]);
  expect(peopleHref(asked)).toBe(href);
  expect(peopleHref(ANYBODY)).toBe('/people');
});

test.each([
  ['letter', '<b>'],
  ['country', 'XX'],
  ['office', 'emperor-of-nowhere'],
  ['sort', 'random'],
])('%s=%s is ignored, and a note says so', (name, value) => {
  const { asked, notes } = peopleQuestion([[name, value]]);
  expect(asked).toEqual(ANYBODY);
  expect(notes).toEqual([`There is no ${name} “${value}”: it was ignored.`]);
});

test('what is empty, too long or no page is not an error', () => {
  const { asked, notes } = peopleQuestion([
    ['country', ''],
    ['page', '-1'],
    ['name', 'x'.repeat(10_000)],
  ]);
  expect(asked).toEqual({ ...ANYBODY, name: 'x'.repeat(100) });
  expect(notes).toEqual([]);
});
