import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Engine } from './engine';
import { archiveOf, closeAll, foundAt } from './people-for-tests';
import { type Profile, readProfile } from './profile';
import { allOf, MOST_COMPANIONS } from './together';

const CROWD = Array.from({ length: 20 }, (_, at) => `~crowd-${String.fromCharCode(97 + at)}`);

let engine: Engine;
let profile: Profile;
beforeAll(async () => {
  engine = await archiveOf([
    { day: '2001-05-01', people: ['~jane-doe', '~john-doe', '~richard-roe'] },
    { day: '2001-05-02', people: ['~jane-doe', '~john-doe'] },
    { day: '2001-05-03', people: ['~jane-doe', '~john-doe', '~richard-roe', '~mary-major'] },
    { day: '2001-05-04', people: ['~john-doe', '~richard-roe'] },
    { day: '2001-05-05', people: ['~jane-doe', ...CROWD] },
    { day: null, people: ['~ann-poe'] },
  ]);
  profile = (await readProfile(engine, '~jane-doe')) as Profile;
});
afterAll(() => closeAll(engine));

test('those most often in the same stories come first, and no more than fit the picture', () => {
  const { people } = profile.together;
  expect(people.slice(0, 2).map(({ name, stories }) => [name, stories])).toEqual([
    ['John Doe', 3],
    ['Richard Roe', 2],
  ]);
  expect(people).toHaveLength(MOST_COMPANIONS);
});

test('each number of shared stories is that of the search it leads to', async () => {
  for (const { href, stories } of profile.together.people) {
    expect(href).toContain('people=all');
    expect([href, await foundAt(engine, href)]).toEqual([href, stories]);
  }
});

test('each line among the others stands for the stories with all three, and there are no other lines', async () => {
  const { people, ties } = profile.together;
  expect(ties).toContainEqual({ a: '~john-doe', b: '~richard-roe', stories: 2 });
  for (const [at, { slug: a }] of people.entries()) {
    for (const { slug: b } of people.slice(at + 1)) {
      const drawn = ties.find((tie) => tie.a === a && tie.b === b)?.stories ?? 0;
      expect([a, b, drawn]).toEqual([a, b, await foundAt(engine, allOf('~jane-doe', a, b))]);
    }
  }
});

test('one who is always alone, or in no story at all, has nobody around', async () => {
  expect((await readProfile(engine, '~ann-poe'))?.together).toEqual({ people: [], ties: [] });
  expect(await readProfile(engine, 'angela-merkel')).toMatchObject({
    together: { people: [], ties: [] },
    stories: { total: 0 },
    first: [],
  });
});
