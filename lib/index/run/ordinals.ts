// Values of all segments under one numbering, so that counting needs no strings. Number 0 of a column stands for no
// value.

import { NO_VALUE, SALIENCE_BITS } from '../segment/pack-columns';
import { SINGLE_COLUMNS, type SingleColumn } from '../segment/rows';
import type { Segment } from '../segment/segment';
import type { LiveSegment } from './view';

export const COLUMNS = ['person', 'office', 'topic', ...SINGLE_COLUMNS] as const;
export type Column = (typeof COLUMNS)[number];

/** What a search needs of the numbering. */
export type Ordinals = {
  /** How many numbers each column has, 0 included. */
  counts: Record<Column, number>;
  /** Place of each value among the values of its column sorted as text: what decides between equal counts. */
  ranks: Record<Column, Uint32Array>;
};

/** A column's names and their numbers. */
class Names {
  readonly list: string[] = [''];
  readonly numbers = new Map<string, number>();
  private sorted: number[] = [];

  number(name: string): number {
    const known = this.numbers.get(name);
    if (known !== undefined) return known;
    const number = this.list.push(name) - 1;
    this.numbers.set(name, number);
    return number;
  }

  ranks(): Uint32Array {
    if (this.sorted.length + 1 < this.list.length) {
      this.sorted = Array.from({ length: this.list.length - 1 }, (_, at) => at + 1);
      this.sorted.sort((a, b) => ((this.list[a] ?? '') < (this.list[b] ?? '') ? -1 : 1));
    }
    const ranks = new Uint32Array(this.list.length);
    this.sorted.forEach((number, rank) => {
      ranks[number] = rank;
    });
    return ranks;
  }
}

type LocalOf = LiveSegment['localOf'];

/** Numbers grow and are never taken back while a process lives, so that views of several generations can share them. */
export class Numbering {
  private readonly names: Record<Column, Names> = byColumn(() => new Names());

  /** The number of a value, 0 where no segment has had it. */
  find(column: Column, name: string): number {
    return this.names[column].numbers.get(name) ?? 0;
  }

  /** Every value that a segment has had. */
  all(column: Column): readonly string[] {
    return this.names[column].list.slice(1);
  }

  name(column: Column, number: number): string {
    return this.names[column].list[number] ?? '';
  }

  /**
   * Rewrites the values of a segment from its own numbers to those of the whole index, in place; once for each segment.
   * Returns the way back: its own number of every value.
   */
  adopt(segment: Segment): LocalOf {
    const person = this.adoptNames('person', segment.person.names());
    const office = this.adoptNames('office', segment.offices());
    const topic = this.adoptNames('topic', segment.topic.names());
    replacePersons(segment.people, person);
    replaceAll(segment.peopleOffice, office);
    replaceAll(segment.topicSets, topic);
    const single = Object.fromEntries(SINGLE_COLUMNS.map((column) => [column, this.adoptSingle(segment, column)]));
    return {
      person: inverse(person),
      office: inverse(office),
      topic: inverse(topic),
      ...(single as Record<SingleColumn, Int32Array>),
    };
  }

  ordinals(): Ordinals {
    return {
      counts: byColumn((column) => this.names[column].list.length),
      ranks: byColumn((column) => this.names[column].ranks()),
    };
  }

  private adoptNames(column: Column, names: readonly string[]): Uint32Array {
    return Uint32Array.from(names, (name) => this.names[column].number(name));
  }

  private adoptSingle(segment: Segment, column: SingleColumn): Int32Array {
    const { names, values } = segment.single[column];
    const numbers = this.adoptNames(column, names());
    replaceAll(values, numbers);
    return inverse(numbers);
  }
}

/** The salience stays in the two lowest bits. */
function replacePersons(people: Uint32Array, numbers: Uint32Array): void {
  const salience = (1 << SALIENCE_BITS) - 1;
  for (let at = 0; at < people.length; at++) {
    const value = people[at] ?? 0;
    people[at] = ((numbers[value >>> SALIENCE_BITS] ?? 0) << SALIENCE_BITS) | (value & salience);
  }
}

function replaceAll(values: Uint32Array, numbers: Uint32Array): void {
  for (let at = 0; at < values.length; at++) {
    const value = values[at] ?? NO_VALUE;
    values[at] = value === NO_VALUE ? 0 : (numbers[value] ?? 0);
  }
}

/** From the number in the whole index to the segment's own, -1 where it has none. */
function inverse(numbers: Uint32Array): Int32Array {
  const most = numbers.reduce((most, number) => Math.max(most, number), 0);
  const own = new Int32Array(most + 1).fill(-1);
  numbers.forEach((number, at) => {
    own[number] = at;
  });
  return own;
}

export function byColumn<Value>(make: (column: Column) => Value): Record<Column, Value> {
  return Object.fromEntries(COLUMNS.map((column) => [column, make(column)])) as Record<Column, Value>;
}
