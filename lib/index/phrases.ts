// The words of each story in their order, so that a phrase can be told from the same words apart.

import { wordList } from '#lib/text/words';
import { Names } from './names';
import { INDEX_FIELDS, type IndexField } from './options';

/** Stands between paragraphs and fields: no phrase reaches across. */
const BREAK = 0;

export class WordOrder {
  private readonly words = new Names();
  /** For each document: the words of all fields, with where each field ends. */
  private readonly sequences: { numbers: Uint32Array; ends: number[] }[] = [];

  constructor() {
    this.words.add(''); // number 0 is the break
  }

  /** Adds the next document. Each field is a list of paragraphs. */
  add(fields: Record<IndexField, readonly string[]>): void {
    const numbers: number[] = [];
    const ends = INDEX_FIELDS.map((field) => {
      for (const paragraph of fields[field]) {
        for (const word of wordList(paragraph)) numbers.push(this.words.add(word));
        numbers.push(BREAK);
      }
      return numbers.length;
    });
    this.sequences.push({ numbers: Uint32Array.from(numbers), ends });
  }

  remove(doc: number): void {
    this.sequences[doc] = { numbers: new Uint32Array(), ends: [] };
  }

  /** A test for documents that hold the words one after the other, in one paragraph of one of the fields. */
  finder(words: readonly string[], fields: readonly IndexField[] = INDEX_FIELDS): (doc: number) => boolean {
    const numbers = words.map((word) => this.words.find(word));
    if (numbers.includes(null) || numbers.length === 0) return () => false;
    const wanted = new Set(fields);
    return (doc) => INDEX_FIELDS.some((field, at) => wanted.has(field) && this.holds(doc, at, numbers));
  }

  private holds(doc: number, field: number, wanted: readonly (number | null)[]): boolean {
    const sequence = this.sequences[doc];
    if (!sequence) return false;
    const begin = field === 0 ? 0 : (sequence.ends[field - 1] ?? 0);
    const last = (sequence.ends[field] ?? 0) - wanted.length;
    for (let at = begin; at <= last; at++) {
      if (wanted.every((number, step) => sequence.numbers[at + step] === number)) return true;
    }
    return false;
  }
}
