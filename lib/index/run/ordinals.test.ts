import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { StoryToIndex } from '#lib/store/read-changes';
import { compileSegment } from '../segment/compile';
import { opened, storiesOf } from './index-for-tests';
import { Numbering } from './ordinals';
import { anyDraft } from './stories-for-tests';

const anySource = fc.string({ minLength: 1, maxLength: 3 });

function segmentOf(stories: readonly StoryToIndex[], sources: readonly string[]) {
  return opened(
    'segment',
    compileSegment(stories.map((story, at) => ({ ...story, source: sources[at % sources.length] ?? null }))),
  );
}

test('values are ranked as text, whenever they came, and the ranks of before stay as they are', () => {
  const anySegment = fc.tuple(
    fc.array(anyDraft, { minLength: 1, maxLength: 6 }),
    fc.array(anySource, { minLength: 1 }),
  );
  fc.assert(
    fc.property(fc.array(anySegment, { maxLength: 5 }), (segments) => {
      const numbering = new Numbering();
      const before: { ranks: Uint32Array; copy: Uint32Array }[] = [];
      for (const [drafts, sources] of segments) {
        numbering.adopt(segmentOf(storiesOf(drafts), sources));
        const ranks = numbering.ordinals().ranks.source;
        const names = numbering.all('source');
        const sorted = [...names].sort((a, b) => (a < b ? -1 : 1));
        expect(names.map((name) => ranks[numbering.find('source', name)])).toEqual(
          names.map((name) => sorted.indexOf(name)),
        );
        for (const one of before) expect(one.ranks).toEqual(one.copy);
        before.push({ ranks, copy: ranks.slice() });
      }
    }),
    { numRuns: 60 },
  );
});

test('the values that came after others are told by themselves', () => {
  const numbering = new Numbering();
  const [draft] = fc.sample(anyDraft, { numRuns: 1, seed: 1 });
  const stories = storiesOf(draft === undefined ? [] : [draft]);
  numbering.adopt(segmentOf(stories, ['Morning Ledger']));
  numbering.adopt(segmentOf(stories, ['Harbour Post']));
  expect(numbering.all('source')).toEqual(['Morning Ledger', 'Harbour Post']);
  expect(numbering.all('source', 1)).toEqual(['Harbour Post']);
  expect(numbering.all('source', 2)).toEqual([]);
});
