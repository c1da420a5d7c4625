// What the index found in, its timeline out, with the exact ground of the spans that begin or end in the middle of a
// month: those few are asked for, since the index keeps the whole archive by month only.

import type { Matches } from '#lib/index/matches';
import { EVERYTHING } from '#lib/index/run/search';
import type { Engine } from './engine';
import { type Asked, cutsMonth, type Span, type Timeline, timelineOf } from './timeline';

type Index = Pick<Engine['index'], 'search'>;

export async function timelineFor(index: Index, asked: Asked, matches: Matches): Promise<Timeline> {
  const { months, archive, undated, days } = matches;
  const timeline = timelineOf(months, archive.months, asked, undated, days);
  const ground = await exactGround(
    index,
    timeline.unit,
    timeline.bars,
    timeline.bars.map((bar) => bar.ground),
  );
  return { ...timeline, bars: timeline.bars.map((bar, at) => ({ ...bar, ground: ground[at] ?? bar.ground })) };
}

/** `ground` with the stories of exactly those days where a span cuts a month: at most the first and the last one. */
export function exactGround(
  index: Index,
  unit: Timeline['unit'],
  spans: readonly Span[],
  ground: readonly number[],
): Promise<number[]> {
  const isExact = (span: Span) => unit === 'day' || !cutsMonth(span);
  return Promise.all(spans.map((span, at) => (isExact(span) ? (ground[at] ?? 0) : storiesOf(index, span))));
}

async function storiesOf(index: Index, { from, to }: Span): Promise<number> {
  return (await index.search({ ...EVERYTHING, from, to, counted: [] })).total;
}
