import { afterAll, beforeAll, expect, test } from 'vitest';
import { storyToSave } from '#lib/ingest/draft-for-tests';
import { freshStore } from '#lib/store/fresh-store';
import type { Store } from '#lib/store/open';
import { saveStories } from '#lib/store/save-stories';
import { GET } from './route';

const ADDRESS = 'https://harbour.example/summit';
const draft = (headline: string) =>
  storyToSave({ headline, address: ADDRESS, source: 'Harbour Post', authors: ['Jane Doe'] });
const [FIRST, SECOND] = [draft('Summit opens'), draft('Summit ends')];

let store: Store;
beforeAll(async () => {
  store = await freshStore();
  await saveStories(store, [FIRST], '2026-01-01T00:00:00.000Z');
  await saveStories(store, [SECOND], '2026-01-02T00:00:00.000Z');
  process.env.DATELINE_DATA = store.dataDir;
});
afterAll(() => store.close());

function get(search: string, id = FIRST.id): Promise<Response> {
  const request = new Request(`http://127.0.0.1:3000/articles/${id}/cite${search}`, {
    headers: { host: 'archive.example' },
  });
  return GET(request, { params: Promise.resolve({ id }) });
}

test.each([
  ['bibtex', 'application/x-bibtex; charset=utf-8', 'bib', /^@article\{dateline-/],
  ['ris', 'application/x-research-info-systems; charset=utf-8', 'ris', /^TY {2}- NEWS\r\n/],
  ['csl', 'application/vnd.citationstyles.csl+json', 'json', /^\[\n/],
  ['plain', 'text/plain; charset=utf-8', 'txt', /^Jane Doe\. “Summit ends”\./],
])('%s comes as a file of its type, named by the story', async (format, type, ending, begins) => {
  const response = await get(`?format=${format}`);
  expect(response.status).toBe(200);
  expect(response.headers.get('content-type')).toBe(type);
  expect(response.headers.get('content-disposition')).toBe(`attachment; filename="${FIRST.id}.${ending}"`);
  expect(response.headers.get('x-content-type-options')).toBe('nosniff');
  const text = await response.text();
  expect(text).toMatch(begins);
  expect(text).toContain(`http://archive.example/articles/${FIRST.id}`);
});

test('an earlier text is cited as it was, by an address of its own', async () => {
  const [item] = await (await get('?format=csl&version=1')).json();
  expect(item).toMatchObject({
    title: 'Summit opens',
    archive_location: `http://archive.example/articles/${FIRST.id}?version=1`,
  });
});

test.each(['', '?format=', '?format=docx', '?format=constructor'])(
  '%j names no format: the answer says which there are',
  async (search) => {
    const response = await get(search);
    expect([response.status, await response.text()]).toEqual([
      400,
      'A citation comes as bibtex, ris, csl or plain: add ?format=bibtex, for example.',
    ]);
  },
);

test.each([
  ['no story', '?format=ris', 'nothing'],
  ['no such version', '?format=ris&version=7', FIRST.id],
])('%s is not found', async (_, search, id) => {
  const response = await get(search, id);
  expect([response.status, await response.text()]).toEqual([404, 'No such story']);
});
