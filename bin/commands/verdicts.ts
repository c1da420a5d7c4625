// dateline verdicts export | import | list

import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import type { Command } from 'commander';
import { isOnTopic, type MentionPlace, type Verdict } from '#lib/model/verdict';
import { loadGazetteer } from '#lib/people/gazetteer';
import { importVerdicts } from '#lib/store/import-verdicts';
import type { Store } from '#lib/store/open';
import { prepareStore } from '#lib/store/prepare';
import { type ListedVerdict, readAllVerdicts, readVerdicts } from '#lib/store/read-verdicts';
import { syncReference } from '#lib/store/reference';
import { readVerdictFile, writeVerdictFile } from '#lib/store/verdict-file';
import { CONCEPTS } from '#lib/topics/vocabulary';
import { archiveCommand, type ExitWith, settingsOf, withStore } from './archive';
import { oneLine } from './one-line';

export function addVerdicts(program: Command, exitWith: ExitWith): void {
  const verdicts = program
    .command('verdicts')
    .description('what readers said on who is in the stories, and on what they are about');
  archiveCommand(verdicts, 'list', 'say them, the last given first')
    .option('--json', 'print them as JSON, the first given first')
    .action(async ({ json }: { json?: true }, command: Command) => {
      const print = json ? printJson : printList;
      exitWith(await withStore(settingsOf(command), print));
    });
  archiveCommand(verdicts, 'export', 'write all of them as JSON, to be imported elsewhere')
    .argument('[file]', 'where to; standard output where none is named')
    .action(async (file: string | undefined, _options: object, command: Command) => {
      const work = (store: Store) => (file === undefined ? printJson(store) : exportTo(file, store));
      exitWith(await withStore(settingsOf(command), work));
    });
  archiveCommand(verdicts, 'import', 'give those of a file; what can’t be read is passed over and named')
    .argument('<file>', 'what "dateline verdicts export" wrote, here or elsewhere')
    .action(async (file: string, _options: object, command: Command) => {
      const text = textOf(file);
      exitWith(
        text === null ? 1 : await withStore(settingsOf(command), (store) => importFrom(text, store), prepareStore),
      );
    });
}

async function printJson(store: Store): Promise<number> {
  process.stdout.write(writeVerdictFile(await readAllVerdicts(store)));
  return 0;
}

async function printList(store: Store): Promise<number> {
  let { verdicts, pages, total } = await readVerdicts(store, 1);
  for (let page = 2; page <= pages + 1; page++) {
    for (const verdict of verdicts) console.log(sayVerdict(verdict));
    ({ verdicts, pages } = await readVerdicts(store, page));
  }
  console.log(`${total} ${total === 1 ? 'verdict' : 'verdicts'}`);
  return 0;
}

/** The file is replaced when the new one is whole. */
async function exportTo(file: string, store: Store): Promise<number> {
  const verdicts = await readAllVerdicts(store);
  const made = `${file}.new-${process.pid}`;
  try {
    writeFileSync(made, writeVerdictFile(verdicts));
    renameSync(made, file);
  } catch (error) {
    rmSync(made, { force: true });
    console.log(
      `refused  ${oneLine(file)} can't be written: ${error instanceof Error ? error.message : String(error)}`,
    );
    return 1;
  }
  console.log(`${verdicts.length} ${verdicts.length === 1 ? 'verdict' : 'verdicts'} written to ${oneLine(file)}`);
  return 0;
}

function textOf(file: string): string | null {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    console.log(`refused  ${oneLine(file)} can't be read: ${error instanceof Error ? error.message : String(error)}`);
    return null;
  }
}

async function importFrom(text: string, store: Store): Promise<number> {
  const { persons, offices } = loadGazetteer();
  await syncReference(store, { persons, offices, topics: CONCEPTS });
  const done = await importVerdicts(store, readVerdictFile(text), new Date().toISOString());
  for (const { at, reason } of done.refused) console.log(`refused  ${at}: ${oneLine(reason)}`);
  console.log(
    `${done.added} added, ${done.known} known before, ${done.refused.length} refused; ${done.stories} stories changed` +
      (done.waiting > 0 ? `, ${done.waiting} wait for stories that are not in the archive` : ''),
  );
  return done.refused.length > 0 ? 1 : 0;
}

function sayVerdict(verdict: ListedVerdict): string {
  const { id, givenAt, story, about } = verdict;
  const where = about === null ? (story ?? 'every story') : `“${about.headline}” (${about.id})`;
  const said = isOnTopic(verdict)
    ? `${where} is ${verdict.says === 'not' ? 'not ' : ''}about ${verdict.topicLabel}`
    : `${sayOnPerson(verdict)}, in ${where}`;
  return oneLine(`${givenAt}  ${id}  ${said}`);
}

function sayOnPerson({ says, personName, ofName, mention }: Verdict): string {
  const who = mention === null ? (ofName ?? 'nobody') : sayMention(mention);
  if (says === 'not' && mention === null) return `nobody is ${personName}`;
  return `${who} is ${says === 'not' ? 'not ' : ''}${personName}`;
}

function sayMention({ text, block }: MentionPlace): string {
  return `“${text}” in ${block === null ? 'the headline' : `paragraph ${block + 1}`}`;
}
