// A batch of stories in, the bytes of a segment out. MiniSearch indexes the batch; its words, counts and field lengths
// are compiled into arrays together with the positions of the words, which MiniSearch does not keep.

import MiniSearch from 'minisearch';
import type { StoryToIndex } from '#lib/store/read-changes';
import { sentenceStarts } from '#lib/text/sentences';
import { words } from '#lib/text/words';
import { INDEX_FIELDS, type IndexDocument, type IndexField, MINISEARCH_OPTIONS } from '../options';
import { paragraphsOf } from '../story-text';
import { FIELDS } from './codes';
import { growU32 } from './grow';
import { packColumns } from './pack-columns';
import { PostingsBuilder } from './postings-builder';
import { rowOf } from './rows';
import { packSections } from './sections';
import { MAX_DOCS, packLengths } from './segment';
import { PARAGRAPH_START, SENTENCE_START } from './unit-marks';

/** Stands between the paragraphs of a field while MiniSearch has it (U+2029). */
const PARAGRAPH_SEPARATOR = '\u2029';
const BODY = INDEX_FIELDS.indexOf('body');

export function compileSegment(stories: readonly StoryToIndex[]): Uint8Array {
  if (stories.length > MAX_DOCS) throw new Error(`A segment has at most ${MAX_DOCS} stories`);
  const rows = stories
    .map((story) => ({ story, row: rowOf(story) }))
    .sort((a, b) => a.row.day - b.row.day || a.row.addedSeq - b.row.addedSeq);
  const cut = new TextCutter();
  const index = new MiniSearch<IndexDocument>({
    ...MINISEARCH_OPTIONS,
    tokenize: (text, field) => cut.words(text, field),
  });
  rows.forEach(({ story }, doc) => {
    cut.startStory();
    const paragraphs = paragraphsOf(story);
    const text = Object.fromEntries(INDEX_FIELDS.map((field) => [field, paragraphs[field].join(PARAGRAPH_SEPARATOR)]));
    index.add({ ...(text as Record<IndexField, string>), doc });
  });
  const { facts, arrays } = packColumns(rows.map(({ row }) => row));
  const { index: terms, fieldLength } = index.toJSON();
  return packSections(facts, {
    ...arrays,
    ...packLengths(lengthsOf(fieldLength as Record<string, number[]>, rows.length)),
    ...cut.postings(terms),
  });
}

function lengthsOf(fieldLength: Record<string, number[]>, docs: number): Uint16Array[] {
  return INDEX_FIELDS.map((_, field) =>
    Uint16Array.from({ length: docs }, (_, doc) => Math.min(0xffff, fieldLength[doc]?.[field] ?? 0)),
  );
}

type MiniSearchTerm = [term: string, fields: Record<string, Record<string, number>>];

/** Cuts text for MiniSearch and remembers where each word stood. */
class TextCutter {
  private readonly numbers = new Map<string, number>();
  /** Every word that was cut, in order: its number, story and position. */
  private readonly cutWords = growU32();
  private readonly cutDocs = growU32();
  private readonly cutPositions = growU32();
  private doc = -1;
  private position = 0;

  startStory(): void {
    this.doc++;
    this.position = 0;
  }

  words(text: string, field: string | undefined): string[] {
    if (field === undefined) return [];
    return text.split(PARAGRAPH_SEPARATOR).flatMap((paragraph) => this.paragraph(paragraph));
  }

  /** One position is left out between paragraphs, so that no phrase reaches from one into the next. */
  private paragraph(text: string): string[] {
    const found = words(text);
    if (found.length === 0) return [];
    this.position++;
    this.note(PARAGRAPH_START, 0);
    for (const at of sentenceStarts(text, found)) this.note(SENTENCE_START, at);
    const list = found.map(({ word }, at) => {
      this.note(word, at);
      return word;
    });
    this.position += list.length;
    return list;
  }

  private note(word: string, at: number): void {
    let number = this.numbers.get(word);
    if (number === undefined) {
      number = this.numbers.size;
      this.numbers.set(word, number);
    }
    this.cutWords.push(number);
    this.cutDocs.push(this.doc);
    this.cutPositions.push(this.position + at);
  }

  /** The arrays of the terms that MiniSearch has, and of the two that mark paragraphs and sentences. */
  postings(terms: readonly MiniSearchTerm[]) {
    const { starts, docs, positions } = this.byWord();
    const counts = new Map(terms);
    const builder = new PostingsBuilder();
    const sorted = [...this.numbers].map(([term, number]) => ({ term, number, bytes: Buffer.from(term) }));
    sorted.sort((a, b) => Buffer.compare(a.bytes, b.bytes));
    const fields = new Uint32Array(FIELDS);
    for (const { term, number, bytes } of sorted) {
      const inFields = counts.get(term);
      builder.startTerm(bytes);
      for (let from = starts[number] ?? 0; from < (starts[number + 1] ?? 0); ) {
        const doc = docs[from] ?? 0;
        let end = from + 1;
        while (end < (starts[number + 1] ?? 0) && docs[end] === doc) end++;
        if (inFields === undefined) fields.fill(0).set([end - from], BODY);
        else for (let field = 0; field < FIELDS; field++) fields[field] = inFields[field]?.[doc] ?? 0;
        builder.add(doc, fields, 0, positions, from, end - from);
        from = end;
      }
    }
    return builder.arrays();
  }

  /** What was cut, sorted by word; within a word it stays in the order of stories and positions. */
  private byWord() {
    const starts = new Uint32Array(this.numbers.size + 1);
    const cut = this.cutWords.done();
    for (const word of cut) starts[word + 1] = (starts[word + 1] ?? 0) + 1;
    for (let word = 0; word < this.numbers.size; word++)
      starts[word + 1] = (starts[word + 1] ?? 0) + (starts[word] ?? 0);
    const next = starts.slice();
    const docs = new Uint32Array(cut.length);
    const positions = new Uint32Array(cut.length);
    cut.forEach((word, at) => {
      const place = next[word] ?? 0;
      next[word] = place + 1;
      docs[place] = this.cutDocs.items[at] ?? 0;
      positions[place] = this.cutPositions.items[at] ?? 0;
    });
    return { starts, docs, positions };
  }
}
