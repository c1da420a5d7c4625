// The paragraphs of a page to the element that holds its story: the one whose text outweighs by most what is not text in
// it, and what goes on in the same kind of elements after it.

import { removedPart } from '../cleaning';
import { isLong, sizeOf } from './flow';
import type { PageBlock, PageBlocks, Stretch } from './page-blocks';

const LARGEST = 500;
/** A run of links costs no more than this: many may stand between two paragraphs. */
const DEAREST_RUN = 400;
const SENTENCE_END = /[.!?…:;。！？」』]["'”’»“)\]]*$/;
const PARAGRAPH = new Set('p li h1 h2 h3 h4 h5 h6 pre dt dd td th figcaption'.split(' '));

export function chooseStretch({ blocks, stretches }: PageBlocks, teasers: ReadonlySet<string>): Stretch {
  const sums = runningSums(blocks, teasers);
  const worthOf = ({ from, to }: Stretch) => (sums[to] ?? 0) - (sums[from] ?? 0);
  const whole = stretches.filter(({ element }) => !PARAGRAPH.has(element.localName));
  let [best, most] = [stretches.at(-1), 0];
  for (const stretch of whole) {
    const value = worthOf(stretch);
    if (value > most) [best, most] = [stretch, value];
  }
  if (!best) throw new Error('chooseStretch: a page has at least its body');
  return grown(best, blocks, whole);
}

/** The element around it that holds all paragraphs which are set exactly as most of its text is. */
function grown(stretch: Stretch, blocks: PageBlock[], stretches: Stretch[]): Stretch {
  const style = mainStyle(blocks.slice(stretch.from, stretch.to));
  if (style === null) return stretch;
  const same = (block: PageBlock) => isLong(block) && block.style === style;
  const from = blocks.findIndex(same);
  const to = blocks.findLastIndex(same) + 1;
  if (from >= stretch.from && to <= stretch.to) return stretch;
  return (
    stretches.find((outer) => outer.from <= Math.min(from, stretch.from) && outer.to >= Math.max(to, stretch.to)) ??
    stretch
  );
}

/** Where most of the text is set in elements with a name of their own. */
function mainStyle(blocks: PageBlock[]): string | null {
  const sizes = new Map<string, number>();
  for (const block of blocks.filter(isLong)) sizes.set(block.style, (sizes.get(block.style) ?? 0) + sizeOf(block.text));
  const [style] = [...sizes].sort((a, b) => b[1] - a[1])[0] ?? [];
  return style && !style.endsWith('.') ? style : null;
}

function runningSums(blocks: PageBlock[], teasers: ReadonlySet<string>): number[] {
  const sums = [0];
  let lost = 0;
  for (const [at, block] of blocks.entries()) {
    const own = worth(block, teasers);
    if (own > 0) lost = 0;
    const counted = own > 0 ? own : -Math.min(-own, DEAREST_RUN - lost);
    if (own < 0) lost -= counted;
    sums.push((sums[at] ?? 0) + counted);
  }
  return sums;
}

function worth(block: PageBlock, teasers: ReadonlySet<string>): number {
  const { text, links } = block;
  const size = Math.min(LARGEST, sizeOf(text));
  if (block.part) return 0;
  if (/^h[1-6]$/.test(block.tag)) return links > 0.5 ? -60 : 0;
  if (links > 0.5) return -Math.max(30, size);
  if (removedPart(text) || teasers.has(block.style)) return -60;
  if (size >= 80 && links < 0.35) return size * (SENTENCE_END.test(text) ? 1 : 0.5);
  if (SENTENCE_END.test(text) && text.split(' ').length >= 6) return size;
  return -15;
}
