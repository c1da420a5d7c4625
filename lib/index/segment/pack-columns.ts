// Rows in the order of the segment in, the arrays of its columns out.

import { SALIENCES } from '#lib/model/person';
import { Interner, packNames } from './names';
import { type Row, SINGLE_COLUMNS } from './rows';
import type { Numbers } from './sections';

/** Stands for no value. */
export const NO_VALUE = 0xffffffff;
/** A person in a story: the number of the person, and the salience in the two lowest bits. */
export const SALIENCE_BITS = 2;

export function packColumns(rows: readonly Row[]): { facts: Record<string, number>; arrays: Record<string, Numbers> } {
  const idWidth = rows.reduce((most, row) => Math.max(most, Buffer.byteLength(row.id)), 1);
  return {
    facts: { docs: rows.length, idWidth },
    arrays: {
      ...packNumbers(rows),
      ids: packIds(rows, idWidth),
      ...packPeople(rows),
      ...packTopics(rows),
      ...Object.assign({}, ...SINGLE_COLUMNS.map((column) => packSingle(rows, column))),
    },
  };
}

function packNumbers(rows: readonly Row[]): Record<string, Numbers> {
  return {
    day: Int32Array.from(rows, (row) => row.day),
    addedDay: Int32Array.from(rows, (row) => row.addedDay),
    addedSeq: Uint32Array.from(rows, (row) => row.addedSeq),
    changedSeq: Uint32Array.from(rows, (row) => row.changedSeq),
    family: Uint32Array.from(rows, (row) => row.family),
    wordCount: Uint32Array.from(rows, (row) => row.wordCount),
    digest: Uint32Array.from(rows, (row) => row.digest),
  };
}

function packIds(rows: readonly Row[], width: number): Uint8Array {
  const ids = new Uint8Array(rows.length * width);
  rows.forEach((row, doc) => {
    ids.set(Buffer.from(row.id), doc * width);
  });
  return ids;
}

/** Each story's people with the office that each held, and for each person the stories. */
function packPeople(rows: readonly Row[]): Record<string, Numbers> {
  const [persons, offices] = [new Interner(), new Interner()];
  const offsets = new Uint32Array(rows.length + 1);
  const people: number[] = [];
  const held: number[] = [];
  const docsOf: number[][] = [];
  rows.forEach((row, doc) => {
    for (const { slug, office, salience } of row.people) {
      const person = persons.number(slug);
      people.push(((person << SALIENCE_BITS) | SALIENCES.indexOf(salience)) >>> 0);
      held.push(office === null ? NO_VALUE : offices.number(office));
      appendTo(docsOf, person, doc);
    }
    offsets[doc + 1] = people.length;
  });
  return {
    peopleOffsets: offsets,
    people: Uint32Array.from(people),
    peopleOffice: Uint32Array.from(held),
    ...packLists('person', docsOf),
    ...packNames('person', persons.list),
    ...packNames('office', offices.list),
  };
}

/** Few combinations of topics occur: a story has the number of its combination. */
function packTopics(rows: readonly Row[]): Record<string, Numbers> {
  const [topics, sets] = [new Interner(), new Interner()];
  const docsOf: number[][] = [];
  const setTopics: number[][] = [];
  const setOf = new Uint16Array(rows.length);
  rows.forEach((row, doc) => {
    const numbers = [...new Set(row.topics)].map((topic) => topics.number(topic));
    for (const topic of numbers) appendTo(docsOf, topic, doc);
    const set = sets.number(numbers.join(' '));
    setTopics[set] = numbers;
    setOf[doc] = set;
  });
  return {
    topicSet: setOf,
    ...flatten('topicSets', setTopics),
    ...packLists('topic', docsOf),
    ...packNames('topic', topics.list),
  };
}

function packSingle(rows: readonly Row[], column: (typeof SINGLE_COLUMNS)[number]): Record<string, Numbers> {
  const names = new Interner();
  const docsOf: number[][] = [];
  const values = new Uint32Array(rows.length);
  rows.forEach((row, doc) => {
    const name = row[column];
    const value = name === null ? NO_VALUE : names.number(name);
    values[doc] = value;
    if (name !== null) appendTo(docsOf, value, doc);
  });
  return { [column]: values, ...packLists(column, docsOf), ...packNames(column, names.list) };
}

/** For each value the stories that have it. */
function packLists(column: string, docsOf: readonly number[][]): Record<string, Numbers> {
  const { [`${column}Lists`]: docs, [`${column}ListsOffsets`]: offsets } = flatten(`${column}Lists`, docsOf);
  return { [`${column}Lists`]: Uint16Array.from(docs ?? []), [`${column}ListOffsets`]: offsets ?? new Uint32Array(1) };
}

function flatten(name: string, lists: readonly number[][]): Record<string, Numbers> {
  const offsets = new Uint32Array(lists.length + 1);
  lists.forEach((list, at) => {
    offsets[at + 1] = (offsets[at] ?? 0) + list.length;
  });
  return { [name]: Uint32Array.from(lists.flat()), [`${name}Offsets`]: offsets };
}

function appendTo(lists: number[][], at: number, doc: number): void {
  const list = lists[at];
  if (list) list.push(doc);
  else lists[at] = [doc];
}
