// dateline index check, dateline index rebuild

import type { Command } from 'commander';
import { checkIndex } from '#lib/index/folder/check';
import { indexFolder } from '#lib/index/folder/index-folder';
import { IndexWriter } from '#lib/index/folder/writer';
import type { Store } from '#lib/store/open';
import { writerOf } from '#lib/store/sole-writer';
import { archiveCommand, type ExitWith, settingsOf, withStore } from './archive';
import { oneLine } from './one-line';

const LINE_EVERY_MS = 10_000;

export function addIndex(program: Command, exitWith: ExitWith): void {
  const index = program.command('index').description('the search index, which is made from the archive');
  archiveCommand(index, 'check', 'compare the whole index with the archive').action(
    async (_options: object, command: Command) => exitWith(await withStore(settingsOf(command), check)),
  );
  archiveCommand(index, 'rebuild', 'make the index anew from the archive, while the one there is answers').action(
    async (_options: object, command: Command) => exitWith(await withStore(settingsOf(command), rebuild)),
  );
}

async function check(store: Store): Promise<number> {
  const begun = performance.now();
  const { stories, segments, bytes, waiting, findings } = await checkIndex(store, indexFolder(store));
  for (const finding of findings) console.log(`finding  ${oneLine(finding)}`);
  console.log(
    `${stories} stories are indexed as the archive has them: ${segments} segments and ${(bytes / 1e6).toFixed(1)} MB ` +
      `checked in ${secondsSince(begun)} s.`,
  );
  if (waiting > 0) console.log(`${waiting} changes wait to be indexed.`);
  if (findings.length > 0) console.log('"dateline index rebuild" makes the index anew.');
  return findings.length > 0 ? 1 : 0;
}

async function rebuild(store: Store): Promise<number> {
  const begun = performance.now();
  const folder = indexFolder(store);
  const writer = IndexWriter.open(folder);
  if (writer === null) {
    const holder = writerOf(folder);
    const who = holder === null ? 'Another process' : `Process ${holder.pid}, since ${holder.since},`;
    console.log(`${who} is writing the index in ${folder}; only one can.`);
    return 1;
  }
  try {
    const stories = await writer.rebuild(store, { onProgress: sayNowAndThen() });
    console.log(`${stories} stories indexed in ${secondsSince(begun)} s.`);
    return 0;
  } finally {
    await writer.close();
  }
}

function sayNowAndThen(): (progress: { seq: number; newest: number }) => void {
  let said = performance.now();
  return ({ seq, newest }) => {
    if (performance.now() - said < LINE_EVERY_MS) return;
    said = performance.now();
    process.stderr.write(`${seq} of ${newest} changes taken in\n`);
  };
}

function secondsSince(begun: number): string {
  return ((performance.now() - begun) / 1000).toFixed(1);
}
