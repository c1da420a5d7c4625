// What the values of all segments are called, and questions and answers translated from names to numbers and back.

import { FACETS, forEachFacet } from '#lib/query/query';
import type { IndexView } from '../folder/reader';
import type { FacetCount, Matches } from '../matches';
import type { IndexNode } from '../node';
import type { SegmentToBind } from '../run/bind-view';
import type { ValueCounts } from '../run/count';
import { type Column, Numbering, type Ordinals } from '../run/ordinals';
import type { SearchRequest } from '../run/search';
import type { Segment } from '../segment/segment';
import type { Answered } from './answer-question';

/** A question with the numbers of the values it names. */
export type Question = { request: SearchRequest; numbers: [column: string, name: string, number: number][] };

/** A segment as searchers need it: they open the file themselves. */
export type SharedSegment = Pick<SegmentToBind, 'dead' | 'deadCount' | 'localOf'> & {
  /** Tells one file under a name from another. */
  key: number;
  name: string;
  file: SharedArrayBuffer;
};

export type SharedView = { generation: number; seq: number; segments: SharedSegment[]; ordinals: Ordinals };

export class Catalog {
  private readonly numbering = new Numbering();
  private readonly adopted = new WeakMap<Segment, Pick<SharedSegment, 'key' | 'localOf'>>();
  private keys = 0;

  /** Numbers the values of segments that are new, in their shared memory. */
  share({ generation, seq, segments }: IndexView): SharedView {
    const shared = segments.map(({ segment, file, dead, deadCount }): SharedSegment => {
      const adopted = this.adopted.get(segment) ?? { key: ++this.keys, localOf: this.numbering.adopt(segment) };
      this.adopted.set(segment, adopted);
      return { ...adopted, name: segment.name, file, dead, deadCount };
    });
    return { generation, seq, segments: shared, ordinals: this.numbering.ordinals() };
  }

  valuesOf(column: Column, from: number): readonly string[] {
    return this.numbering.all(column, from);
  }

  hasValue(column: Column, value: string): boolean {
    return this.numbering.find(column, value) > 0;
  }

  question(request: SearchRequest): Question {
    const numbers: Question['numbers'] = [];
    for (const facet of FACETS) {
      this.addNumbers(numbers, facet, request.chosen[facet]);
      this.addNumbers(numbers, facet, request.excluded[facet]);
      this.addNumbers(numbers, facet, request.also[facet] ?? []);
    }
    if (request.tree !== null) this.addNumbersIn(numbers, request.tree);
    return { request, numbers };
  }

  matches({ result, hits, archive }: Answered): Matches {
    return {
      total: result.total,
      families: result.families,
      hits,
      facets: forEachFacet((facet) => this.named(facet, result.values[facet])),
      distinct: forEachFacet((facet) => result.values[facet].distinct),
      months: result.months,
      undated: result.undated,
      days: result.days,
      archive,
    };
  }

  private addNumbers(numbers: Question['numbers'], column: Column, values: readonly string[]): void {
    for (const value of values) numbers.push([column, value, this.numbering.find(column, value)]);
  }

  private addNumbersIn(numbers: Question['numbers'], node: IndexNode): void {
    if (node.kind === 'values') this.addNumbers(numbers, node.column, node.values);
    else if (node.kind === 'and' || node.kind === 'or') for (const one of node.of) this.addNumbersIn(numbers, one);
    else if (node.kind === 'not' || node.kind === 'field' || node.kind === 'within')
      this.addNumbersIn(numbers, node.of);
  }

  private named(column: Column, { numbers, counts }: ValueCounts): FacetCount[] {
    const listed: FacetCount[] = [];
    for (let at = 0; at < numbers.length; at++)
      listed.push({ value: this.numbering.name(column, numbers[at] ?? 0), count: counts[at] ?? 0 });
    return listed;
  }
}
