// Drafts in, an index over them out: cut into segments, some of them merged, with stories that were replaced and removed
// before and after the merge.

import fc from 'fast-check';
import type { StoryToIndex } from '#lib/store/read-changes';
import { compileSegment } from '../segment/compile';
import { mergeSegments } from '../segment/merge';
import { idAt, openSegment, type Segment } from '../segment/segment';
import { bindView, type SegmentToBind } from './bind-view';
import { Scratch } from './found';
import { Numbering } from './ordinals';
import { Searcher, type SearchRequest, type SearchResult, EVERYTHING as WHOLE } from './search';
import { anyDraft, type Draft } from './stories-for-tests';

/** One story with what became of it. `before` is an earlier version of it, which the new one replaced. */
export type Fate = {
  draft: Draft;
  before: Draft | null;
  removed: 'no' | 'before merging' | 'after merging';
  segment: number;
  /** It is a copy of the story at this place, counted from the first one on; null for none. */
  copyOf: number | null;
};
/** Segments 0 and 1 are merged or not. */
export type Plan = { fates: Fate[]; merged: boolean };

const SEGMENTS = 3;
const anyFate: fc.Arbitrary<Fate> = fc.record({
  draft: anyDraft,
  before: fc.oneof({ weight: 3, arbitrary: fc.constant(null) }, { weight: 1, arbitrary: anyDraft }),
  removed: fc.constantFrom('no', 'no', 'no', 'no', 'no', 'no', 'before merging', 'after merging'),
  segment: fc.nat({ max: SEGMENTS - 1 }),
  copyOf: fc.option(fc.nat({ max: 20 }), { freq: 2 }),
});

/** Some hundreds of stories: each of a few over and over, in other segments and families. */
export function anyLargePlan(): fc.Arbitrary<Plan> {
  const again = ({ fates, merged }: Plan): Plan => ({
    merged,
    fates: Array.from({ length: 15 }, (_, round) =>
      fates.map((fate, at) => ({ ...fate, segment: (fate.segment + round * at) % SEGMENTS })),
    ).flat(),
  });
  return fc.record({ fates: fc.array(anyFate, { minLength: 20, maxLength: 30 }), merged: fc.boolean() }).map(again);
}

export function anyPlan(maxLength = 10): fc.Arbitrary<Plan> {
  return fc.record({ fates: fc.array(anyFate, { maxLength }), merged: fc.boolean() });
}

/** A version of a story, the segment it is written to, and when it went. */
export type Version = { story: StoryToIndex; segment: number; removed: Fate['removed'] };

/** Stories without a past, in the order of their addition. */
export function storiesOf(drafts: readonly Draft[]): StoryToIndex[] {
  const fates = drafts.map((draft): Fate => ({ draft, before: null, removed: 'no', segment: 0, copyOf: null }));
  return versionsOf({ fates, merged: false }).map(({ story }) => story);
}

export function versionsOf({ fates }: Plan): Version[] {
  const families: number[] = [];
  return fates.flatMap(({ draft, before, removed, segment, copyOf }, at): Version[] => {
    const addedSeq = at + 1;
    const family = (copyOf === null || at === 0 ? null : families[copyOf % at]) ?? addedSeq;
    families.push(family);
    const id = `s${addedSeq}${'x'.repeat(addedSeq % 3)}`;
    const version = (from: Draft, changedSeq: number) => ({ ...from, id, addedSeq, changedSeq, family });
    const now = { story: version(draft, before === null ? addedSeq : 1000 + addedSeq), segment, removed };
    if (before === null) return [now];
    const old = { story: version(before, addedSeq), segment: (segment + 1) % SEGMENTS } as const;
    return [{ ...old, removed: 'before merging' }, now];
  });
}

/** A copy of the bytes in memory of its own, as shared by threads; binding a segment rewrites its bytes. */
export function opened(name: string, bytes: Uint8Array): Segment {
  const file = new SharedArrayBuffer(bytes.length);
  new Uint8Array(file).set(bytes);
  return openSegment(name, file);
}

/** The bytes of each segment. */
function filesOf(versions: readonly Version[], merged: boolean): Uint8Array[] {
  const stories = Array.from({ length: SEGMENTS }, (_, at) => versions.filter(({ segment }) => segment === at));
  const files = stories.filter((some) => some.length > 0).map((some) => compileSegment(some.map(({ story }) => story)));
  if (!merged) return files;
  const gone = numbersOf(versions.filter(({ removed }) => removed === 'before merging'));
  const parts = files.slice(0, 2).map((file, at) => {
    const segment = opened(`part ${at}`, file);
    return { segment, isDead: (doc: number) => gone.has(segment.changedSeq[doc] ?? 0) };
  });
  return [mergeSegments(parts), ...files.slice(2)];
}

function numbersOf(versions: readonly Version[]): Set<number> {
  return new Set(versions.map(({ story }) => story.changedSeq));
}

/** Memory for one search at a time, as tests need it. */
const scratch = new Scratch();

export type TestIndex = {
  living: StoryToIndex[];
  numbering: Numbering;
  searcher: Searcher;
  segments: Segment[];
  hits: (result: SearchResult) => string[];
};

/** `numbering` may have the values of other segments already. */
export function buildIndex(plan: Plan, numbering = new Numbering()): TestIndex {
  const versions = versionsOf(plan);
  const gone = numbersOf(versions.filter(({ removed }) => removed !== 'no'));
  const segments = filesOf(versions, plan.merged).map((file, at) => opened(`segment ${at}`, file));
  const bound = segments.map((segment): SegmentToBind => {
    const bits = deadOf(segment, gone);
    return { segment, localOf: numbering.adopt(segment), ...bits };
  });
  const view = bindView(1, bound, numbering.ordinals());
  const searcher = new Searcher(view, (column, name) => numbering.find(column as 'person', name), scratch);
  return {
    living: versions.filter(({ removed }) => removed === 'no').map(({ story }) => story),
    numbering,
    searcher,
    segments,
    hits: (result) => result.hits.map(({ segment, doc }) => idAt(segments[segment] as Segment, doc)),
  };
}

function deadOf({ docs, changedSeq }: Segment, gone: ReadonlySet<number>) {
  const dead = new Uint8Array(Math.ceil(docs / 8));
  let deadCount = 0;
  for (let doc = 0; doc < docs; doc++) {
    if (!gone.has(changedSeq[doc] ?? 0)) continue;
    dead[doc >> 3] = (dead[doc >> 3] ?? 0) | (1 << (doc & 7));
    deadCount++;
  }
  return { dead: deadCount === 0 ? null : dead, deadCount };
}

/** Everything, on one page; tests say what they ask besides. */
export const EVERYTHING: SearchRequest = { ...WHOLE, size: 100 };
