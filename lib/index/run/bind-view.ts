// Open segments in, a view over them out.

import { dayFromNumber, monthNumber } from '#lib/model/day';
import { NO_DAY } from '../segment/rows';
import type { Segment } from '../segment/segment';
import { countColumns, type Months } from './count-columns';
import type { Ordinals } from './ordinals';
import { type LiveSegment, normsOf, type View } from './view';

export type SegmentToBind = Pick<LiveSegment, 'segment' | 'dead' | 'deadCount' | 'localOf'>;

export function bindView(generation: number, segments: readonly SegmentToBind[], ordinals: Ordinals): View {
  const families = familiesWithCopies(segments);
  const live = segments.map((one): LiveSegment => {
    const { firstDated, ...months } = monthsOf(one.segment);
    return {
      ...one,
      columns: countColumns(one.segment, ordinals, months),
      firstMonth: months.months[0] ?? Number.MAX_SAFE_INTEGER,
      lastMonth: months.months.at(-1) ?? 0,
      firstDated,
      inFamily: membersOf(one.segment, families),
    };
  });
  const shortest = segments.map(({ segment }) => Uint32Array.from(segment.lengths, shortestOf));
  const firstMonth = live.reduce((first, one) => Math.min(first, one.firstMonth), Number.MAX_SAFE_INTEGER);
  const lastMonth = live.reduce((last, one) => Math.max(last, one.lastMonth), 0);
  return { generation, segments: live, ordinals, firstMonth, lastMonth, shortest, ...normsOf(segments) };
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

function membersOf({ family }: Segment, families: ReadonlySet<number>): Uint8Array | null {
  if (families.size === 0) return null;
  const members = Uint8Array.from(family, (one) => (families.has(one) ? 1 : 0));
  return members.includes(1) ? members : null;
}

/** Families that have more than their first member. */
function familiesWithCopies(segments: readonly SegmentToBind[]): Set<number> {
  const found = new Set<number>();
  for (const { segment } of segments) {
    for (let doc = 0; doc < segment.docs; doc++) {
      const family = segment.family[doc] as number;
      if (family !== segment.addedSeq[doc]) found.add(family);
    }
  }
  return found;
}
