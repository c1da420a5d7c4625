// Stories by year, month or day as bars on the ground of all stories of the archive, or as their share of it. Drawn
// here, as links, so that it works without scripts; with them a range of bars can be chosen. A table says the same in
// numbers.

import { type Query, withoutPage } from '#lib/query/query';
import { hrefFor } from '#lib/query/url';
import type { Timeline } from '#lib/search/timeline';
import { Brush } from './client/brush';
import { ANY_RANGE } from './client/brush-range';
import { counted } from './say';
import { saySpan } from './say-span';
import { AxisLabels, slotsOf, TopLine } from './timeline-axis';
import { Bars } from './timeline-bars';
import { BASE, LETTERS, scaleOf, TOP } from './timeline-scale';
import { TimelineTable } from './timeline-table';
import { TimelineWays } from './timeline-ways';

type Props = { timeline: Timeline; query: Query };

export function TimelineChart({ timeline, query }: Props) {
  const { unit, bars, undated } = timeline;
  if (bars.length === 0) return undated > 0 ? <Undated count={undated} /> : null;
  const scale = scaleOf(bars, query.chart);
  const stops = bars.map((bar) => ({ from: bar.from, to: bar.to, count: bar.count, name: saySpan(bar, unit) }));
  return (
    <figure className="chart">
      <Brush unit={unit} stops={stops} slots={slotsOf(bars)} href={hrefFor({ ...withoutPage(query), ...ANY_RANGE })}>
        {/* biome-ignore lint/a11y/useSemanticElements: a fieldset can't stand for a drawing */}
        <svg role="group" aria-label={`Stories by ${unit}`}>
          <TopLine y={TOP} top={scale.top} groundTop={scale.groundTop} />
          <Bars bars={bars} unit={unit} query={query} scale={scale} />
          <line className="base" x1="0" x2="100%" y1={BASE + 0.5} y2={BASE + 0.5} />
          <AxisLabels axis={{ unit, spans: bars }} slots={slotsOf(bars)} y={LETTERS} />
        </svg>
      </Brush>
      <figcaption className="small soft">
        <TimelineWays query={query} />
        <details>
          <summary>As a table</summary>
          <TimelineTable timeline={timeline} query={query} />
        </details>
        <p>{caption(timeline, query, scale.groundTop !== null)}</p>
        {undated > 0 && <Undated count={undated} />}
      </figcaption>
    </figure>
  );
}

function caption({ unit, bars }: Timeline, { chart }: Query, isOwn: boolean): string {
  const gaps = bars.some((bar) => bar.ground === 0) ? ' Dashes: nothing was captured.' : '';
  if (chart === 'share') return `What part of the archive’s stories of each ${unit} was found.${gaps}`;
  const ground = isOwn
    ? 'all stories in the archive, on a scale of their own (grey)'
    : 'all stories in the archive (grey)';
  return `Stories by ${unit} (red) before ${ground}.${gaps}`;
}

function Undated({ count }: { count: number }) {
  return <p className="small soft">{counted(count, 'story has', 'stories have')} no day of publication.</p>;
}
