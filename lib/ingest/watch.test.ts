import {
  appendFileSync,
  mkdirSync,
  mkdtempSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { WatchEnded, type Watching, watchFolders } from './watch';

let folder = '';
let stop = new AbortController();
let ended: Promise<unknown> = Promise.resolve();
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'watch-'));
  stop = new AbortController();
});
afterEach(async () => {
  stop.abort();
  await ended;
  rmSync(folder, { recursive: true, force: true });
});

const put = (name: string, text = 'Library hours\n\nThe library opens at nine.') => {
  mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
  writeFileSync(path.join(folder, name), text);
};

/** Watches until the test ends; `until` waits for something to have happened, however long it takes. */
async function watching(roots: string[] = [folder], run: Partial<Watching> = {}) {
  const batches: string[][] = [];
  const waiting: (() => void)[] = [];
  const wakeAll = () => {
    for (const wake of waiting.splice(0)) wake();
  };
  await new Promise<void>((resolve, reject) => {
    const watched = watchFolders(roots, {
      settleMs: 60,
      signal: stop.signal,
      ...run,
      onReady: async () => resolve(),
      onSettled: async (paths) => {
        batches.push(paths.map((one) => path.relative(folder, one)));
        await run.onSettled?.(paths);
        wakeAll();
      },
    });
    ended = watched.then(
      () => 'ended cleanly',
      (error: unknown) => error,
    );
    ended.then(() => reject(new Error('ended before it began')));
  });
  const until = async (happened: () => boolean) => {
    while (!happened()) await new Promise<void>((resolve) => waiting.push(resolve));
  };
  const seen = () => batches.flat();
  return { batches, seen, until, sees: (name: string) => until(() => seen().includes(name)) };
}

test('what is there before is not reported, what is added or changed is, in folders inside too', async () => {
  put('before.txt');
  put('growing.txt');
  const { sees, seen } = await watching();
  put('new.txt');
  await sees('new.txt');
  put('inner/deep/new.html');
  await sees('inner/deep/new.html');
  appendFileSync(path.join(folder, 'growing.txt'), '\n\nIt closes at five.');
  await sees('growing.txt');
  expect(seen()).toEqual(['new.txt', 'inner/deep/new.html', 'growing.txt']);
});

test('a file is reported once it is whole, under its last name', async () => {
  const { sees, seen } = await watching();
  put('story.txt.part', 'Library');
  put('.hidden');
  put('.git/config.txt');
  put('story.txt~');
  put('page.html.TMP');
  symlinkSync('/etc/hostname', path.join(folder, 'link.txt'));
  appendFileSync(path.join(folder, 'story.txt.part'), ' hours');
  renameSync(path.join(folder, 'story.txt.part'), path.join(folder, 'story.txt'));
  await sees('story.txt');
  put('z-last.txt');
  await sees('z-last.txt');
  expect(seen()).toEqual(['story.txt', 'z-last.txt']);
});

test('a file that grows is reported when it has stopped', async () => {
  const sizes: number[] = [];
  const onSettled = async ([file]: string[]) => {
    sizes.push(statSync(file ?? '').size);
  };
  const { sees } = await watching([folder], { settleMs: 3000, onSettled });
  put('story.txt', '');
  for (let line = 0; line < 8; line++) {
    appendFileSync(path.join(folder, 'story.txt'), 'a line\n');
    await setTimeout(50);
  }
  await sees('story.txt');
  expect(sizes).toEqual([8 * 'a line\n'.length]);
});

test('files that arrive together come once each, in the order of their names', async () => {
  const { batches, until, seen } = await watching([folder], { settleMs: 1000 });
  for (const name of ['c.txt', 'a.txt', 'b.txt']) put(name);
  await until(() => seen().length >= 3);
  expect(seen().sort()).toEqual(['a.txt', 'b.txt', 'c.txt']);
  for (const batch of batches) expect(batch).toEqual([...batch].sort());
});

test('one call runs at a time, and what comes meanwhile is in the next', async () => {
  let release = () => {};
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  let running = 0;
  let most = 0;
  let started = () => {};
  const first = new Promise<void>((resolve) => {
    started = resolve;
  });
  const onSettled = async () => {
    most = Math.max(most, ++running);
    started();
    await held;
    running--;
  };
  const { batches, sees } = await watching([folder], { onSettled });
  put('first.txt');
  await first;
  put('second.txt');
  put('third.txt');
  expect(batches).toEqual([['first.txt']]);
  release();
  await sees('second.txt');
  await sees('third.txt');
  expect(most).toBe(1);
});

test('a folder named by a link is watched, and its files have the name that was given', async () => {
  mkdirSync(path.join(folder, 'real'));
  symlinkSync(path.join(folder, 'real'), path.join(folder, 'named'));
  const { sees, seen } = await watching([path.join(folder, 'named')]);
  put('real/story.txt');
  await sees('named/story.txt');
  expect(seen()).toEqual(['named/story.txt']);
});

test('ends cleanly when it is told to, after the call that runs', async () => {
  const { sees } = await watching([folder], { onSettled: async () => stop.abort() });
  put('story.txt');
  await sees('story.txt');
  expect(await ended).toBe('ended cleanly');
});

test('ends cleanly when it was told to before it began', async () => {
  stop.abort();
  const never = async () => expect.unreachable();
  await watchFolders([folder], { settleMs: 60, signal: stop.signal, onReady: never, onSettled: never });
});

test.each<[string, (root: string) => void]>([
  ['removed', (root) => rmSync(root, { recursive: true })],
  ['renamed', (root) => renameSync(root, `${root}-elsewhere`)],
  [
    'replaced by another',
    (root) => {
      renameSync(root, `${root}-elsewhere`);
      mkdirSync(root);
    },
  ],
])('a watched folder that is %s ends the watching with its name', async (_, goAway) => {
  const root = path.join(folder, 'root');
  mkdirSync(root);
  mkdirSync(path.join(folder, 'other'));
  await watching([path.join(folder, 'other'), root]);
  goAway(root);
  expect(await ended).toEqual(new WatchEnded(`${root}: the folder that is watched is gone`));
});

test('what a call throws ends the watching', async () => {
  const failure = new Error('the disk is full');
  await watching([folder], { onSettled: () => Promise.reject(failure) });
  put('story.txt');
  expect(await ended).toBe(failure);
});

test.each([
  ['none', /none: there is no such file or folder$/],
  ['file.txt', /file\.txt: not a folder, and only folders are watched$/],
])('%s cannot be watched', async (name, reason) => {
  put('file.txt');
  const run = { settleMs: 60, signal: stop.signal, onSettled: async () => {} };
  await expect(watchFolders([path.join(folder, name)], run)).rejects.toThrow(reason);
});
