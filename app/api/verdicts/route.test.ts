import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import type { Store } from '#lib/store/open';
import { readArticle } from '#lib/store/read-article';
import { saveStories } from '#lib/store/save-stories';
import { archiveWithPeople, readStory } from '#lib/store/verdicts-for-tests';
import { DELETE } from './[id]/route';
import { desk } from './answer';
import { GET, POST } from './route';

const KEY = 'a key of more than 16 letters';
const HOST = '127.0.0.1:3000';
const HERE = `http://${HOST}`;
const STORY = readStory('Summit ends', ['Xi Jinping met Jane Doe.']);
const NOT_XI = { says: 'not', story: STORY.id, person: 'xi-jinping' };

let store: Store;
beforeAll(async () => {
  store = await archiveWithPeople();
  await saveStories(store, [STORY], '2026-01-01T00:00:00.000Z');
  process.env.DATELINE_DATA = store.dataDir;
});
afterEach(async () => {
  delete process.env.DATELINE_EDITOR_KEY;
  for (const { id } of (await desk().list(1)).verdicts) await desk().undo(id);
});
afterAll(async () => {
  await desk().close();
  await store.close();
});

type Headers = Record<string, string>;

function request(method: string, body: string | null, headers: Headers = {}): Request {
  return new Request(`${HERE}/api/verdicts`, { method, body, headers: { host: HOST, ...headers } });
}

const postJson = (record: unknown, headers: Headers = {}) =>
  POST(request('POST', JSON.stringify(record), { 'content-type': 'application/json', ...headers }));
const postForm = (fields: Record<string, string>, headers: Headers = {}) => {
  const form = { 'content-type': 'application/x-www-form-urlencoded', origin: HERE };
  return POST(request('POST', new URLSearchParams(fields).toString(), { ...form, ...headers }));
};
const remove = (id: string, headers: Headers = {}) =>
  DELETE(request('DELETE', null, headers), { params: Promise.resolve({ id }) });
const topics = async () => (await readArticle(store, STORY.id))?.topics.map(({ code }) => code);
const people = async () => (await readArticle(store, STORY.id))?.people.map(({ slug }) => slug).sort();

describe('as JSON', () => {
  test('a verdict is given, listed and taken back', async () => {
    const given = await postJson(NOT_XI);
    expect(given.status).toBe(201);
    const { verdict, stories } = await given.json();
    expect([verdict.personName, stories]).toEqual(['Xi Jinping', [STORY.id]]);
    expect(await people()).toEqual(['~jane-doe', '~xi-jinping']);
    const list = await (await GET(request('GET', null))).json();
    expect(list).toMatchObject({
      total: 1,
      page: 1,
      pages: 1,
      verdicts: [{ id: verdict.id, about: { headline: 'Summit ends' } }],
    });
    expect((await remove(verdict.id)).status).toBe(200);
    expect(await people()).toEqual(['xi-jinping', '~jane-doe']);
    expect((await remove(verdict.id)).status).toBe(404);
  });

  test.each<[string, string, Headers, number, RegExp]>([
    ['no JSON', '{', {}, 400, /not JSON/],
    ['a list', '[]', {}, 400, /A verdict is an object/],
    ['no story', JSON.stringify({ says: 'not', person: 'xi-jinping' }), {}, 400, /"story" must be/],
    ['a story that is not there', JSON.stringify({ ...NOT_XI, story: 'x' }), {}, 400, /no story “x”/],
    ['a topic that is none', JSON.stringify({ says: 'not', story: STORY.id, topic: '7' }), {}, 400, /no topic “7”/],
    [
      'a topic of nobody’s',
      JSON.stringify({ ...NOT_XI, topic: '11000000' }),
      {},
      400,
      /^With "topic", "person" must be absent\.$/,
    ],
    ['too much', JSON.stringify({ ...NOT_XI, more: 'x'.repeat(20_000) }), {}, 413, /at most 16384 bytes/],
    ['plain text', JSON.stringify(NOT_XI), { 'content-type': 'text/plain' }, 415, /application\/json/],
  ])('%s is refused in plain words', async (_which, body, headers, status, reason) => {
    const answer = await POST(request('POST', body, { 'content-type': 'application/json', ...headers }));
    expect(answer.status).toBe(status);
    expect((await answer.json()).error).toMatch(reason);
    expect((await desk().list(1)).total).toBe(0);
  });

  test('a verdict on a topic is given by its code or number, listed and taken back', async () => {
    const given = await postJson({ says: 'is', story: STORY.id, topic: '11000000' });
    expect(given.status).toBe(201);
    const { verdict, stories } = await given.json();
    expect(verdict).toEqual({
      ...{ id: verdict.id, says: 'is', story: STORY.id, topic: 'medtop:11000000' },
      ...{ topicLabel: 'politics and government', givenAt: verdict.givenAt },
    });
    expect(stories).toEqual([STORY.id]);
    expect(await topics()).toEqual(['medtop:11000000']);
    const list = await (await GET(request('GET', null))).json();
    expect(list.verdicts).toEqual([{ ...verdict, about: expect.objectContaining({ id: STORY.id }) }]);
    const again = await postJson({ says: 'is', story: STORY.id, topic: 'medtop:11000000' });
    expect((await again.json()).verdict.id).toBe(verdict.id);
    expect(await (await remove(verdict.id)).json()).toMatchObject({ verdict: { id: verdict.id }, stories });
    expect(await topics()).toEqual([]);
  });

  test('a page of the list is a number', async () => {
    const asked = new Request(`${HERE}/api/verdicts?page=-1`, { headers: { host: HOST } });
    expect((await GET(asked)).status).toBe(400);
  });
});

describe('as a form', () => {
  test('a verdict leads back to the page it was given on, and can be taken back', async () => {
    const place = { block: '0', start: '15', end: '23', text: 'Jane Doe' };
    const given = await postForm({
      says: 'is',
      story: STORY.id,
      ...place,
      name: 'Richard Roe',
      back: `/articles/${STORY.id}?q=x#people`,
    });
    expect([given.status, given.headers.get('location')]).toEqual([303, `/articles/${STORY.id}?q=x#people`]);
    expect(await people()).toEqual(['xi-jinping', '~richard-roe']);
    const [verdict] = (await desk().list(1)).verdicts;
    expect((await postForm({ undo: verdict?.id ?? '', back: '/verdicts' })).headers.get('location')).toBe('/verdicts');
    expect(await people()).toEqual(['xi-jinping', '~jane-doe']);
    const again = await postForm({ undo: verdict?.id ?? '' });
    expect([again.status, await again.text()]).toEqual([400, 'That verdict was taken back before.\n']);
  });

  test('a topic is chosen from a list, and taken back', async () => {
    const back = `/articles/${STORY.id}#topics`;
    const given = await postForm({ says: 'is', story: STORY.id, topic: 'medtop:17000000', back });
    expect([given.status, given.headers.get('location')]).toEqual([303, back]);
    expect(await topics()).toEqual(['medtop:17000000']);
    const [verdict] = (await desk().list(1)).verdicts;
    expect((await postForm({ undo: verdict?.id ?? '', back })).status).toBe(303);
    expect(await topics()).toEqual([]);
    const none = await postForm({ says: 'is', story: STORY.id, topic: '', back });
    expect([none.status, await none.text()]).toEqual([400, expect.stringMatching(/^"person" must be the slug/)]);
  });

  test('the headline is the place without a number', async () => {
    const given = await postForm({
      says: 'is',
      story: STORY.id,
      block: '',
      start: '0',
      end: '6',
      text: 'Summit',
      name: 'John Doe',
    });
    expect(given.status).toBe(303);
    expect((await readArticle(store, STORY.id))?.mentions[0]).toMatchObject({
      block: null,
      text: 'Summit',
      person: '~john-doe',
    });
  });

  test.each([
    ['//elsewhere.example/', '/'],
    ['https://elsewhere.example/', '/'],
    ['/\\elsewhere.example', '/'],
    ['/..//elsewhere.example', '/'],
    ['javascript:alert(1)', '/'],
    ['/\t/elsewhere.example', '/'],
    ['/people/~zoë-doe', '/people/~zo%C3%AB-doe'],
  ])('%j leads to %s', async (back, location) => {
    expect((await postForm({ ...NOT_XI, back })).headers.get('location')).toBe(location);
  });

  test('what is wrong is one sentence', async () => {
    const answer = await postForm({ says: 'same', of: '~jane-doe', name: 'Roe' });
    expect([answer.status, answer.headers.get('content-type')]).toEqual([400, 'text/plain; charset=utf-8']);
    expect(await answer.text()).toMatch(/^“Roe” is no full name: .*\.\n$/);
  });
});

describe('who may change the archive', () => {
  test.each<[string, Headers, number]>([
    ['a page of another site', { origin: 'https://elsewhere.example' }, 403],
    ['a page of nowhere', { origin: 'null' }, 403],
    ['a link from another site', { 'sec-fetch-site': 'cross-site' }, 403],
    ['this site', { origin: HERE, 'sec-fetch-site': 'same-origin' }, 201],
    ['a program on this machine', {}, 201],
    ['this machine by name', { host: 'localhost:3000' }, 201],
    ['this machine by its newest address', { host: '[::1]:3000', 'x-forwarded-for': '::ffff:127.0.0.1' }, 201],
    ['another machine', { 'x-forwarded-for': '192.0.2.7' }, 403],
    ['another machine through this one', { 'x-forwarded-for': '192.0.2.7, 127.0.0.1' }, 403],
    [
      'a name that was pointed at this machine',
      { host: 'elsewhere.example:3000', origin: 'http://elsewhere.example:3000' },
      403,
    ],
  ])('without a key: %s is answered %j with %i', async (_who, headers, status) => {
    expect((await postJson(NOT_XI, headers)).status).toBe(status);
  });

  test.each<[string, Headers, number]>([
    ['no key', {}, 401],
    ['another key', { authorization: 'Bearer something else, as long as it' }, 401],
    ['the key', { authorization: `Bearer ${KEY}` }, 201],
    [
      'the key from another machine',
      { authorization: `Bearer ${KEY}`, 'x-forwarded-for': '192.0.2.7', host: 'archive.example' },
      201,
    ],
    ['the key by a page of another site', { authorization: `Bearer ${KEY}`, origin: 'https://elsewhere.example' }, 403],
    ['the key as a cookie', { cookie: `dateline-editor=${KEY}` }, 401],
  ])('with one: %s is answered %j with %i', async (_what, headers, status) => {
    process.env.DATELINE_EDITOR_KEY = KEY;
    expect((await postJson(NOT_XI, headers)).status).toBe(status);
    expect((await remove('none', headers)).status).toBe(status === 201 ? 404 : status);
  });

  test('a form asks for the key, goes on with it, and the browser is known from then on', async () => {
    process.env.DATELINE_EDITOR_KEY = KEY;
    const asked = await postForm({ ...NOT_XI, back: '/x"><script>' });
    expect(asked.status).toBe(401);
    const page = await asked.text();
    expect(page).toContain(`name="story" value="${STORY.id}"`);
    expect(page).not.toContain('<script>');
    expect((await postForm({ ...NOT_XI, key: 'another key of some length' })).status).toBe(401);
    const given = await postForm({ ...NOT_XI, back: '/verdicts', key: KEY });
    expect([given.status, given.headers.get('location')]).toEqual([303, '/verdicts']);
    const cookie = given.headers.get('set-cookie') ?? '';
    expect(cookie).toMatch(/; HttpOnly; SameSite=Strict$/);
    expect(cookie).not.toContain(KEY);
    const later = await postForm({ ...NOT_XI }, { cookie: `other=1; ${cookie.split(';')[0]}` });
    expect(later.status).toBe(303);
  });
});
