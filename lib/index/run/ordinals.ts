// Values of all segments under one numbering, so that counting needs no strings. Number 0 of a column stands for no
// value.

import { type Facet, forEachFacet } from '#lib/query/query';
import { Interner } from '../segment/names';
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
  /** Place of each value among the values of its facet sorted as text: what decides between equal counts. */
  ranks: Record<Facet, Uint32Array>;
  /** The other way round: the number at each place. */
  byRank: Record<Facet, Uint32Array>;
};

/** A column's names and their numbers. */
class Names extends Interner {
  private sorted: Uint32Array = new Uint32Array();
  private ranked: Uint32Array = new Uint32Array(1);

  constructor() {
    super(['']); // number 0 stands for no value
  }

  /** In memory that threads share. The same array as before where no name is new. */
  ranks(): Uint32Array {
    if (this.ranked.length === this.list.length) return this.ranked;
    this.sortIn(this.list.length - this.ranked.length);
    this.ranked = new Uint32Array(shared(this.list.length));
    this.sorted.forEach((number, rank) => {
      this.ranked[number] = rank;
    });
    return this.ranked;
  }

  /** The numbers in the order of their names, in memory that threads share, as `ranks` left them. */
  byRank(): Uint32Array {
    return this.sorted;
  }

  /** Puts the names that came last among those sorted before: of a hundred thousand few are new at a time. */
  private sortIn(count: number): void {
    const { list, sorted: before } = this;
    const name = (number: number | undefined) => list[number ?? 0] ?? '';
    const fresh = Uint32Array.from({ length: count }, (_, at) => list.length - count + at);
    fresh.sort((a, b) => (name(a) < name(b) ? -1 : 1));
    this.sorted = new Uint32Array(shared(list.length - 1));
    let from = 0;
    fresh.forEach((number, at) => {
      let to = before.length;
      for (let low = from; low < to; ) {
        const middle = (low + to) >>> 1;
        if (name(before[middle]) < name(number)) low = middle + 1;
        else to = middle;
      }
      this.sorted.set(before.subarray(from, to), from + at);
      this.sorted[to + at] = number;
      from = to;
    });
    this.sorted.set(before.subarray(from), from + count);
  }
}

/** Memory for so many numbers of 32 bits: messages to threads do not copy it. */
function shared(count: number): SharedArrayBuffer {
  return new SharedArrayBuffer(count * Uint32Array.BYTES_PER_ELEMENT);
}

type LocalOf = LiveSegment['localOf'];

/** Numbers grow and are never taken back while a process lives, so that views of several generations can share them. */
export class Numbering {
  private readonly names: Record<Column, Names> = byColumn(() => new Names());

  /** The number of a value, 0 where no segment has had it. */
  find(column: Column, name: string): number {
    return this.names[column].numbers.get(name) ?? 0;
  }

  /** Every value that a segment has had, in the order in which they came, without the first `from`. */
  all(column: Column, from = 0): readonly string[] {
    return this.names[column].list.slice(1 + from);
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
      ranks: forEachFacet((facet) => this.names[facet].ranks()),
      byRank: forEachFacet((facet) => this.names[facet].byRank()),
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
  const own = new Int32Array(shared(most + 1)).fill(-1);
  numbers.forEach((number, at) => {
    own[number] = at;
  });
  return own;
}

function byColumn<Value>(make: (column: Column) => Value): Record<Column, Value> {
  return Object.fromEntries(COLUMNS.map((column) => [column, make(column)])) as Record<Column, Value>;
}
