// How a page's paragraphs are set, and which of them are running text: those in the same kind of element as most of the
// story is. Cards, boxes and labels between them are set in others.

import { type PageBlock, styleOf } from './page-blocks';

/** Measured on 400 pages: of long paragraphs in a kind with a smaller share of the text one in ten was story. */
const SMALLEST_SHARE = 0.1;
const PICTURE = /(?:^|[\s._-])(?:image|photo|media|picture|gallery|caption|img|bild|foto)/i;
const CJK = /[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]/;
const LIST = new Set(['ul', 'ol', 'li', 'dl', 'dt', 'dd', 'table', 'thead', 'tbody', 'tr']);
const FEWEST_TEASERS = 3;
const MOST_TEASED = 0.6;

/** `text` and `picture` stand in other elements than the running text does, the latter beside a picture. */
export type FlowBlock = PageBlock & { aside: 'text' | 'picture' | null };

/** Letters, each of the scripts that write a word in one or two of them counted as more. */
export function sizeOf(text: string): number {
  return CJK.test(text) ? 2.5 * text.length : text.length;
}

export function isLong(block: PageBlock): boolean {
  return block.part === null && block.links < 0.35 && sizeOf(block.text) >= 80;
}

/** The kinds of paragraphs that come one to a card, with a link each: the summaries of other stories. */
export function teaserStyles(blocks: PageBlock[]): Set<string> {
  const kinds = new Map<string, { all: number; size: number; teased: number; homes: Set<Element> }>();
  let link: PageBlock | null = null;
  for (const block of blocks) {
    if (block.part === null && block.links >= 0.4) link = block;
    if (!isLong(block) || !block.home) continue;
    const kind = kinds.get(block.style) ?? { all: 0, size: 0, teased: 0, homes: new Set() };
    kind.all++;
    kind.size += sizeOf(block.text);
    kind.homes.add(block.home);
    if (link && isNear(link.home, block.home)) kind.teased++;
    link = null;
    kinds.set(block.style, kind);
  }
  const most = [...kinds].sort((a, b) => b[1].size - a[1].size)[0]?.[0];
  const teasers = [...kinds].filter(([style, { all, teased, homes }]) => {
    const enough = (style === most ? 0.9 : MOST_TEASED) * all;
    return all >= FEWEST_TEASERS && teased > enough && homes.size > enough;
  });
  return new Set(teasers.map(([style]) => style));
}

/** In one card: the link's element, or the one around it, is within two of the paragraph's. */
function isNear(link: Element | null, home: Element): boolean {
  const around = [home, home.parentElement, home.parentElement?.parentElement];
  return (
    link !== null && (around.includes(link) || (link.parentElement !== null && around.includes(link.parentElement)))
  );
}

export function withFlow(blocks: PageBlock[], teasers: ReadonlySet<string>): FlowBlock[] {
  const shares = new Map<unknown, number>();
  let total = 0;
  for (const block of blocks) {
    if (!isLong(block) || teasers.has(block.style)) continue;
    const size = sizeOf(block.text);
    total += size;
    for (const key of keysOf(block)) shares.set(key, (shares.get(key) ?? 0) + size);
  }
  const flows = (block: PageBlock) => keysOf(block).some((key) => (shares.get(key) ?? 0) >= SMALLEST_SHARE * total);
  const any = blocks.some((block) => isLong(block) && flows(block));
  return blocks.map((block) => {
    if (!any || block.part !== null || (flows(block) && !teasers.has(block.style))) return { ...block, aside: null };
    return { ...block, aside: PICTURE.test(block.style) ? 'picture' : 'text' };
  });
}

/** A list belongs to what it stands in; loose text to the paragraphs that stand in its element. */
function keysOf({ home, own, homeStyle, style, tag }: PageBlock): unknown[] {
  if (tag === 'tr' || LIST.has(tag) || (home && LIST.has(home.localName))) {
    const around = aroundList(home);
    return [home, around, around && classed(around)];
  }
  const kind = homeStyle.endsWith('.') ? [home, style] : [home, style, homeStyle];
  return tag === 'p' ? kind : [...kind, own];
}

function aroundList(home: Element | null): Element | null {
  let around = home;
  for (let up = 0; up < 6 && around && LIST.has(around.localName); up++) around = around.parentElement;
  return around;
}

/** As homeStyle has it; null for an element without a class of its own. */
function classed(element: Element): string | null {
  const names = element.getAttribute('class');
  return names ? styleOf(element) : null;
}
