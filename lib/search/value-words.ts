// Values by the words they are called: 'times' finds 'The Harbour Times'. Case and accents make no difference.

import type { Column } from '#lib/index/run/ordinals';
import { wordList } from '#lib/text/words';
import type { Engine } from './engine';

/** Follows a list that only grows: tens of thousands of values are cut into words once, not for every question. */
export class ValueWords {
  private readonly values: string[] = [];
  /** The words of each value, in a row. */
  private readonly folded: string[] = [];
  private readonly same = new Map<string, number[]>();
  private readonly holding = new Map<string, number[]>();

  /** `after` gives the values without the first so many. */
  constructor(private readonly after: (count: number) => readonly string[]) {}

  /** Values that are these words, or else all that hold them in a row. */
  find(text: string): string[] {
    this.follow();
    const words = wordList(text);
    if (words.length === 0) return [];
    const wanted = words.join(' ');
    const found =
      this.same.get(wanted) ?? this.rarest(words).filter((at) => ` ${this.folded[at]} `.includes(` ${wanted} `));
    return found.map((at) => this.values[at] ?? '');
  }

  private follow(): void {
    for (const value of this.after(this.values.length)) {
      const words = wordList(value);
      const at = this.values.push(value) - 1;
      this.folded.push(words.join(' '));
      append(this.same, words.join(' '), at);
      for (const word of new Set(words)) append(this.holding, word, at);
    }
  }

  /** The values that hold the word that fewest hold. */
  private rarest(words: readonly string[]): readonly number[] {
    const lists = words.map((word) => this.holding.get(word) ?? []);
    return lists.reduce((least, list) => (list.length < least.length ? list : least));
  }
}

function append(lists: Map<string, number[]>, key: string, at: number): void {
  const list = lists.get(key);
  if (list) list.push(at);
  else lists.set(key, [at]);
}

type Values = Pick<Engine['index'], 'valuesOf'>;

const known = new WeakMap<Values, Map<Column, ValueWords>>();

/** The words of all values of a column of an index, cut once for as long as the index lives. */
export function wordsOfValues(index: Values, column: Column): ValueWords {
  const columns = known.get(index) ?? new Map<Column, ValueWords>();
  const words = columns.get(column) ?? new ValueWords((from) => index.valuesOf(column, from));
  known.set(index, columns.set(column, words));
  return words;
}
