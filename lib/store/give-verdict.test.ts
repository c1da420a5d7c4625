import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { giveVerdict, undoVerdict } from './give-verdict';
import type { Store } from './open';
import { readArticle } from './read-article';
import { changesSince, newestChange } from './read-changes';
import { readQuotesOf } from './read-quotes';
import { readStoryVerdicts, readVerdicts } from './read-verdicts';
import type { SaidVerdict } from './said-verdict';
import { saveStories } from './save-stories';
import type { StoryToSave } from './story-write';
import { archiveWithPeople, place, readStory, said } from './verdicts-for-tests';

const NOW = '2026-01-01T00:00:00.000Z';
const ADDRESS = 'https://harbourpost.example/2022/02/25/summit';
const FIRST = 'Xi Jinping left early. Xi had met Jane Doe, and Doe said so.';
const SECOND = 'Mary Major and the Chinese president spoke.';
const SUMMIT = readStory('Summit ends', [FIRST, SECOND], {
  address: ADDRESS,
  quotes: [{ block: 0, start: 40, end: 50, person: '~jane-doe', speaker: 'Doe', confidence: 0.9 }],
});
const OTHER = readStory('Ferry sails', ['Jane Doe of the harbour office said so, and Doe left.']);
const { id } = SUMMIT;

let store: Store;
beforeEach(async () => {
  store = await archiveWithPeople();
  await save(SUMMIT, OTHER);
});
afterEach(() => store.close());

const save = (...stories: StoryToSave[]) => saveStories(store, stories, NOW);

async function give(given: SaidVerdict) {
  const done = await giveVerdict(store, given, NOW);
  if (!done.ok) throw new Error(done.reason);
  return done.value;
}

/** Everybody in a story, with how often. */
async function people(story = id) {
  const stored = await readArticle(store, story);
  return Object.fromEntries((stored?.people ?? []).map((person) => [person.slug, person.mentions]));
}

const before = { 'xi-jinping': 3, '~jane-doe': 2, '~mary-major': 1 };
const notXi = said('not', { story: id, person: 'xi-jinping' });
const doeIsRoe = said('is', { story: id, of: '~jane-doe', name: 'Richard Roe' });
const doeIsMajor = said('same', { of: '~jane-doe', person: '~mary-major' });

describe('a verdict', () => {
  test('changes who is in the story, in one change that the index follows', async () => {
    expect(await people()).toEqual(before);
    const newest = await newestChange(store);
    const { stories, verdict } = await give(doeIsRoe);
    expect(stories).toEqual([id]);
    expect(verdict).toMatchObject({ person: '~richard-roe', personName: 'Richard Roe', ofName: 'Jane Doe' });
    expect(await people()).toEqual({ 'xi-jinping': 3, '~richard-roe': 2, '~mary-major': 1 });
    const changes = await changesSince(store, newest, 10);
    expect(changes).toMatchObject({ upTo: newest + 1, stories: [{ id }], removed: [] });
    expect(changes.stories[0]?.people.map(({ slug }) => slug)).toContain('~richard-roe');
  });

  test('says of its mentions that a reader decided, and keeps what was recognised', async () => {
    await give(notXi);
    const stored = await readArticle(store, id);
    const xi = stored?.mentions.filter(({ text }) => text.startsWith('Xi')) ?? [];
    expect(xi.map(({ person, how, confidence }) => [person, how, confidence])).toEqual([
      ['~xi-jinping', 'reader', 1],
      ['~xi-jinping', 'reader', 1],
    ]);
    expect(stored?.people.find(({ slug }) => slug === '~xi-jinping')).toMatchObject({
      name: 'Xi Jinping',
      office: null,
    });
  });

  test('on one mention leaves the others', async () => {
    await give(said('is', { story: id, mention: place(0, FIRST, 'Doe,'.slice(0, 3)), name: 'Richard Roe' }));
    expect(await people()).toMatchObject({ '~jane-doe': 1, '~richard-roe': 1 });
  });

  test('that changes nothing of a story gives it no new number', async () => {
    const newest = await newestChange(store);
    expect((await give(said('not', { story: id, person: 'angela-merkel' }))).stories).toEqual([]);
    expect(await newestChange(store)).toBe(newest);
  });

  test('taken back leaves everything as it was recognised', async () => {
    const whole = await readArticle(store, id);
    for (const one of [
      notXi,
      doeIsRoe,
      doeIsMajor,
      said('is', { story: id, mention: place(1, SECOND, 'spoke'), name: 'Richard Roe' }),
    ]) {
      const { verdict } = await give(one);
      expect(await readArticle(store, id)).not.toEqual(whole);
      expect((await undoVerdict(store, verdict.id, NOW))?.verdict.id).toBe(verdict.id);
      expect(await readArticle(store, id)).toEqual(whole);
    }
    expect(await undoVerdict(store, 'none', NOW)).toBeNull();
  });

  test('given twice is one, and its last moment counts', async () => {
    const first = await give(doeIsRoe);
    await give(said('is', { story: id, of: '~jane-doe', person: '~mary-major' }));
    expect(await people()).toEqual({ 'xi-jinping': 3, '~mary-major': 3 });
    const again = await give(doeIsRoe);
    expect(await people()).toMatchObject({ '~richard-roe': 2 });
    expect(again.verdict.id).toBe(first.verdict.id);
    expect(again.verdict.givenAt > first.verdict.givenAt).toBe(true);
    expect(await store.db.verdict.count()).toBe(2);
  });

  test.each<[string, SaidVerdict, RegExp]>([
    ['on no story', said('not', { story: 'nowhere', person: 'xi-jinping' }), /no story “nowhere”/],
    ['for nobody', said('not', { story: id, person: 'john-nobody' }), /No person “john-nobody”/],
    ['for half a name', said('is', { story: id, of: '~jane-doe', name: 'Roe' }), /no full name/],
    ['for a slug that is none', said('is', { story: id, of: '~jane-doe', person: '~Roe' }), /No person “~Roe”/],
    [
      'on words that are not there',
      said('is', { story: id, mention: place(0, 'Nobody', 'Nobody'), name: 'Jane Doe' }),
      /“Nobody” do not stand/,
    ],
    ['that a name is itself', said('same', { of: '~jane-doe', person: '~jane-doe' }), /is that person already/],
    [
      'that merges a known person away',
      said('same', { of: 'xi-jinping', person: '~jane-doe' }),
      /known to the gazetteer/,
    ],
  ])('%s is refused with a reason, and nothing changes', async (_which, given, reason) => {
    const newest = await newestChange(store);
    const done = await giveVerdict(store, given, NOW);
    expect(done).toMatchObject({ ok: false, reason: expect.stringMatching(reason) });
    expect(await store.db.verdict.count()).toBe(0);
    expect(await newestChange(store)).toBe(newest);
  });
});

describe('a name that a reader typed', () => {
  const typed = said('is', { story: id, of: '~jane-doe', name: 'richard ROE ?!*' });
  const roe = () => store.db.person.findUnique({ where: { slug: '~richard-roe' } });

  test('goes with the verdict that is taken back, where nothing else means that person', async () => {
    const { verdict } = await give(typed);
    expect(await roe()).toMatchObject({ name: 'richard ROE ?!*' });
    await undoVerdict(store, verdict.id, NOW);
    expect(await roe()).toBeNull();
    expect((await give(doeIsRoe)).verdict).toMatchObject({ personName: 'Richard Roe' });
    expect(await roe()).toMatchObject({ name: 'Richard Roe' });
  });

  test('stays where another verdict or a story means that person', async () => {
    const { verdict } = await give(typed);
    const other = await give(said('not', { story: OTHER.id, name: 'Richard Roe' }));
    await undoVerdict(store, verdict.id, NOW);
    expect(await roe()).not.toBeNull();
    await save(readStory('Third story', ['Richard Roe came.']));
    await undoVerdict(store, other.verdict.id, NOW);
    expect(await roe()).not.toBeNull();
    expect(await store.db.person.count({ where: { slug: '~jane-doe' } })).toBe(1);
  });
});

test('a person of the gazetteer whom the archive was not given yet can be named, with the office of the day', async () => {
  await store.db.office.deleteMany({ where: { terms: { none: {} }, articles: { none: {} } } });
  expect(await store.db.person.count({ where: { slug: 'joe-biden' } })).toBe(0);
  const { verdict } = await give(said('is', { story: OTHER.id, of: '~jane-doe', name: 'Joe Biden' }));
  expect(verdict).toMatchObject({ person: 'joe-biden', personName: 'Joe Biden' });
  const stored = await readArticle(store, OTHER.id);
  expect(stored?.people).toMatchObject([
    { slug: 'joe-biden', standing: 'incumbent', office: 'president of the United States' },
  ]);
  await undoVerdict(store, verdict.id, NOW);
  expect(await people(OTHER.id)).toEqual({ '~jane-doe': 2 });
});

describe('merged names', () => {
  test('are one person in every story, in those to come too', async () => {
    expect((await give(doeIsMajor)).stories.sort()).toEqual([id, OTHER.id].sort());
    expect(await people()).toEqual({ 'xi-jinping': 3, '~mary-major': 3 });
    expect(await people(OTHER.id)).toEqual({ '~mary-major': 2 });
    const later = readStory('Third story', ['Jane Doe came.'], { day: '2023-01-01' });
    await save(later);
    expect(await people(later.id)).toEqual({ '~mary-major': 1 });
  });

  test('can be one person of the gazetteer, with the office of the day, and parted again', async () => {
    const { verdict } = await give(said('same', { of: '~jane-doe', person: 'angela-merkel' }));
    const stored = await readArticle(store, OTHER.id);
    expect(stored?.people).toMatchObject([{ slug: 'angela-merkel', standing: 'former', office: null, mentions: 2 }]);
    await undoVerdict(store, verdict.id, NOW);
    expect(await people(OTHER.id)).toEqual({ '~jane-doe': 2 });
  });

  test('in chains and turned round come back one by one', async () => {
    const one = await give(doeIsMajor);
    const two = await give(said('same', { of: '~mary-major', name: 'Richard Roe' }));
    expect(await people(OTHER.id)).toEqual({ '~richard-roe': 2 });
    const round = await give(said('same', { of: '~richard-roe', person: '~jane-doe' }));
    expect(await people(OTHER.id)).toEqual({ '~jane-doe': 2 });
    expect(await people()).toEqual({ 'xi-jinping': 3, '~jane-doe': 3 });
    await undoVerdict(store, round.verdict.id, NOW);
    expect(await people()).toEqual({ 'xi-jinping': 3, '~richard-roe': 3 });
    await undoVerdict(store, two.verdict.id, NOW);
    expect(await people()).toEqual({ 'xi-jinping': 3, '~mary-major': 3 });
    await undoVerdict(store, one.verdict.id, NOW);
    expect(await people()).toEqual(before);
  });

  test('that a verdict on a story made are merged and parted as well', async () => {
    await give(said('is', { story: id, mention: place(1, SECOND, 'Mary Major'), person: '~jane-doe' }));
    await give(notXi);
    const merged = await give(doeIsMajor);
    const other = await give(said('same', { of: '~xi-jinping', name: 'John Doe' }));
    expect(await people()).toEqual({ '~mary-major': 3, '~john-doe': 2 });
    await undoVerdict(store, other.verdict.id, NOW);
    await undoVerdict(store, merged.verdict.id, NOW);
    expect(await people()).toEqual({ '~jane-doe': 3, '~xi-jinping': 2 });
  });
});

describe('a verdict outlives', () => {
  const moved = readStory('Summit ends', ['A new first paragraph of the story.', FIRST, SECOND], { address: ADDRESS });
  const doe = said('is', { story: id, mention: place(0, FIRST, 'Doe said'.slice(0, 3)), name: 'Richard Roe' });

  test('a new version of the story, whose text has moved', async () => {
    await give(doe);
    await give(notXi);
    expect(await save(moved)).toEqual(['changed']);
    expect(await people()).toEqual({ '~xi-jinping': 2, '~jane-doe': 1, '~richard-roe': 1, '~mary-major': 1 });
  });

  test('the same story read again with other eyes', async () => {
    await give(doeIsRoe);
    const again = { ...SUMMIT, of: id, mentions: SUMMIT.mentions.filter(({ text }) => text !== 'Doe') };
    expect(await save(again)).toEqual(['changed']);
    expect(await people()).toMatchObject({ '~richard-roe': 1 });
    expect(await save(again)).toEqual(['unchanged']);
    expect(await save({ ...again, of: null })).toEqual(['unchanged']);
  });

  test('a change of the gazetteer, which takes the name in', async () => {
    await give(doeIsMajor);
    const known = SUMMIT.mentions.map((one) => (one.text === 'Mary Major' ? { ...one, person: 'angela-merkel' } : one));
    await save({ ...SUMMIT, of: id, mentions: known });
    expect(await people()).toEqual({ 'xi-jinping': 3, 'angela-merkel': 1, '~mary-major': 2 });
  });

  test('and is known by any id of the story', async () => {
    const onPaper = readStory('Summit ends', [FIRST, SECOND]);
    expect(onPaper.id).not.toBe(id);
    await give(said('not', { story: onPaper.id, person: 'xi-jinping' }));
    expect(await people()).toHaveProperty('~xi-jinping');
    expect(await readStoryVerdicts(store, onPaper.id)).toMatchObject([{ story: id, person: 'xi-jinping' }]);
  });
});

test('a verdict on a story is none on another of the same source, day and headline', async () => {
  const brief = readStory('News in brief', ['Jane Doe sailed for the islands on Monday with ten others.']);
  const other = readStory('News in brief', ['A bakery was opened in the old town hall by Jane Doe herself.']);
  expect(other.id).toBe(brief.id);
  await save(brief);
  await give(said('not', { story: brief.id, person: '~jane-doe' }));
  expect(await save(other)).toEqual(['added']);
  expect(await people(brief.id)).toEqual({});
  expect(await people(other.keys.text)).toEqual({ '~jane-doe': 1 });
});

test('a verdict waits for two stories of one source, day and headline: the first one has it', async () => {
  const brief = readStory('News in brief', ['Jane Doe sailed for the islands on Monday with ten others.']);
  const other = readStory('News in brief', ['A bakery was opened in the old town hall by Jane Doe herself.']);
  await save(brief);
  await give(said('not', { story: brief.id, person: '~jane-doe' }));
  await store.db.article.delete({ where: { id: brief.id } });
  expect(await save(brief, other)).toEqual(['added', 'added']);
  expect(await people(brief.id)).toEqual({});
  expect(await people(other.keys.text)).toEqual({ '~jane-doe': 1 });
});

test('quotes follow the verdicts on who speaks', async () => {
  expect(await readQuotesOf(store, '~jane-doe', 1)).toMatchObject({
    total: 1,
    pages: 1,
    quotes: [{ story: id, headline: 'Summit ends', day: '2022-02-25', words: FIRST.slice(40, 50), speaker: 'Doe' }],
  });
  await give(doeIsMajor);
  expect((await readQuotesOf(store, '~jane-doe', 1)).total).toBe(0);
  expect((await readQuotesOf(store, '~mary-major', 1)).quotes).toHaveLength(1);
});

test('verdicts are listed by page, the last given first, with their stories', async () => {
  await give(notXi);
  await give(doeIsMajor);
  const { total, pages, verdicts } = await readVerdicts(store, 1, 1);
  expect([total, pages]).toEqual([2, 2]);
  expect(verdicts).toMatchObject([{ says: 'same', about: null, ofName: 'Jane Doe', personName: 'Mary Major' }]);
  expect((await readVerdicts(store, 2, 1)).verdicts).toMatchObject([
    { says: 'not', about: { id, headline: 'Summit ends' } },
  ]);
  expect((await readVerdicts(store, 3, 1)).verdicts).toEqual([]);
});

test('persons by words are there by the name they were first met by, and stay when the gazetteer changes', async () => {
  expect(await store.db.person.findUnique({ where: { slug: '~jane-doe' } })).toMatchObject({
    name: 'Jane Doe',
    surname: 'Doe',
  });
  await save(readStory('More', ['JANE DOE came, and Jane Doe left.']));
  expect(await store.db.person.count({ where: { slug: { startsWith: '~' } } })).toBe(2);
  expect(await store.db.person.findUnique({ where: { slug: '~jane-doe' } })).toMatchObject({ name: 'Jane Doe' });
});
