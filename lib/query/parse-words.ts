// Typed text -> tree of words and notes. Never throws: what does not fit becomes plain words and a note.
//
//   either := all ('OR' all)*        all := part+        part := ('-' | 'NOT') part | field ':' atom | atom
//   atom   := '(' either ')' | '"' words '"' | word | word '*' | word '~'

import { wordList } from '#lib/text/words';
import { type Token, tokensOf } from './tokens';
import { type QueryNode, WORD_FIELDS, type WordField } from './tree';

export type ParsedWords = { tree: QueryNode | null; notes: string[] };

/** Deeper brackets than a person writes; below this they are ignored. */
const MAX_DEPTH = 40;
/** More words than a person asks for; a query of hundreds would hold the server for all others. */
const MAX_WORDS = 60;
/** A word with a star or a tilde stands for many words of the archive. */
const MAX_OPEN_WORDS = 10;

export function parseWords(text: string): ParsedWords {
  const parser = new WordParser(tokensOf(text));
  const tree = parser.parse();
  return { tree, notes: [...parser.notes] };
}

class WordParser {
  readonly notes = new Set<string>();
  private at = 0;
  private depth = 0;
  private count = 0;
  private openCount = 0;

  constructor(private readonly tokens: readonly Token[]) {}

  parse(): QueryNode | null {
    const parts: QueryNode[] = [];
    while (this.at < this.tokens.length) {
      const part = this.either();
      if (part) parts.push(part);
      if (this.next()?.kind === 'close') {
        this.at++;
        this.notes.add('A bracket was closed that was not opened: it was ignored.');
      }
    }
    return group('and', parts);
  }

  private next(): Token | undefined {
    return this.tokens[this.at];
  }

  private either(): QueryNode | null {
    const choices: QueryNode[] = [];
    for (;;) {
      const choice = this.all();
      if (choice) choices.push(choice);
      else if (this.next()?.kind === 'or' || choices.length > 0) this.notes.add('“OR” needs words on both sides.');
      if (this.next()?.kind !== 'or') return group('or', choices);
      this.at++;
    }
  }

  private all(): QueryNode | null {
    const parts: QueryNode[] = [];
    for (let token = this.next(); token && token.kind !== 'close' && token.kind !== 'or'; token = this.next()) {
      const part = this.part(token);
      if (part) parts.push(part);
    }
    return group('and', parts);
  }

  private part(token: Token): QueryNode | null {
    this.at++;
    if (token.kind === 'not') return this.negated();
    if (token.kind === 'field') return this.inField(token.name);
    if (token.kind === 'open') return this.bracket();
    const leaf = token.kind === 'quoted' ? this.quoted(token) : token.kind === 'typed' ? this.typed(token.text) : null;
    return leaf && this.bounded(leaf);
  }

  private bounded(leaf: QueryNode): QueryNode | null {
    this.count += wordsIn(leaf);
    if (this.count <= MAX_WORDS) return leaf;
    this.notes.add(`Only the first ${MAX_WORDS} words are searched.`);
    return null;
  }

  private negated(): QueryNode | null {
    const token = this.next();
    if (!token || token.kind === 'close' || token.kind === 'or') {
      this.notes.add('“NOT” needs a word after it.');
      return null;
    }
    const of = this.part(token);
    if (of?.kind === 'not') return of.of;
    return of && { kind: 'not', of };
  }

  private inField(name: string): QueryNode | null {
    const token = this.next();
    const field = WORD_FIELDS.find((known) => known === name);
    if (field === undefined) {
      this.notes.add(`“${name}:” is not a field of the search box: it was searched as a word.`);
      return words(name);
    }
    if (!token || token.kind === 'close' || token.kind === 'or') return words(name);
    return inField(field, this.part(token));
  }

  private bracket(): QueryNode | null {
    if (++this.depth > MAX_DEPTH) {
      this.notes.add('Brackets were nested too deeply: the inner ones were ignored.');
      this.depth--;
      return null;
    }
    const inside = this.either();
    this.depth--;
    if (this.next()?.kind === 'close') this.at++;
    else this.notes.add('A bracket was not closed: it was closed at the end.');
    return inside;
  }

  private quoted(token: { text: string; closed: boolean }): QueryNode | null {
    if (token.closed) return words(token.text);
    this.notes.add('The quotation mark was not closed: its text was searched as words.');
    return group(
      'and',
      wordList(token.text).map((word) => ({ kind: 'word', word })),
    );
  }

  private typed(text: string): QueryNode | null {
    const suffix = /[*~]+$/.exec(text)?.[0] ?? '';
    const found = wordList(text);
    const last = found.at(-1);
    if (last === undefined) {
      if (suffix !== '') this.notes.add(`“${text}” has no letters to look for: it was ignored.`);
      return null;
    }
    if (suffix === '') return words(text);
    if (++this.openCount > MAX_OPEN_WORDS) {
      this.notes.add(`Only the first ${MAX_OPEN_WORDS} words with a star or a tilde stand for others.`);
      return words(text);
    }
    const open: QueryNode = { kind: suffix.startsWith('*') ? 'prefix' : 'fuzzy', word: last };
    return group('and', [...found.slice(0, -1).map((word) => ({ kind: 'word', word }) as const), open]);
  }
}

/** One word, or several that must follow each other: 'COVID-19' is two words side by side. */
function words(text: string): QueryNode | null {
  const found = wordList(text);
  const [first] = found;
  if (first === undefined) return null;
  return found.length === 1 ? { kind: 'word', word: first } : { kind: 'phrase', words: found };
}

/** The same asked twice is asked once. */
function group(kind: 'and' | 'or', of: QueryNode[]): QueryNode | null {
  const different = [...new Map(of.map((node) => [JSON.stringify(node), node])).values()];
  const [first] = different;
  if (first === undefined) return null;
  return different.length === 1 ? first : { kind, of: different };
}

function wordsIn(node: QueryNode): number {
  if (node.kind === 'phrase') return node.words.length;
  return node.kind === 'and' || node.kind === 'or' ? node.of.reduce((sum, one) => sum + wordsIn(one), 0) : 1;
}

function inField(field: WordField, of: QueryNode | null): QueryNode | null {
  if (of?.kind === 'not') return { kind: 'not', of: { kind: 'field', field, of: of.of } };
  return of && { kind: 'field', field, of };
}
