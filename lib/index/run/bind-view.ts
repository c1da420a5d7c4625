// Open segments in, a view over them out.

import { dayFromNumber, monthNumber } from '#lib/model/day';
import { hasBit } from '../bits';
import { NO_DAY } from '../segment/rows';
import type { Segment } from '../segment/segment';
import { countColumns, type Months } from './count-columns';
import type { Ordinals } from './ordinals';
import { type LiveSegment, normsOf, type View } from './view';

export type SegmentToBind = Pick<LiveSegment, 'segment' | 'dead' | 'deadCount' | 'localOf'>;

/** What stays the same of a segment in every view. */
type Fixed = {
  months: Months;
  firstDated: number;
  /** The shortest length of each field. */
  shortest: Uint32Array;
  /** Families that have more than their first member, by what the segment has of them. */
  families: Uint32Array;
};

const known = new WeakMap<Segment, Fixed>();

export function bindView(generation: number, segments: readonly SegmentToBind[], ordinals: Ordinals): View {
  const fixed = segments.map(({ segment }) => fixedOf(segment));
  const families = flagged(fixed.map((one) => one.families));
  const live = segments.map((one, at): LiveSegment => {
    const { months, firstDated } = fixed[at] as Fixed;
    return {
      ...one,
      columns: countColumns(one.segment, ordinals, months),
      firstMonth: months.months[0] ?? Number.MAX_SAFE_INTEGER,
      lastMonth: months.months.at(-1) ?? 0,
      firstDated,
      inFamily: membersOf(one.segment, families),
    };
  });
  const shortest = fixed.map((one) => one.shortest);
  const firstMonth = live.reduce((first, one) => Math.min(first, one.firstMonth), Number.MAX_SAFE_INTEGER);
  const lastMonth = live.reduce((last, one) => Math.max(last, one.lastMonth), 0);
  return { generation, segments: live, ordinals, firstMonth, lastMonth, shortest, ...normsOf(segments) };
}

/** A view is made for every batch that is taken in: what a million stories have in common is not looked for each time. */
function fixedOf(segment: Segment): Fixed {
  const before = known.get(segment);
  if (before) return before;
  const { firstDated, ...months } = monthsOf(segment);
  const shortest = Uint32Array.from(segment.lengths, shortestOf);
  const made = { months, firstDated, shortest, families: familiesWithCopies(segment) };
  known.set(segment, made);
  return made;
}

/** The shortest field that has a word. */
function shortestOf(lengths: Uint16Array): number {
  let shortest = 0;
  for (const length of lengths) if (length > 0 && (shortest === 0 || length < shortest)) shortest = length;
  return shortest;
}

function monthsOf({ day, docs }: Segment): Months & { firstDated: number } {
  let firstDated = 0;
  while (firstDated < docs && day[firstDated] === NO_DAY) firstDated++;
  const months: number[] = [];
  const starts: number[] = [];
  let before = NO_DAY;
  for (let doc = firstDated; doc < docs; doc++) {
    const own = day[doc] as number;
    if (own === before) continue;
    before = own;
    const month = monthNumber(dayFromNumber(own));
    if (month === months.at(-1)) continue;
    months.push(month);
    starts.push(doc);
  }
  return { months: Int32Array.from(months), starts: Uint32Array.from(starts), firstDated };
}

/** Families whose copies the segment has. */
function familiesWithCopies({ docs, family, addedSeq }: Segment): Uint32Array {
  const found = new Set<number>();
  for (let doc = 0; doc < docs; doc++) if (family[doc] !== addedSeq[doc]) found.add(family[doc] as number);
  return Uint32Array.from(found);
}

/** Bit n is set for number n, as `hasBit` reads it. Families are numbers of changes, of which there are some millions. */
function flagged(families: readonly Uint32Array[]): Uint8Array {
  let greatest = -1;
  for (const list of families) for (const family of list) if (family > greatest) greatest = family;
  const bits = new Uint8Array((greatest >> 3) + 1);
  for (const list of families) {
    for (const family of list) bits[family >> 3] = (bits[family >> 3] as number) | (1 << (family & 7));
  }
  return bits;
}

function membersOf({ docs, family }: Segment, families: Uint8Array): Uint8Array | null {
  if (families.length === 0) return null;
  const members = new Uint8Array(docs);
  for (let doc = 0; doc < docs; doc++) members[doc] = hasBit(families, family[doc] as number) ? 1 : 0;
  return members.includes(1) ? members : null;
}
