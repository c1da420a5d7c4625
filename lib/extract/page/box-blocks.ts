// A box beside the story to its paragraphs with their part; words under a picture to caption and credit.

import type { Part } from '#lib/model/article';
import { readCaption } from '../captions';
import { removedPart } from '../cleaning';
import { isAnySize, isCreditElement, isSideBar, namesOf } from './boxes';
import { nameOf, tidy, walk } from './dom';
import { isHidden, isNeverText } from './hidden';
import { type RawBlock, rawBlocks } from './html-blocks';

export type BoxBlock = RawBlock & { part: Part };

/** A box that holds a larger share of the page, or more, is not beside the story: it holds it. */
const LARGEST_SHARE = 0.15;
const LARGEST_BOX = 2_500;
const MOST_PARAGRAPHS = 6;

/** `length` and `ofPage` are the letters of the box and of its page. */
export function isBeside(box: Element, length: number, ofPage: number): boolean {
  if (nameOf(box) === 'figcaption') return true;
  if (isAnySize(box)) return !holdsStory(box);
  if (isSideBar(box)) return !holdsStory(box);
  const limit = Math.min(LARGEST_BOX, ofPage * LARGEST_SHARE);
  return length < limit && box.getElementsByTagName('p').length < MOST_PARAGRAPHS;
}

/** Whatever a box is called: one with the page's heading or article in it is the page. A comment may be an article. */
function holdsStory(box: Element): boolean {
  if (['h1', 'main'].some((name) => box.getElementsByTagName(name).length > 0)) return true;
  return [...box.getElementsByTagName('article')].some((article) => !/comment/.test(namesOf(article)));
}

export function boxBlocks(box: Element, part: Part): BoxBlock[] {
  // Over comments stand their number and buttons.
  if (part === 'comment') return rawBlocks(box).map((block) => ({ ...block, part: removedPart(block.text) ?? part }));
  if (part !== 'caption') return rawBlocks(box).map((block) => ({ ...block, part }));
  const { own, credit } = creditApart(box);
  const read = credit === '' ? readCaption(own) : { caption: own, credit };
  return [
    ...(read.caption ? [pictureBlock(read.caption, 'caption')] : []),
    ...(read.credit ? [pictureBlock(read.credit, 'credit')] : []),
  ];
}

function pictureBlock(text: string, part: Part): BoxBlock {
  return { text, tag: 'figcaption', list: false, quote: false, links: 0, part };
}

/** A caption's words, and those of the elements in it that are marked as its credit. */
function creditApart(box: Element): { own: string; credit: string } {
  let [own, credit, inCredit] = ['', '', 0];
  walk(box, {
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
