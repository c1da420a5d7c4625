import { beforeAll, describe, expect, test } from 'vitest';
import { openSegment, type Segment } from '../segment/segment';
import { compiledAtOnce, fill, freshArchive } from './archive-for-tests';
import { checkSegment } from './check-segment';

let segment: Segment;
beforeAll(async () => {
  const { store } = await freshArchive();
  await fill(store, 40);
  const bytes = Uint8Array.from(await compiledAtOnce(store));
  segment = openSegment('000001.seg', bytes.buffer);
  await store.close();
});

/** The first word that stands in at least two stories. */
function commonWord({ postingOffsets, terms }: Segment): number {
  return Array.from({ length: terms }, (_, term) => term).findIndex(
    (term) => (postingOffsets[term + 1] ?? 0) - (postingOffsets[term] ?? 0) > 1,
  );
}

type Change = (copy: Segment) => Partial<Segment>;

/** A copy of an array with one number changed. */
function changed<Numbers extends Uint8Array | Uint16Array | Uint32Array>(
  array: Numbers,
  at: number,
  by: number,
): Numbers {
  const copy = array.slice() as Numbers;
  copy[at] = (copy[at] ?? 0) + by;
  return copy;
}

describe('a segment', () => {
  test('that was compiled is found right', () => {
    expect(checkSegment(segment)).toEqual([]);
  });

  const wrong: [what: string, change: Change, finding: RegExp][] = [
    ['falling offsets', (s) => ({ termOffsets: changed(s.termOffsets, 3, 1_000_000) }), /^its termOffsets fall at 4$/],
    [
      'offsets that end early',
      (s) => ({ postingDocs: s.postingDocs.slice(1) }),
      /^its postingOffsets end at \d+ instead of/,
    ],
    [
      'words out of order',
      (s) => ({ termBytes: changed(s.termBytes, s.termOffsets[4] ?? 0, 90) }),
      /^its words are out of order at "/,
    ],
    ['a posting twice', (s) => ({ postingDocs: twice(s) }), /^its postings do not ascend at "/],
    [
      'a story that is not there',
      (s) => ({ postingDocs: changed(s.postingDocs, s.postingDocs.length - 1, 500) }),
      /^its postings name a story that it does not have at "/,
    ],
    [
      'another count',
      (s) => ({ codes: changed(s.codes, s.postingOffsets[commonWord(s)] ?? 0, 60) }),
      /^its positions /,
    ],
    ['other positions', (s) => ({ positions: s.positions.map((byte) => byte | 128) }), /^its positions /],
    [
      'a list of stories out of order',
      (s) => ({ topic: { ...s.topic, docs: s.topic.docs.slice().reverse() } }),
      /^its lists of stories by topic are out of order$/,
    ],
  ];

  test.each(wrong)('with %s is found wrong', (_what, change, finding) => {
    expect(checkSegment({ ...segment, ...change(segment) })).toEqual([expect.stringMatching(finding)]);
  });
});

function twice({ postingDocs, postingOffsets }: Segment): Uint16Array {
  const copy = postingDocs.slice();
  const first = postingOffsets[commonWord(segment)] ?? 0;
  copy[first + 1] = copy[first] ?? 0;
  return copy;
}
