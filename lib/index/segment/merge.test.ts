import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anyLargePlan, anyPlan, opened, type Plan, type Version, versionsOf } from '../run/index-for-tests';
import { compileSegment } from './compile';
import { type MergeInput, mergeSegments } from './merge';

function compile(versions: readonly Version[]): Uint8Array {
  return compileSegment(versions.map(({ story }) => story));
}

/** A segment of the stories that are to be dropped when it is merged, and of others. */
function input(file: Uint8Array, versions: readonly Version[]): MergeInput {
  const gone = new Set(versions.filter(({ removed }) => removed !== 'no').map(({ story }) => story.changedSeq));
  const segment = opened('input', file);
  return { segment, isDead: (doc) => gone.has(segment.changedSeq[doc] ?? 0) };
}

function expectSameBytes(merged: Uint8Array, compiled: Uint8Array): void {
  expect(merged.length).toBe(compiled.length);
  expect(Buffer.compare(merged, compiled)).toBe(0);
}

function expectMergeIsCompile(plans: fc.Arbitrary<Plan>, numRuns: number): void {
  fc.assert(
    fc.property(plans, (plan) => {
      const versions = versionsOf(plan);
      const parts = [0, 1, 2].map((at) => versions.filter(({ segment }) => segment === at));
      const inputs = parts.map((part) => input(compile(part), versions));
      const living = compile(versions.filter(({ removed }) => removed === 'no'));
      expectSameBytes(mergeSegments(inputs), living);
      const [first, ...rest] = inputs;
      if (first === undefined) return;
      const ofRest = input(mergeSegments(rest), versions);
      expectSameBytes(mergeSegments([ofRest, first]), living); // in any order and any number of steps
    }),
    { numRuns },
  );
}

describe('merging segments gives the very bytes that compiling their living stories gives', () => {
  test('for any split', () => {
    expectMergeIsCompile(anyPlan(), 200);
  });

  test('for hundreds of stories', () => {
    expectMergeIsCompile(anyLargePlan(), 10);
  });

  test('where nobody lives', () => {
    const [plan] = fc.sample(anyPlan(), { numRuns: 1, seed: 7 });
    const versions = versionsOf(plan ?? { fates: [], merged: false });
    const dead = { ...input(compile(versions), versions), isDead: () => true };
    expectSameBytes(mergeSegments([dead, dead]), compileSegment([]));
  });
});
