import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { StoryToIndex } from '#lib/store/read-changes';
import { sentenceStarts } from '#lib/text/sentences';
import { words } from '#lib/text/words';
import { INDEX_FIELDS } from '../options';
import { termText } from '../run/dictionary';
import { opened, storiesOf } from '../run/index-for-tests';
import { anyDraft, type Draft, plainDraft } from '../run/stories-for-tests';
import { countsOf, termList } from '../run/word-stats';
import { paragraphsOf } from '../story-text';
import { compileSegment } from './compile';
import { PositionReader } from './positions';
import type { Segment } from './segment';
import { PARAGRAPH_START, SENTENCE_START } from './unit-marks';

/** By word where it stands, in the order of the fields; one position is left out before every paragraph. */
function positionsIn(story: StoryToIndex): Map<string, number[]> {
  const found = new Map<string, number[]>();
  const note = (word: string, position: number) => {
    const known = found.get(word);
    if (known) known.push(position);
    else found.set(word, [position]);
  };
  let next = 0;
  for (const text of INDEX_FIELDS.flatMap((field) => paragraphsOf(story)[field])) {
    const cut = words(text);
    if (cut.length === 0) continue;
    next++;
    note(PARAGRAPH_START, next);
    for (const start of sentenceStarts(text, cut)) note(SENTENCE_START, next + start);
    cut.forEach(({ word }, at) => {
      note(word, next + at);
    });
    next += cut.length;
  }
  return found;
}

/** Every posting: its word, its place, and its positions as the text has them. */
function postingsOf(segment: Segment, stories: readonly StoryToIndex[]) {
  const bySeq = new Map(stories.map((story) => [story.addedSeq, positionsIn(story)]));
  return Array.from({ length: segment.terms }, (_, term) => {
    const { from, to } = termList(segment, term);
    return Array.from({ length: to - from }, (_, at) => {
      const seq = segment.addedSeq[segment.postingDocs[from + at] ?? 0] ?? 0;
      return { term, posting: from + at, positions: bySeq.get(seq)?.get(termText(segment, term)) ?? [] };
    });
  }).flat();
}

function read(reader: PositionReader, { term, posting }: { term: number; posting: number }): number[] {
  const count = reader.read(term, posting);
  return [...reader.out.subarray(0, count)];
}

function expectReadable(drafts: readonly Draft[], order: readonly number[]): void {
  const stories = storiesOf(drafts);
  const segment = opened('segment', compileSegment(stories));
  const postings = postingsOf(segment, stories);
  const count = stories.reduce((sum, story) => sum + positionsIn(story).size, 0);
  expect(postings).toHaveLength(count);
  const reader = new PositionReader(segment);
  for (const posting of postings) expect(read(reader, posting)).toEqual(posting.positions);
  for (const at of order) {
    const posting = postings[at % postings.length];
    if (posting !== undefined) expect(read(reader, posting)).toEqual(posting.positions);
  }
}

describe('where a word stands is read as it was written', () => {
  test('one posting after the other and in any other order', () => {
    const anyOrder = fc.array(fc.nat(), { minLength: 50, maxLength: 50 });
    fc.assert(
      fc.property(fc.array(anyDraft, { minLength: 1, maxLength: 6 }), anyOrder, (drafts, order) => {
        const many = Array.from({ length: 40 }, (_, at) => drafts[(at * at) % drafts.length] as Draft);
        expectReadable(many, order);
      }),
      { numRuns: 25 },
    );
  });

  test('where positions take one to three bytes', () => {
    const filler = (count: number) => 'the '.repeat(count);
    const long = [15, 127, 128, 129, 1023, 1024, 1025, 16_383, 16_384, 131_072, 140_000];
    const drafts = long.map((count) => plainDraft('War', 'Peace.', `${filler(count)}war`, `peace ${filler(3)} peace`));
    expectReadable(drafts, []);
  });

  test('where a word stands so often, in so many fields, that its counts have no code', () => {
    const often = [0, 1, 2, 3, 4, 16, 17, 40, 41, 63, 64, 100, 300];
    const cases = often.flatMap((body) => [0, 1, 3, 17].flatMap((lead) => [0, 1, 4].map((head) => [head, lead, body])));
    const repeat = (count = 0) => 'war '.repeat(count);
    const drafts = cases.map(([head, lead, body]) => plainDraft(repeat(head), `The ${repeat(lead)}`, repeat(body)));
    expectReadable(drafts, [5, 3, 100, 0]);
    const segment = opened('segment', compileSegment(storiesOf(drafts)));
    const term =
      Array.from({ length: segment.terms }, (_, at) => at).find((at) => termText(segment, at) === 'war') ?? 0;
    const list = termList(segment, term);
    const counts = Array.from({ length: list.to - list.from }, (_, at) => [
      ...countsOf(list, list.from + at).slice(0, 3),
    ]);
    expect(counts).toEqual(cases.filter((one) => one.some((count) => count > 0)));
    expect(segment.escapeAt.length).toBeGreaterThan(20);
  });
});
