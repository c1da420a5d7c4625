import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { freshFolder, settingsFor } from '#lib/store/fresh-store';
import { giveVerdict } from '#lib/store/give-verdict';
import { openStore } from '#lib/store/open';
import { said } from '#lib/store/verdicts-for-tests';

const ROOT = path.resolve(import.meta.dirname, '..', '..');
const BODY =
  'President Ronald Reagan and the Soviet leader, Mikhail Gorbachev, signed a treaty in Washington on Tuesday.\n\n' +
  'It does away with a whole class of nuclear missiles, and each side may send inspectors to see that it is kept.';
const STORY = { headline: 'Treaty is signed', source: 'Harbour Post', published: '1987-12-09', body: BODY };

function dateline(...args: string[]) {
  const run = spawnSync(process.execPath, [path.join(ROOT, 'bin', 'dateline'), ...args], {
    encoding: 'utf8',
    cwd: ROOT,
  });
  return { code: run.status, out: run.stdout, errors: run.stderr };
}

function people(data: string): string[] {
  const { hits } = JSON.parse(dateline('search', 'treaty', '--json', '--data', data).out);
  return hits[0].people.map((person: { slug: string }) => person.slug);
}

describe('dateline verdicts', () => {
  const [data, folder] = [freshFolder(), freshFolder()];
  const [stories, file] = [path.join(folder, 'stories.jsonl'), path.join(folder, 'verdicts.json')];

  beforeAll(async () => {
    writeFileSync(stories, JSON.stringify(STORY));
    expect(dateline('ingest', stories, '--data', data).code).toBe(0);
    const store = await openStore(settingsFor(data));
    const { id } = await store.db.article.findFirstOrThrow();
    const verdict = said('not', { story: id, person: 'ronald-reagan' });
    expect(await giveVerdict(store, verdict, '2026-01-01T00:00:00.000Z')).toMatchObject({ ok: true });
    await store.close();
  });

  test('list says them in words and as JSON', () => {
    const { code, out } = dateline('verdicts', 'list', '--data', data);
    expect(code).toBe(0);
    expect(out).toMatch(
      /^2026-01-01T00:00:00\.000Z {2}[0-9a-f]{16} {2}nobody is Ronald Reagan, in “Treaty is signed” \(\w+\)\n1 verdict\n$/,
    );
    const listed = JSON.parse(dateline('verdicts', 'list', '--json', '--data', data).out);
    expect(listed).toMatchObject([{ says: 'not', person: 'ronald-reagan', mention: null }]);
  });

  test('export and import carry them to another archive, and search there follows', () => {
    expect(dateline('verdicts', 'export', file, '--data', data)).toMatchObject({
      code: 0,
      out: `1 verdict written to ${file}\n`,
    });
    expect(dateline('verdicts', 'export', '--data', data).out).toBe(readFileSync(file, 'utf8'));
    const other = freshFolder();
    const early = dateline('verdicts', 'import', file, '--data', other);
    expect(early.out).toBe(
      '1 added, 0 known before, 0 refused; 0 stories changed, 1 wait for stories that are not in the archive\n',
    );
    expect(early.code).toBe(0);
    expect(dateline('ingest', stories, '--data', other).code).toBe(0);
    expect(people(other)).toEqual(people(data));
    expect(people(other)).not.toContain('ronald-reagan');
    const again = path.join(folder, 'again.json');
    dateline('verdicts', 'export', again, '--data', other);
    expect(readFileSync(again, 'utf8')).toBe(readFileSync(file, 'utf8'));
  });

  test('import passes bad records over, names them and says so', () => {
    const bad = path.join(folder, 'bad.json');
    writeFileSync(bad, readFileSync(file, 'utf8').replace('\n]', ',\n{"says":"maybe"}\n]'));
    const { code, out } = dateline('verdicts', 'import', bad, '--data', data);
    expect(code).toBe(1);
    expect(out).toBe(
      'refused  record 2: "says" must be one of "not", "is", "same".\n0 added, 1 known before, 1 refused; 0 stories changed\n',
    );
  });

  test('verdicts on topics are in the same list, and unknown topics are refused', () => {
    const [other, mixed] = [freshFolder(), path.join(folder, 'mixed.json')];
    const about = { says: 'is', story: 'nf6cvd4mepy7', topic: 'medtop:17000000', givenAt: '2026-01-02T00:00:00.000Z' };
    const records = [...JSON.parse(readFileSync(file, 'utf8')), about, { ...about, topic: 'medtop:99999999' }];
    writeFileSync(mixed, JSON.stringify(records));
    expect(dateline('verdicts', 'import', mixed, '--data', other)).toMatchObject({
      code: 1,
      out: expect.stringMatching(
        /^refused {2}record 3: There is no topic “medtop:99999999” [^\n]*\n2 added, 0 known before, 1 refused; /,
      ),
    });
    expect(dateline('verdicts', 'list', '--data', other).out).toMatch(
      /^2026-01-02T\S+ {2}[0-9a-f]{16} {2}nf6cvd4mepy7 is about weather\n2026-01-01T\S+ {2}\S+ {2}nobody is Ronald Reagan, in \w+\n2 verdicts\n$/,
    );
    const listed = JSON.parse(dateline('verdicts', 'list', '--json', '--data', other).out);
    expect(listed).toMatchObject([{ person: 'ronald-reagan' }, { ...about, topicLabel: 'weather' }]);
  });

  test('a file that can’t be read or written is named, and nothing is made', () => {
    const nowhere = path.join(folder, 'no-such-folder', 'verdicts.json');
    expect(dateline('verdicts', 'import', nowhere, '--data', data)).toMatchObject({
      code: 1,
      out: expect.stringContaining(`refused  ${nowhere}`),
    });
    expect(dateline('verdicts', 'export', nowhere, '--data', data)).toMatchObject({
      code: 1,
      out: expect.stringContaining(`refused  ${nowhere}`),
    });
    expect(existsSync(path.dirname(nowhere))).toBe(false);
    expect(dateline('verdicts', 'import').code).toBe(2);
  });
});
