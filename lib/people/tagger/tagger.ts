// The lines of one story in (headline first), the names of persons, organisations and places in each out. A linear-chain
// CRF over hashed features (Lafferty et al. 2001), with what the whole story says about each word among them; trained by
// `npm run train -- people`. docs/tagger.md has the data, their licences and the scores.

import { readPeopleFile } from '../people-file';
import { allowedTransitions, bestLabels } from './decode';
import { readDocument } from './document';
import { Emissions } from './emissions';
import { sentenceOf } from './features';
import type { NameKind, TokenSpan } from './labels';
import { propagate } from './propagate';
import { sentenceBounds } from './sentences';
import { type Tokens, tokensOf } from './tokens';
import { readWeights, type Weights } from './weights';

export type { NameKind } from './labels';
/** UTF-16 offsets into the line; `end` is exclusive. */
export type NameSpan = { start: number; end: number; kind: NameKind };

export type Tagger = {
  /** One list a line, in order. Names do not overlap. */
  tag(lines: readonly string[]): NameSpan[][];
};

/** What a story says about its words is asked of so many tokens around: whole stories, but not whole books. */
const WINDOW = 8_000;

let loaded: Tagger | null = null;

/** @throws Error when the weights file is not there or damaged: the program is not whole. */
export function loadTagger(): Tagger {
  loaded ??= taggerOf(readWeights(readPeopleFile('tagger', 'weights.bin')));
  return loaded;
}

/** One sentence of a line. */
type Piece = { line: number; tokens: Tokens; from: number; to: number };

export function taggerOf(weights: Weights): Tagger {
  const tagWords = wordTaggerOf(weights);
  return {
    tag(lines) {
      const names: NameSpan[][] = lines.map(() => []);
      for (const window of windowsOf(lines)) {
        const found = tagWords(window.map(({ tokens, from, to }) => tokens.words.slice(from, to)));
        window.forEach((piece, at) => {
          const line = names[piece.line] ?? [];
          for (const span of found[at] ?? []) line.push(nameOf(piece, span));
        });
      }
      return names;
    },
  };
}

/** The same for sentences that are cut into words already, as labelled texts are. */
export function wordTaggerOf(weights: Weights): (sentences: readonly (readonly string[])[]) => TokenSpan[][] {
  const emissions = new Emissions(weights);
  const transitions = allowedTransitions(weights.head.transitions);
  return (texts) => {
    const sentences = texts.map((words) => words.map((text) => emissions.word(text)));
    const document = readDocument(sentences);
    const readings = sentences.map((words) => {
      const fits = emissions.of(sentenceOf(words, document));
      return { words, emissions: fits, labels: bestLabels(fits, transitions) };
    });
    return propagate(readings, transitions);
  };
}

/** The sentences of the lines, in groups of as many tokens as one window has. */
function windowsOf(lines: readonly string[]): Piece[][] {
  const windows: Piece[][] = [];
  let [window, room]: [Piece[], number] = [[], 0];
  lines.forEach((text, line) => {
    const tokens = tokensOf(text);
    const bounds = sentenceBounds(tokens);
    for (let at = 0; at + 1 < bounds.length; at++) {
      const [from = 0, to = 0] = bounds.slice(at, at + 2);
      if (room < to - from) {
        window = [];
        windows.push(window);
        room = WINDOW;
      }
      window.push({ line, tokens, from, to });
      room -= to - from;
    }
  });
  return windows;
}

function nameOf({ tokens, from }: Piece, span: TokenSpan): NameSpan {
  const start = tokens.starts[from + span.from] ?? 0;
  return { start, end: tokens.ends[from + span.to - 1] ?? start, kind: span.kind };
}
