import fc from 'fast-check';
import { expect, test } from 'vitest';
import { hasBit } from '../bits';
import { MAX_DOCS } from '../segment/segment';
import { type DocList, intersect } from './intersect';

/** A list of a handful of stories or of thousands, in an array that goes on with the stories of the next word. */
function listOf(step: number, seed: number, next: number): DocList {
  const docs: number[] = [];
  for (let doc = seed % step, state = seed; doc < MAX_DOCS; doc += 1 + (state % (2 * step - 1))) {
    docs.push(doc);
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 1;
  }
  const followed = [0, ...docs, ...docs.filter((_, at) => at % next === 0)];
  return { docs: Uint16Array.from(followed), from: 1, to: 1 + docs.length };
}

const anyList = fc
  .tuple(fc.constantFrom(2, 2, 3, 3, 5, 12, 40, 900, 30_000), fc.integer({ min: 1 }), fc.constantFrom(1, 2, 9))
  .map(([step, seed, next]) => listOf(step, seed, next));

test('the stories that all lists have and that are alive are found, with the place of each in every list', () => {
  let most = 0;
  fc.assert(
    fc.property(fc.array(anyList, { minLength: 1, maxLength: 4 }), fc.boolean(), fc.boolean(), (any, dies, asked) => {
      const lists = any.sort((a, b) => a.to - a.from - (b.to - b.from));
      const dead = dies ? new Uint8Array(MAX_DOCS / 8).fill(0b0001_0100) : null;
      const docs = new Uint16Array(MAX_DOCS);
      const places = lists.map((_, at) => (asked || at % 2 === 0 ? new Int32Array(MAX_DOCS) : null));
      const found = docs.subarray(0, intersect(lists, docs, places, dead));

      const having = new Uint8Array(MAX_DOCS);
      for (const list of lists)
        for (const doc of list.docs.subarray(list.from, list.to)) having[doc] = (having[doc] ?? 0) + 1;
      const expected = having.reduce<number[]>((all, count, doc) => {
        if (count === lists.length && (dead === null || !hasBit(dead, doc))) all.push(doc);
        return all;
      }, []);
      expect(found).toEqual(Uint16Array.from(expected));
      lists.forEach((list, at) => {
        const own = places[at]?.subarray(0, found.length);
        if (own) expect(Uint16Array.from(own, (place) => list.docs[place] ?? 0)).toEqual(found);
        expect(own?.every((place) => place >= list.from && place < list.to) ?? true).toBe(true);
      });
      if (lists.length > 1) most = Math.max(most, found.length);
    }),
    { numRuns: 60 },
  );
  expect(most).toBeGreaterThan(1_000); // so many are left only of lists whose stories are marked
});

test('a story that the list before had in a place behind the end of the list is not found', () => {
  const every = Uint16Array.from({ length: 4_096 }, (_, doc) => doc);
  const piece = (from: number, to: number): DocList => ({ docs: every, from, to });
  const docs = new Uint16Array(MAX_DOCS);
  const found = (lists: DocList[]) =>
    docs.slice(
      0,
      intersect(
        lists,
        docs,
        lists.map(() => null),
        null,
      ),
    );
  expect(found([piece(0, 4_096), piece(0, 4_096)])).toEqual(every);
  expect(found([piece(1_024, 3_072), piece(0, 2_048)])).toEqual(every.slice(1_024, 2_048));
});
