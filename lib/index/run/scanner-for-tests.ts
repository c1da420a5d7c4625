// What each operator of a query means, said as plainly as possible: a story and a tree in, whether it holds out. The text
// is read word by word; nothing of the index is used.

import { dayNumber } from '#lib/model/day';
import type { TextLeaf } from '#lib/query/tree';
import type { StoryToIndex } from '#lib/store/read-changes';
import { sentenceStarts } from '#lib/text/sentences';
import { words } from '#lib/text/words';
import type { IndexNode } from '../node';
import { INDEX_FIELDS, type IndexField } from '../options';
import { paragraphsOf } from '../story-text';

/** Words of one paragraph, and the places at which its sentences begin. */
type Paragraph = { field: IndexField; words: string[]; sentences: number[] };
export type Scanned = { story: StoryToIndex; paragraphs: Paragraph[] };

export function scan(story: StoryToIndex): Scanned {
  const texts = paragraphsOf(story);
  const paragraphs = INDEX_FIELDS.flatMap((field) =>
    texts[field].map((text): Paragraph => {
      const found = words(text);
      return { field, words: found.map(({ word }) => word), sentences: sentenceStarts(text, found) };
    }),
  );
  return { story, paragraphs: paragraphs.filter((one) => one.words.length > 0) };
}

/** `field` is the one that is asked, null for all. */
export function holds(node: IndexNode, scanned: Scanned, field: IndexField | null = null): boolean {
  const { story } = scanned;
  switch (node.kind) {
    case 'and':
      return node.of.every((part) => holds(part, scanned, field));
    case 'or':
      return node.of.some((part) => holds(part, scanned, field));
    case 'not':
      return !holds(node.of, scanned, field);
    case 'field':
      return holds(node.of, scanned, node.field);
    case 'within':
      return unitsOf(scanned, node.unit).some((unit) => holds(node.of, { story, paragraphs: [unit] }, field));
    case 'atleast':
      return countPlaces(node.of, scanned, field) >= node.count;
    case 'values':
      return hasValue(node, story);
    case 'days': {
      const day = node.of === 'added' ? story.addedOn : story.published;
      return day !== null && isBetween(dayNumber(day), numberOf(node.from), numberOf(node.to));
    }
    case 'yearly':
      return story.published?.slice(5) === node.on;
    case 'undated':
      return story.published === null;
    case 'length':
      return isBetween(story.wordCount, node.from, node.to);
    default:
      return countPlaces(node, scanned, field) > 0;
  }
}

function numberOf(day: string | null): number | null {
  return day === null ? null : dayNumber(day);
}

function isBetween(value: number, from: number | null, to: number | null): boolean {
  return (from === null || from <= value) && (to === null || value <= to);
}

function hasValue({ column, values, salience }: Extract<IndexNode, { kind: 'values' }>, story: StoryToIndex): boolean {
  if (column === 'topic')
    return (story.topics.length > 0 ? story.topics : ['unsorted']).some((one) => values.includes(one));
  if (column !== 'person' && column !== 'office') return values.includes(story[column] ?? '');
  return story.people.some(
    (one) =>
      values.includes((column === 'person' ? one.slug : one.office) ?? '') &&
      (salience === null || salience.includes(one.salience)),
  );
}

function unitsOf({ paragraphs }: Scanned, unit: 'sentence' | 'paragraph'): Paragraph[] {
  if (unit === 'paragraph') return paragraphs;
  return paragraphs.flatMap((one) =>
    one.sentences.map((start, at) => ({
      ...one,
      words: one.words.slice(start, one.sentences[at + 1]),
      sentences: [0],
    })),
  );
}

function countPlaces(leaf: TextLeaf, { paragraphs }: Scanned, field: IndexField | null): number {
  const asked = paragraphs.filter((one) => field === null || one.field === field);
  return asked.reduce((sum, one) => sum + placesIn(leaf, one.words), 0);
}

/** At how many places of a paragraph a leaf stands. */
function placesIn(leaf: TextLeaf, text: readonly string[]): number {
  switch (leaf.kind) {
    case 'word':
      return text.filter((word) => word === leaf.word || leaf.also.includes(word)).length;
    case 'prefix':
      return text.filter((word) => word.startsWith(leaf.word)).length;
    case 'fuzzy':
      return text.filter((word) => isLike(word, leaf.word)).length;
    case 'phrase':
      return text.filter((_, start) => leaf.words.every((word, at) => text[start + at] === word)).length;
    case 'near':
      return shortestPieces(text, leaf.words, leaf.distance).length;
  }
}

/** Pieces [first, last] that hold every word, each at a place of its own, and no shorter piece that does. */
export function shortestPieces(
  text: readonly string[],
  asked: readonly string[],
  distance: number,
): [first: number, last: number][] {
  const pieces: [number, number][] = [];
  for (let first = 0; first < text.length; first++) {
    if (!asked.includes(text[first] ?? '')) continue;
    for (let last = first; last < text.length && last - first <= distance; last++) {
      if (!hasAll(text.slice(first, last + 1), asked)) continue;
      pieces.push([first, last]); // longer ones from here on hold it
      break;
    }
  }
  return pieces.filter(
    ([first, last], at) => !pieces.some(([start, end], other) => other !== at && start >= first && end <= last),
  );
}

function hasAll(piece: readonly string[], asked: readonly string[]): boolean {
  const count = (list: readonly string[], word: string) => list.filter((one) => one === word).length;
  return asked.every((word) => count(piece, word) >= count(asked, word));
}

function isLike(word: string, asked: string): boolean {
  return levenshtein(word, asked) <= Math.min(6, Math.round(asked.length / 5));
}

export function levenshtein(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const replaced = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(replaced, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[b.length] ?? 0;
}
