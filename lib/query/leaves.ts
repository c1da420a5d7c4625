// What was typed in one piece in, the node that asks for it out: a word, a phrase, words near each other, an open word.

import { formsOf } from '#lib/text/stem';
import { wordList } from '#lib/text/words';
import { group } from './nodes';
import { type Note, quote } from './notes';
import { valueField, wordField } from './operators';
import type { QueryNode, WordNode } from './tree';

/** More words than a person asks for; each is looked up, and thousands would hold the server for all other readers. */
export const MAX_WORDS = 250;
/** A word with a star or a tilde stands for many words of the archive. */
const MAX_OPEN_WORDS = 20;
/** Farther apart than this, two words are not near each other. */
const MAX_DISTANCE = 1000;
const SUFFIX = /(?:[*~]+|~\d{1,3})$/;

type Quoted = { text: string; closed: boolean; near: number | null };
type Typed = { text: string; unknown: string | null };

export class Leaves {
  private openCount = 0;

  constructor(
    private readonly note: Note,
    private readonly variantsOf: (word: string) => string[],
  ) {}

  /** Outside quotation marks: in any form, and in any spelling of a name. */
  word(word: string): WordNode {
    const also = new Set([...formsOf(word), ...this.variantsOf(word)]);
    also.delete(word);
    return { kind: 'word', word, also: [...also] };
  }

  quoted({ text, closed, near }: Quoted): QueryNode | null {
    const words = wordList(text);
    if (!closed) {
      this.note('The quotation mark was not closed: its text was searched as words.');
      return this.all(words);
    }
    if (/[\p{L}\p{N}][*~]/u.test(text)) this.note('Inside quotation marks a star or a tilde stands for nothing.');
    return near === null ? inRow(words) : this.near(words, near);
  }

  typed({ text, unknown }: Typed): QueryNode | null {
    const suffix = SUFFIX.exec(text)?.[0] ?? '';
    const bare = text.slice(0, text.length - suffix.length);
    const words = wordList(bare);
    if (words.length === 0) {
      if (suffix !== '') this.note(`${quote(text)} has no letters to look for: it was ignored.`);
      return null;
    }
    this.noteTyped(bare, suffix, unknown);
    if (suffix !== '' && this.mayOpen()) return this.open(words, suffix);
    if (unknown !== null) return this.all(words);
    const [first] = words;
    return first !== undefined && words.length === 1 ? this.word(first) : inRow(words);
  }

  /** Each by itself, all in one story. */
  all(words: readonly string[]): QueryNode | null {
    return group(
      'and',
      words.slice(0, MAX_WORDS + 1).map((word) => this.word(word)), // one more shows that there are more
    );
  }

  private near(words: readonly string[], typed: number): QueryNode | null {
    if (new Set(words).size < 2) return inRow(words);
    const distance = Math.min(Math.max(typed, words.length - 1), MAX_DISTANCE);
    if (distance !== typed) {
      this.note(`“~${typed}” was read as “~${distance}”: ${words.length} words can’t stand like that.`);
    }
    return { kind: 'near', words: [...words], distance };
  }

  /** Words before the last, as in 'al-asad~', stand for themselves. */
  private open(words: readonly string[], suffix: string): QueryNode | null {
    const last: QueryNode = { kind: suffix.startsWith('*') ? 'prefix' : 'fuzzy', word: words.at(-1) ?? '' };
    return group('and', [...words.slice(0, -1).map(exact), last]);
  }

  private mayOpen(): boolean {
    if (++this.openCount <= MAX_OPEN_WORDS) return true;
    this.note(`Only the first ${MAX_OPEN_WORDS} words with a star or a tilde stand for others.`);
    return false;
  }

  private noteTyped(bare: string, suffix: string, unknown: string | null): void {
    const name = /^(\p{L}{2,20}):$/u.exec(bare)?.[1] ?? null;
    if (unknown !== null) this.note(`“${unknown}:” is not a field of the search box: it was searched as a word.`);
    else if (name !== null && (wordField(name) ?? valueField(name)) !== null) {
      this.note(`“${name}:” needs what it asks for right after it, without a space: it was searched as a word.`);
    }
    if (/\*[\p{L}\p{N}]/u.test(bare)) this.note('A star stands for letters only at the end of a word.');
    if (/\d$/.test(suffix)) this.note('A number after a tilde counts words, and goes with words in quotation marks.');
  }
}

/** In quotation marks, or joined by a hyphen: 'COVID-19' is two words side by side. */
function inRow(words: readonly string[]): QueryNode | null {
  const [first] = words;
  if (first === undefined) return null;
  return words.length === 1 ? exact(first) : { kind: 'phrase', words: [...words] };
}

function exact(word: string): WordNode {
  return { kind: 'word', word, also: [] };
}
