// XML as it streams by, to the elements that a reader asks for, each exactly as it stood with the start tags of the
// elements around it. Lenient: what is not well-formed is passed over. No entity is expanded, and no more than one
// wanted element is held at a time.

import { Parser } from 'htmlparser2';

/** A larger element is no story but a mistake or an attack. */
export const LARGEST_ELEMENT = 16 * 1024 * 1024;
const DEEPEST = 10_000;
const PIECE = 65_536;

export type OpenElement = { name: string; tag: string };

export type Cut =
  | { kind: 'element'; name: string; xml: string; at: number; within: readonly OpenElement[] }
  | { kind: 'too large'; name: string; at: number }
  /** `inside`: the wanted element that the end of the text cut off; `open`: the elements that were never closed. */
  | {
      kind: 'end';
      at: number;
      inside: { name: string; at: number } | null;
      open: string[];
      reason: string | null;
    };

/** True for an element to be cut out; `within` are the elements around it, the root first. */
export type Wanted = (name: string, within: readonly OpenElement[]) => boolean;

export async function* cutXml(texts: AsyncIterable<string>, isWanted: Wanted): AsyncGenerator<Cut> {
  const cutter = new Cutter(isWanted);
  for await (const text of texts) {
    for (let from = 0; from < text.length && !cutter.stopped; from += PIECE) {
      cutter.write(text.slice(from, from + PIECE));
      yield* cutter.taken();
    }
    if (cutter.stopped) break;
  }
  yield cutter.end();
}

/** The name without its prefix, in lower case: feeds write 'rss:item' and 'Item'. */
export function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1).toLowerCase();
}

class Cutter {
  /** Why no more can be read. */
  stopped: string | null = null;
  private readonly open: OpenElement[] = [];
  private cuts: Cut[] = [];
  private current: { name: string; at: number; depth: number } | null = null;
  /** Closing tag that ends what is being passed over. */
  private skippingTo: RegExp | null = null;
  private recovered = false;
  private text = '';
  /** Place of the first letter of `text`, and of the first one that the parser at work was given. */
  private textAt = 0;
  private parserAt = 0;
  /** What lies before it is behind the parser: tags come whole, however they lie across pieces. */
  private passed = 0;
  private parser = this.newParser();

  constructor(private readonly isWanted: Wanted) {}

  write(piece: string): void {
    this.text += piece;
    if (this.skippingTo) this.skip();
    else this.parse(piece);
  }

  *taken(): Generator<Cut> {
    const cuts = this.cuts;
    this.cuts = [];
    yield* cuts;
  }

  end(): Cut {
    const at = this.textAt + this.text.length;
    const inside = this.current && { name: this.current.name, at: this.current.at };
    const open = this.recovered ? [] : this.open.map(({ name }) => name);
    return { kind: 'end', at, inside, open, reason: this.stopped };
  }

  private parse(piece: string): void {
    this.parser.write(piece);
    const keptFrom = this.current?.at ?? this.passed;
    if (keptFrom > this.textAt) {
      this.text = this.text.slice(keptFrom - this.textAt);
      this.textAt = keptFrom;
    }
    if (this.text.length > LARGEST_ELEMENT) this.giveUp();
  }

  /** What is too large is passed over up to its closing tag, and a new parser goes on behind it. */
  private giveUp(): void {
    if (!this.current) {
      this.stopped = `a single tag, comment or text of more than ${LARGEST_ELEMENT / 1024 / 1024} MB`;
      return;
    }
    this.cuts.push({ kind: 'too large', name: this.current.name, at: this.current.at });
    this.skippingTo = new RegExp(`</${this.current.name.replace(/[^\w:-]/g, '.')}\\s{0,20}>`, 'i');
    this.open.length = this.current.depth;
    this.current = null;
    this.recovered = true;
    this.skip();
  }

  private skip(): void {
    const match = this.skippingTo?.exec(this.text);
    // The closing tag may lie across two pieces.
    const passed = match ? match.index + match[0].length : Math.max(0, this.text.length - 200);
    this.text = this.text.slice(passed);
    this.textAt += passed;
    if (!match) return;
    this.skippingTo = null;
    this.parserAt = this.textAt;
    this.parser = this.newParser();
    this.parse(this.text);
  }

  private newParser(): Parser {
    const pass = () => {
      this.passed = this.parserAt + parser.endIndex;
    };
    const parser: Parser = new Parser(
      {
        onopentag: (name) => {
          this.opened(name, parser.startIndex + this.parserAt, parser.endIndex + this.parserAt + 1);
          pass();
        },
        onclosetag: (name, isImplied) => {
          const end = isImplied && !this.isEmptyTag(parser) ? parser.startIndex : parser.endIndex + 1;
          this.closed(name, this.parserAt + end);
          pass();
        },
        ontext: pass,
        oncomment: pass,
        onprocessinginstruction: pass,
      },
      { xmlMode: true, decodeEntities: false },
    );
    return parser;
  }

  /** '<item/>' is closed by itself, which the parser reports as it reports elements that were never closed. */
  private isEmptyTag(parser: Parser): boolean {
    return this.text[parser.endIndex + this.parserAt - this.textAt - 1] === '/';
  }

  private opened(name: string, from: number, to: number): void {
    if (!this.current && this.isWanted(name, this.open)) this.current = { name, at: from, depth: this.open.length };
    const tag = this.current ? '' : this.text.slice(from - this.textAt, to - this.textAt);
    this.open.push({ name, tag });
    if (this.open.length > DEEPEST) this.stopped = `elements nested more than ${DEEPEST} deep`;
  }

  private closed(name: string, to: number): void {
    const last = this.open.findLastIndex((element) => element.name === name);
    if (last < 0) return;
    this.open.length = last;
    if (!this.current || last > this.current.depth) return;
    const { at } = this.current;
    const xml = this.text.slice(at - this.textAt, to - this.textAt);
    this.cuts.push({
      kind: 'element',
      name: this.current.name,
      xml,
      at,
      within: this.open.slice(0, this.current.depth),
    });
    this.current = null;
  }
}
