// Bars in, how tall each is drawn out.

import type { Chart } from '#lib/query/query';
import type { Bar } from '#lib/search/timeline';
import { counted } from './say';
import { sayShare, shareOf } from './say-span';

/** Pixels: the line of the letters above, the bars below it, where they stand, and the letters below them. */
export const TOP = 18;
export const HEIGHT = 80;
export const BASE = TOP + HEIGHT;
export const LETTERS = BASE + 16;
/** Less looks like nothing. */
const LEAST = 2;
/** Where the archive has so many times more, what was found would be a red line along the bottom. */
const TIMES = 6;

export type Scale = {
  hit: (bar: Bar) => number;
  ground: (bar: Bar) => number;
  /** What the tallest bar found means, or the tallest of all where both stand on one scale. */
  top: string;
  /** What the tallest of the archive means, where it is on a scale of its own. */
  groundTop: string | null;
};

export function scaleOf(bars: readonly Bar[], chart: Chart): Scale {
  if (chart === 'share') {
    const most = Math.max(...bars.map(shareOf));
    return { hit: (bar) => tall(shareOf(bar), most), ground: () => 0, top: sayShare(most), groundTop: null };
  }
  const most = Math.max(...bars.map((bar) => bar.count));
  const all = Math.max(...bars.map((bar) => Math.max(bar.ground, bar.count)));
  const isOwn = all > TIMES * most;
  return {
    hit: (bar) => tall(bar.count, isOwn ? most : all),
    ground: (bar) => tall(bar.ground, all),
    top: counted(isOwn ? most : all, 'story', 'stories'),
    groundTop: isOwn ? `${counted(all, 'story', 'stories')} in all` : null,
  };
}

function tall(part: number, most: number): number {
  return part === 0 || most === 0 ? 0 : Math.max(LEAST, (HEIGHT * part) / most);
}
