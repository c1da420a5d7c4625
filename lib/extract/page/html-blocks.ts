// A part of a page to its paragraphs in reading order, each with what the markup says of it. No judgement here.

import { nameOf, tidy, walk } from './dom';
import { isHidden, isNeverText } from './hidden';

export type RawBlock = {
  text: string;
  /** Name of the nearest block element: 'p', 'h2', 'li', 'div'. */
  tag: string;
  list: boolean;
  quote: boolean;
  /** Share of the letters that are link text, 0 to 1. */
  links: number;
};

export const BLOCKS = new Set(
  'address article aside blockquote body center dd details div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr li main nav ol p pre section table tbody thead tfoot tr td th ul caption summary'.split(
    ' ',
  ),
);

export function rawBlocks(root: Node): RawBlock[] {
  const found: RawBlock[] = [];
  const open: string[] = [];
  let [text, linked, links, breaks] = ['', 0, 0, 0];
  const flush = () => {
    const words = tidy(text);
    if (words !== '') found.push({ text: words, ...markup(open), links: Math.min(1, linked / words.length) });
    [text, linked, breaks] = ['', 0, 0];
  };
  walk(root, {
    enter: (element) => {
      const name = nameOf(element);
      if (isNeverText(element) || isHidden(element)) return false;
      if (name === 'br') {
        breaks++;
        if (breaks > 1) flush();
        else text += '\n';
      }
      if (name === 'a') links++;
      if (BLOCKS.has(name)) {
        flush();
        open.push(name);
      }
      return true;
    },
    text: (piece) => {
      if (piece.trim() !== '') breaks = 0;
      text += piece;
      if (links > 0) linked += piece.trim().length;
    },
    leave: (element) => {
      const name = nameOf(element);
      if (name === 'a') links--;
      if (BLOCKS.has(name)) {
        flush();
        open.pop();
      }
    },
  });
  flush();
  return found;
}

/** Only the last few open elements matter; a page may nest without end. */
function markup(open: string[]): Pick<RawBlock, 'tag' | 'list' | 'quote'> {
  const near = open.slice(-8);
  return { tag: near.at(-1) ?? 'p', list: near.includes('li'), quote: near.includes('blockquote') };
}
