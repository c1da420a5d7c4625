import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { freshArchiveFolder, freshFolder, settingsFor } from '#lib/store/fresh-store';
import { giveVerdict } from '#lib/store/give-verdict';
import { openStore } from '#lib/store/open';
import { said } from '#lib/store/verdicts-for-tests';
import { dateline, spawnDateline } from '../command-for-tests';

const BODY =
  'President Ronald Reagan and the Soviet leader, Mikhail Gorbachev, signed a treaty in Washington on Tuesday.\n\n' +
  'It does away with a whole class of nuclear missiles, and each side may send inspectors to see that it is kept.';
const STORY = { headline: 'Treaty is signed', source: 'Harbour Post', published: '1987-12-09', body: BODY };

async function people(data: string): Promise<string[]> {
  const { hits } = JSON.parse((await dateline('search', 'treaty', '--json', '--data', data)).out);
  return hits[0].people.map((person: { slug: string }) => person.slug);
}

describe('dateline verdicts', () => {
  const folder = freshFolder();
  const [stories, file] = [path.join(folder, 'stories.jsonl'), path.join(folder, 'verdicts.json')];

  let data: string;

  beforeAll(async () => {
    data = await freshArchiveFolder();
    writeFileSync(stories, JSON.stringify(STORY));
    expect((await dateline('ingest', stories, '--data', data)).code).toBe(0);
    const store = await openStore(settingsFor(data));
    const { id } = await store.db.article.findFirstOrThrow();
    const verdict = said('not', { story: id, person: 'ronald-reagan' });
    expect(await giveVerdict(store, verdict, '2026-01-01T00:00:00.000Z')).toMatchObject({ ok: true });
    await store.close();
  });

  test('list says them in words and as JSON', async () => {
    const { code, out } = spawnDateline(['verdicts', 'list', '--data', data]);
    expect(code).toBe(0);
    expect(out).toMatch(
      /^2026-01-01T00:00:00\.000Z {2}[0-9a-f]{16} {2}nobody is Ronald Reagan, in “Treaty is signed” \(\w+\)\n1 verdict\n$/,
    );
    const listed = JSON.parse((await dateline('verdicts', 'list', '--json', '--data', data)).out);
    expect(listed).toMatchObject([{ says: 'not', person: 'ronald-reagan', mention: null }]);
  });

  test('export and import carry them to another archive, and search there follows', async () => {
    expect(await dateline('verdicts', 'export', file, '--data', data)).toMatchObject({
      code: 0,
      out: `1 verdict written to ${file}\n`,
    });
    expect((await dateline('verdicts', 'export', '--data', data)).out).toBe(readFileSync(file, 'utf8'));
    const other = freshFolder();
    const early = await dateline('verdicts', 'import', file, '--data', other);
    expect(early.out).toBe(
      '1 added, 0 known before, 0 refused; 0 stories changed, 1 wait for stories that are not in the archive\n',
    );
    expect(early.code).toBe(0);
    expect((await dateline('ingest', stories, '--data', other)).code).toBe(0);
    expect(await people(other)).toEqual(await people(data));
    expect(await people(other)).not.toContain('ronald-reagan');
    const again = path.join(folder, 'again.json');
    await dateline('verdicts', 'export', again, '--data', other);
    expect(readFileSync(again, 'utf8')).toBe(readFileSync(file, 'utf8'));
  });

  test('import passes bad records over, names them and says so', async () => {
    const bad = path.join(folder, 'bad.json');
    writeFileSync(bad, readFileSync(file, 'utf8').replace('\n]', ',\n{"says":"maybe"}\n]'));
    const { code, out } = await dateline('verdicts', 'import', bad, '--data', data);
    expect(code).toBe(1);
    expect(out).toBe(
      'refused  record 2: "says" must be one of "not", "is", "same".\n0 added, 1 known before, 1 refused; 0 stories changed\n',
    );
  });

  test('verdicts on topics are in the same list, and unknown topics are refused', async () => {
    const [other, mixed] = [await freshArchiveFolder(), path.join(folder, 'mixed.json')];
    const about = { says: 'is', story: 'nf6cvd4mepy7', topic: 'medtop:17000000', givenAt: '2026-01-02T00:00:00.000Z' };
    const records = [...JSON.parse(readFileSync(file, 'utf8')), about, { ...about, topic: 'medtop:99999999' }];
    writeFileSync(mixed, JSON.stringify(records));
    expect(await dateline('verdicts', 'import', mixed, '--data', other)).toMatchObject({
      code: 1,
      out: expect.stringMatching(
        /^refused {2}record 3: There is no topic “medtop:99999999” [^\n]*\n2 added, 0 known before, 1 refused; /,
      ),
    });
    expect((await dateline('verdicts', 'list', '--data', other)).out).toMatch(
      /^2026-01-02T\S+ {2}[0-9a-f]{16} {2}nf6cvd4mepy7 is about weather\n2026-01-01T\S+ {2}\S+ {2}nobody is Ronald Reagan, in \w+\n2 verdicts\n$/,
    );
    const listed = JSON.parse((await dateline('verdicts', 'list', '--json', '--data', other)).out);
    expect(listed).toMatchObject([{ person: 'ronald-reagan' }, { ...about, topicLabel: 'weather' }]);
  });

  test('a file that can’t be read or written is named, and nothing is made', async () => {
    const nowhere = path.join(folder, 'no-such-folder', 'verdicts.json');
    expect(await dateline('verdicts', 'import', nowhere, '--data', data)).toMatchObject({
      code: 1,
      out: expect.stringContaining(`refused  ${nowhere}`),
    });
    expect(await dateline('verdicts', 'export', nowhere, '--data', data)).toMatchObject({
      code: 1,
      out: expect.stringContaining(`refused  ${nowhere}`),
    });
    expect(existsSync(path.dirname(nowhere))).toBe(false);
    expect((await dateline('verdicts', 'import')).code).toBe(2);
  });
});
