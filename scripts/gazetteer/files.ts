// Where the gazetteer is read from and written to. JSON in, values out; values in, one object a line out.

import fs from 'node:fs';
import path from 'node:path';

const HERE = import.meta.dirname;
export const PROJECT = path.join(HERE, '../..');
export const DATA = path.join(PROJECT, 'lib/people/data');
export const REVIEWED = path.join(HERE, 'reviewed');
export const CORRECTIONS = path.join(HERE, 'corrections');
/** The merged leaders of all sources; they lie beside the project and are not part of it. */
export const MERGED = path.join(PROJECT, '../shared/data/leaders/merged/persons.jsonl');

export const REGIONS = ['west', 'east', 'south'] as const;
export type Region = (typeof REGIONS)[number];

/** The value of a JSON file. Callers name the shape; gazetteer.test.ts holds what is written of it. */
export function readJson(file: string): unknown {
  return parse(fs.readFileSync(file, 'utf8'), file);
}

/** The values of a file of JSON lines; none where there is no such file. */
export function readLines(file: string): unknown[] {
  if (!fs.existsSync(file)) return [];
  const lines = fs.readFileSync(file, 'utf8').split('\n');
  return lines.flatMap((line, at) => (line.trim() === '' ? [] : [parse(line, `${file}, line ${at + 1}`)]));
}

/** An array with one object a line, so that a change of one fact is a change of one line. */
export function writeRows(file: string, rows: readonly unknown[]): void {
  fs.mkdirSync(path.dirname(file), { recursive: true });
  fs.writeFileSync(file, `[\n${rows.map((row) => JSON.stringify(row)).join(',\n')}\n]\n`);
}

function parse(text: string, where: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch (cause) {
    throw new Error(`${where} is no JSON`, { cause });
  }
}
