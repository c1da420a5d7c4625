// A page's body to its paragraphs in reading order, those of boxes beside the story with the part they play, and the
// stretch of paragraphs that each element holds. The page is left as it is.

import type { Part } from '#lib/model/article';
import type { Day } from '#lib/model/day';
import { boxBlocks, isBeside } from './box-blocks';
import { boxOf, namesOf } from './boxes';
import { nameOf, tidy, walk } from './dom';
import { isHidden, isNeverText } from './hidden';
import { BLOCKS, type RawBlock } from './html-blocks';
import { dayOfEntry, isLiveEntry } from './live-entries';
import { rowsOf } from './tables';

export type PageBlock = RawBlock & {
  /** That of the box it stands in; null where only its words can tell. */
  part: Part | null;
  /** The day of the live blog's entry that it opens. */
  day?: Day;
  /** The paragraph's own element, the one around it, and how both are named: paragraphs of one story share them. */
  home: Element | null;
  own: Element | null;
  homeStyle: string;
  style: string;
};

/** The paragraphs `from` to `to` (not included) stand in the element. */
export type Stretch = { element: Element; from: number; to: number };

/** Stretches come innermost first, of one element each; the last is the whole page. */
export type PageBlocks = { blocks: PageBlock[]; stretches: Stretch[] };

type Open = { name: string; element: Element; from: number };

/** Letters measured in boxes of one page, each as often as it is nested: hostile pages stay in bounds. */
const MOST_MEASURED = 30_000_000;
/** Only the nearest open elements say how a paragraph is set; a page may nest without end. */
const NEAREST = 8;
/** Data about pictures and pages, which style sheets hide. */
/** Between the paragraphs of text that is set as it was typed. */
const EMPTY_LINE = /\n[ \t\r]*\n/;
const BARE_ADDRESS = /^https?:\/\/\S+$/;

export function pageBlocks(document: Document): PageBlocks {
  const root = document.body?.firstElementChild ? document.body : document.documentElement;
  const letters = (root.textContent ?? '').length;
  const page: PageBlocks = { blocks: [], stretches: [] };
  const open: Open[] = [];
  const waiting: PageBlock[] = [];
  let [text, linked, links, breaks, measured] = ['', 0, 0, 0, 0];
  let day: Day | null = null;
  const flush = () => {
    const words = tidy(text);
    if (words !== '') {
      const part = BARE_ADDRESS.test(words) ? ('navigation' as const) : null;
      const share = Math.min(1, linked / words.length);
      page.blocks.push({ ...setIn(open), part, text: words, links: share, ...(day && { day }) });
      day = null;
    }
    page.blocks.push(...waiting.splice(0));
    [text, linked, breaks] = ['', 0, 0];
  };
  /** True where the element is taken as it stands: a box beside the story, a table of data. */
  const taken = (element: Element, name: string, names: string): boolean => {
    const rows = name === 'table' ? rowsOf(element) : null;
    if (rows) {
      flush();
      page.blocks.push(
        ...rows.map((row) => ({
          ...setIn(open),
          home: open.at(-1)?.element ?? null,
          own: null,
          tag: 'tr',
          list: true,
          text: row,
          links: 0,
        })),
      );
      return true;
    }
    const box = measured > MOST_MEASURED ? null : boxOf(element, names);
    if (!box) return false;
    const length = (element.textContent ?? '').length;
    measured += length;
    if (!isBeside(element, length, letters)) return false;
    if (BLOCKS.has(name)) flush();
    waiting.push(
      ...boxBlocks(element, box).map((block) => ({ ...block, home: null, own: null, homeStyle: '', style: '' })),
    );
    return true;
  };
  walk(root, {
    enter: (element) => {
      const name = nameOf(element);
      if (isNeverText(element) || isHidden(element)) return false;
      const names = namesOf(element);
      if (taken(element, name, names)) return false;
      if (name === 'a') links++;
      if (name === 'br') {
        breaks++;
        if (breaks > 1) flush();
        else text += '\n';
      }
      if (BLOCKS.has(name)) {
        flush();
        open.push({ name, element, from: page.blocks.length });
        if (isLiveEntry(element, names)) day = dayOfEntry(element) ?? day;
      }
      return true;
    },
    text: (whole) => {
      for (const [at, piece] of (open.at(-1)?.name === 'pre' ? whole.split(EMPTY_LINE) : [whole]).entries()) {
        if (at > 0) flush();
        const own = piece.trim();
        if (own !== '') breaks = 0;
        text += piece;
        if (links > 0) linked += own.length;
      }
    },
    leave: (element) => {
      const name = nameOf(element);
      if (name === 'a') links--;
      if (!BLOCKS.has(name)) return;
      flush();
      addStretch(page, element, open.pop()?.from ?? 0);
    },
  });
  flush();
  page.stretches.push({ element: root, from: 0, to: page.blocks.length });
  return page;
}

/** An element that holds no more than the one inside it did is the same stretch. */
function addStretch({ blocks, stretches }: PageBlocks, element: Element, from: number) {
  const [to, last] = [blocks.length, stretches.at(-1)];
  if (to > from && (last?.from !== from || last.to !== to)) stretches.push({ element, from, to });
}

function setIn(open: Open[]): Omit<PageBlock, 'text' | 'links'> {
  const near = open.slice(-NEAREST).map(({ name }) => name);
  const home = open.at(-2) ?? null;
  const homeStyle = styleOf(home?.element ?? null);
  return {
    tag: near.at(-1) ?? 'p',
    list: near.includes('li'),
    quote: near.includes('blockquote'),
    part: null,
    home: home?.element ?? null,
    own: open.at(-1)?.element ?? null,
    homeStyle,
    style: `${styleOf(open.at(-1)?.element ?? null)} ${homeStyle}`,
  };
}

/** Element name and classes, without numbers: 'p.text div.story'. */
export function styleOf(element: Element | null): string {
  if (!element) return '';
  return `${nameOf(element)}.${(element.getAttribute('class') ?? '').slice(0, 200).replace(/\d+/g, '0')}`;
}
