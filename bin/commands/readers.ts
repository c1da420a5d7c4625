// dateline extract | people | topics: JSON lines in on standard input, JSON lines out, one for one, in order.

import { createInterface } from 'node:readline';
import type { Command } from 'commander';
import { readExtract } from '#lib/extract/contract';
import { readPeople } from '#lib/people/contract';
import { loadGazetteer } from '#lib/people/gazetteer';
import { loadTagger } from '#lib/people/tagger/tagger';
import { readTopics } from '#lib/topics/contract';
import type { ExitWith } from './archive';

type Reader = (record: unknown) => object;

export function addReaders(program: Command, exitWith: ExitWith): void {
  const add = (name: string, description: string, makeReader: () => Reader) =>
    program
      .command(name)
      .description(`${description}; JSON lines in on standard input, JSON lines out`)
      .action(async () => exitWith(await readLines(makeReader())));
  add('extract', 'take the article out of pages and text captures: {"id","html"|"text","url"?}', () => readExtract);
  add('people', 'find the people in texts: {"id","text","headline"?,"day"?}', () => {
    const [gazetteer, tagger] = [loadGazetteer(), loadTagger()];
    return (record) => readPeople(record, gazetteer, tagger);
  });
  add('topics', 'find the topics of texts: {"id","text","headline"?,"day"?}', () => readTopics);
}

/** Returns 1 when a record could not be read: its line then has an `error`. */
async function readLines(reader: Reader): Promise<number> {
  let code = 0;
  for await (const line of createInterface({ input: process.stdin, crlfDelay: Number.POSITIVE_INFINITY })) {
    if (line.trim() === '') continue;
    const result = read(line, reader);
    if ('error' in result) code = 1;
    if (!process.stdout.write(`${JSON.stringify(result)}\n`)) await drained();
  }
  return code;
}

function read(line: string, reader: Reader): object {
  let record: unknown;
  try {
    record = JSON.parse(line);
  } catch (error) {
    return { id: null, error: `not JSON: ${error instanceof Error ? error.message : String(error)}` };
  }
  return reader(record);
}

function drained(): Promise<void> {
  return new Promise((done) => process.stdout.once('drain', done));
}
