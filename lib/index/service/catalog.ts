// What the values of all segments are called, and questions and answers translated from names to numbers and back.

import { type Facet, forEachFacet } from '#lib/query/query';
import type { IndexView } from '../folder/reader';
import type { Matches } from '../matches';
import type { IndexNode } from '../node';
import type { SegmentToBind } from '../run/bind-view';
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

  valuesOf(column: Column): readonly string[] {
    return this.numbering.all(column);
  }

  question(request: SearchRequest): Question {
    const numbers: Question['numbers'] = [];
    const name = (column: Column, values: readonly string[]) => {
      for (const value of values) numbers.push([column, value, this.numbering.find(column, value)]);
    };
    forEachFacet((facet) => name(facet, [...request.chosen[facet], ...request.excluded[facet]]));
    const walk = (node: IndexNode): void => {
      if (node.kind === 'values') name(node.column, node.values);
      else if (node.kind === 'and' || node.kind === 'or') node.of.forEach(walk);
      else if ('of' in node && typeof node.of === 'object') walk(node.of as IndexNode);
    };
    if (request.tree) walk(request.tree);
    return { request, numbers };
  }

  matches({ result, hits, archive }: Answered): Matches {
    const facet = (one: Facet) =>
      Array.from(result[one].numbers, (number, at) => ({
        value: this.numbering.name(one, number),
        count: result[one].counts[at] ?? 0,
      }));
    return {
      total: result.total,
      families: result.families,
      hits,
      facets: forEachFacet(facet),
      distinct: forEachFacet((one) => result[one].distinct),
      months: result.months,
      undated: result.undated,
      archive,
    };
  }
}
