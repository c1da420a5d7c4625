// Takes out of a page what stands between the paragraphs of a story (captions, related links, advertisements, boxes),
// so that the story is found without it, and keeps each with its place. The page is changed.

import type { Part } from '#lib/model/article';
import { boxOf, isAnySize, isCreditElement } from './boxes';
import { readCaption } from './captions';
import { nameOf, tidy, walk } from './dom';
import { isHidden, isNeverText } from './hidden';
import { rawBlocks } from './html-blocks';

/** `after` counts the paragraphs of the page before it; `place` is where it stands, seen from the story. */
export type Aside = { part: Part; text: string; after: number; place: 'in article' | 'below heading' | 'elsewhere' };
export type Lifted = { asides: Aside[]; paragraphs: string[] };

const PARAGRAPH = new Set(['p', 'h1', 'h2', 'h3', 'h4', 'li', 'blockquote', 'td', 'pre']);
/** A box that holds a larger share of the page, or more, is not beside the story: it holds it. */
const LARGEST_SHARE = 0.15;
const LARGEST_BOX = 2_500;
const MOST_PARAGRAPHS = 6;
/** Letters measured in boxes and paragraphs of one page, each as often as it is nested: hostile pages stay in bounds. */
const MOST_MEASURED = 30_000_000;

export function liftAsides(root: Element): Lifted {
  const lifted: Lifted = { asides: [], paragraphs: [] };
  const limit = Math.min(LARGEST_BOX, (root.textContent ?? '').length * LARGEST_SHARE);
  const container = root.getElementsByTagName('article').length > 0 ? 'article' : 'main';
  let [measured, heading, articles] = [0, false, 0];
  const keep = (part: Part, text: string) => {
    const words = tidy(text);
    if (words === '') return;
    const place = articles > 0 ? 'in article' : heading ? 'below heading' : 'elsewhere';
    lifted.asides.push({ part, text: words, after: lifted.paragraphs.length, place });
  };
  walk(root, {
    enter: (element) => {
      const name = nameOf(element);
      if (isNeverText(element) || isHidden(element)) return drop(element);
      if (name === 'h1') heading = true;
      if (name === container) articles++;
      const box = boxOf(element);
      if (measured > MOST_MEASURED) return true;
      const length = box || PARAGRAPH.has(name) ? (element.textContent ?? '').length : 0;
      measured += length;
      if (box && isBeside(element, name, length, limit)) {
        for (const block of blocksOf(element, box)) keep(block.part, block.text);
        return drop(element);
      }
      if (PARAGRAPH.has(name)) lifted.paragraphs.push(tidy((element.textContent ?? '').slice(0, 5_000)));
      return true;
    },
    leave: (element) => {
      if (nameOf(element) === container) articles--;
    },
  });
  return lifted;
}

function drop(element: Element): false {
  element.remove();
  return false;
}

function isBeside(element: Element, name: string, length: number, limit: number): boolean {
  if (name === 'figcaption') return true;
  if (isAnySize(element)) return !holdsStory(element);
  return length < limit && element.getElementsByTagName('p').length < MOST_PARAGRAPHS;
}

/** Whatever a box is called: one with the page's heading or article in it is the page. */
function holdsStory(element: Element): boolean {
  return ['h1', 'article', 'main'].some((name) => element.getElementsByTagName(name).length > 0);
}

type AsideText = { part: Part; text: string };

function blocksOf(element: Element, part: Part): AsideText[] {
  if (part !== 'caption') return rawBlocks(element).map(({ text }) => ({ part, text }));
  const { own, credit } = creditApart(element);
  const read = credit === '' ? readCaption(own) : { caption: own, credit };
  return [
    ...(read.caption ? [{ part: 'caption' as const, text: read.caption }] : []),
    ...(read.credit ? [{ part: 'credit' as const, text: read.credit }] : []),
  ];
}

/** A caption's words, and those of the elements in it that are marked as its credit. */
function creditApart(element: Element): { own: string; credit: string } {
  let [own, credit, inCredit] = ['', '', 0];
  walk(element, {
    enter: (child) => {
      if (isNeverText(child) || isHidden(child)) return false;
      if (inCredit > 0 || isCreditElement(child)) inCredit++;
      return true;
    },
    text: (piece) => {
      if (inCredit > 0) credit += piece;
      else own += piece;
    },
    leave: () => {
      if (inCredit > 0) inCredit--;
    },
  });
  return { own: tidy(own), credit: tidy(credit) };
}
