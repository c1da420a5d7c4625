// Typed text -> tree of words and notes. Never throws: what does not fit becomes plain words and a note.
//
//   either := all ('OR' all)*        all := part+        part := ('-' | 'NOT' | field ':')* atom
//   atom   := '(' either ')' | function '(' either ')' | field ':' value | '"' words '"' | word | word '*' | word '~'

import { variantsOf } from '#lib/people/variants';
import { wordList } from '#lib/text/words';
import { atLeast } from './at-least';
import { balanced } from './brackets';
import { Leaves, MAX_WORDS } from './leaves';
import { group, negate, wordsIn } from './nodes';
import { Notes } from './notes';
import type { FunctionName, ValueField } from './operators';
import { type Token, tokensOf } from './tokens';
import type { QueryNode, WordField } from './tree';
import { valueNode } from './values';
import { inField, withinUnit } from './within';

export type ParsedWords = { tree: QueryNode | null; notes: string[] };
export type Options = {
  /** Other spellings of a name, for words outside quotation marks. */
  variantsOf: (word: string) => string[];
};

export function parseWords(text: string, options: Options = { variantsOf }): ParsedWords {
  const notes = new Notes();
  const tokens = balanced(tokensOf(text), notes.note);
  const tree = new WordParser(tokens, notes, new Leaves(notes.note, options.variantsOf)).either();
  return { tree, notes: notes.list() };
}

class WordParser {
  private at = 0;
  private count = 0;
  /** The field of the bracket we are in: in 'person:(xi OR putin)' each word is a name. */
  private named: ValueField | null = null;

  constructor(
    private readonly tokens: readonly Token[],
    private readonly notes: Notes,
    private readonly leaves: Leaves,
  ) {}

  either(): QueryNode | null {
    const choices = [this.all()];
    for (; this.next()?.kind === 'or'; choices.push(this.all())) this.at++;
    const found = choices.filter((choice) => choice !== null);
    if (found.length < choices.length && choices.length > 1) this.noteMissing('“OR” needs words on both sides.');
    return group('or', found);
  }

  private all(): QueryNode | null {
    const parts: QueryNode[] = [];
    for (let token = this.next(); token && token.kind !== 'close' && token.kind !== 'or'; token = this.next()) {
      const part = this.part();
      if (part) parts.push(part);
    }
    return group('and', parts);
  }

  private part(): QueryNode | null {
    const { isNot, field } = this.prefix();
    const token = this.next();
    const isThere = token && token.kind !== 'close' && token.kind !== 'or';
    const atom = isThere ? this.atom(token) : this.nothingAfter(field);
    const asked = atom && field !== null && isThere ? inField(field, atom) : atom;
    return asked && isNot ? negate(asked) : asked;
  }

  /** Of several fields before one word the last counts, and two signs cancel each other out. */
  private prefix(): { isNot: boolean; field: WordField | null } {
    let isNot = false;
    let field: WordField | null = null;
    for (let token = this.next(); token; token = this.next()) {
      if (token.kind === 'not') isNot = !isNot;
      else if (token.kind === 'field') field = token.field;
      else break;
      this.at++;
    }
    return { isNot, field };
  }

  private nothingAfter(field: WordField | null): QueryNode | null {
    this.noteMissing(field === null ? '“NOT” needs a word after it.' : `“${field}:” needs a word after it.`);
    return field === null ? null : this.bounded(this.leaves.word(field));
  }

  private atom(token: Token): QueryNode | null {
    this.at++;
    switch (token.kind) {
      case 'open':
        return token.name === null ? this.inside(token.field ?? this.named) : this.asked(token.name);
      case 'value':
        if (!token.closed) this.notes.note('The quotation mark was not closed: all after it was taken as one value.');
        return this.value(token.field, token.text, token.quoted);
      case 'quoted':
        return this.named === null ? this.bounded(this.leaves.quoted(token)) : this.value(this.named, token.text, true);
      case 'typed':
        return this.named === null ? this.bounded(this.leaves.typed(token)) : this.value(this.named, token.text, false);
      default:
        return null;
    }
  }

  /** What stands in the bracket that has been opened, the values of a field where one is given. */
  private inside(field: ValueField | null): QueryNode | null {
    const outer = this.named;
    this.named = field;
    const found = this.either();
    this.named = outer;
    this.at++; // every bracket is closed
    return found;
  }

  private asked(name: FunctionName): QueryNode | null {
    const count = name === 'atleast' ? this.number() : null;
    const of = this.inside(null);
    if (!of) return null;
    return name === 'atleast' ? atLeast(count, of, this.notes.note) : withinUnit(name, of, this.notes.note);
  }

  /** The number before other words of a bracket. */
  private number(): number | null {
    const [token, after] = [this.next(), this.tokens[this.at + 1]];
    if (token?.kind !== 'typed' || !/^\d{1,5}$/.test(token.text) || after?.kind === 'close') return null;
    this.at++;
    return Number(token.text);
  }

  private value(field: ValueField, text: string, quoted: boolean): QueryNode | null {
    const node = valueNode(field, text, quoted, this.notes.note) ?? this.leaves.all([field, ...wordList(text)]);
    return this.bounded(node);
  }

  private bounded(node: QueryNode | null): QueryNode | null {
    this.count += node ? wordsIn(node) : 0;
    if (this.count <= MAX_WORDS) return node;
    this.notes.note(`Only the first ${MAX_WORDS} words are searched.`);
    this.at = this.tokens.length;
    return null;
  }

  private next(): Token | undefined {
    return this.tokens[this.at];
  }

  /** Nothing is missing where the query was cut. */
  private noteMissing(sentence: string): void {
    if (this.count <= MAX_WORDS) this.notes.note(sentence);
  }
}
