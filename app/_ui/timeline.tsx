// Stories by month or year as bars on the ground of all stories of the archive. A bar leads to the stories of its
// span; a table says the same in numbers. Positions are percentages, so that letters keep their shape at every width.

import Link from 'next/link';
import { sayDayShort } from '#lib/model/day';
import { type Query, withoutPage } from '#lib/query/query';
import { hrefFor } from '#lib/query/url';
import type { Bar, Timeline } from '#lib/search/timeline';
import { counted, number } from './say';
import { Scroll } from './scroll';

/** Pixels: the height of the tallest bar, and where the letters below stand. */
const HEIGHT = 80;
const LETTERS = 98;
const LABELS = 6;
/** Fewer bars than this do not grow wider: one month is not a wall. */
const LEAST_SLOTS = 12;

type Props = { timeline: Timeline; query: Query };

export function TimelineChart({ timeline, query }: Props) {
  const { unit, bars, undated } = timeline;
  if (bars.length === 0) return undated > 0 ? <Undated count={undated} /> : null;
  const slots = Math.max(bars.length, LEAST_SLOTS);
  const most = Math.max(...bars.map((bar) => Math.max(bar.ground, bar.count)), 1);
  return (
    <figure className="chart">
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset can't stand for a drawing */}
      <svg role="group" aria-label={`Stories by ${unit}`}>
        {bars.map((bar, at) => (
          <BarLink key={bar.from} bar={bar} unit={unit} query={query} most={most} at={at} of={slots} />
        ))}
        <Labels bars={bars} unit={unit} of={slots} />
      </svg>
      <figcaption className="small soft">
        Stories by {unit} (red) on all stories in the archive (grey); dashes: nothing was captured.
        <details>
          <summary>As a table</summary>
          <TimelineTable timeline={timeline} query={query} />
        </details>
        {undated > 0 && <Undated count={undated} />}
      </figcaption>
    </figure>
  );
}

type BarProps = { bar: Bar; unit: 'month' | 'year'; query: Query; most: number; at: number; of: number };

function BarLink({ bar, unit, query, most, at, of }: BarProps) {
  const x = `${(100 * (at + 0.06)) / of}%`;
  const width = `${88 / of}%`;
  const tall = (count: number) => (count === 0 ? 0 : Math.max(2, (HEIGHT * count) / most));
  const rect = (className: string, height: number) => (
    <rect className={className} x={x} width={width} y={HEIGHT - height} height={height} />
  );
  if (bar.ground === 0) {
    return <line className="gap" x1={x} x2={`${(100 * (at + 0.94)) / of}%`} y1={HEIGHT - 2} y2={HEIGHT - 2} />;
  }
  const title = `${nameOf(bar, unit)}: ${counted(bar.count, 'story', 'stories')} of ${number(bar.ground)}`;
  const bars = (
    <>
      <title>{title}</title>
      {rect('ground', tall(bar.ground))}
      {rect('hit', tall(bar.count))}
      {rect('reach', HEIGHT)}
    </>
  );
  if (bar.count === 0) return <g>{bars}</g>;
  return (
    // Not a stop for the Tab key: there can be dozens before the first story, and the table below has the same links.
    <Link href={hrefOf(bar, query)} prefetch={false} scroll={false} aria-label={title} tabIndex={-1}>
      {bars}
    </Link>
  );
}

function Labels({ bars, unit, of }: { bars: readonly Bar[]; unit: 'month' | 'year'; of: number }) {
  const every = Math.ceil(bars.length / LABELS);
  const labelled = bars.map((bar, at) => ({ bar, at })).filter(({ at }) => at % every === 0);
  return (
    // biome-ignore lint/a11y/noAriaHiddenOnFocusable: nothing in a g takes the focus; every bar has its own name
    <g aria-hidden="true">
      {labelled.map(({ bar, at }, place) => (
        <text
          key={bar.from}
          className={place % 2 === 1 ? 'minor' : undefined}
          x={`${(100 * (at + 0.06)) / of}%`}
          y={LETTERS}
        >
          {nameOf(bar, unit)}
        </text>
      ))}
    </g>
  );
}

function TimelineTable({ timeline, query }: Props) {
  return (
    <Scroll label="Stories as a table">
      <table className="num">
        <thead>
          <tr>
            <th scope="col">{timeline.unit === 'month' ? 'Month' : 'Year'}</th>
            <th scope="col" className="num">
              Stories found
            </th>
            <th scope="col" className="num">
              In the archive
            </th>
          </tr>
        </thead>
        <tbody>
          {timeline.bars.map((bar) => (
            <tr key={bar.from}>
              <th scope="row">
                {bar.count > 0 ? (
                  <Link href={hrefOf(bar, query)} prefetch={false}>
                    {nameOf(bar, timeline.unit)}
                  </Link>
                ) : (
                  nameOf(bar, timeline.unit)
                )}
              </th>
              <td className="num">{number(bar.count)}</td>
              <td className="num">{number(bar.ground)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Scroll>
  );
}

function Undated({ count }: { count: number }) {
  return <p className="small soft">{counted(count, 'story has', 'stories have')} no day of publication.</p>;
}

function hrefOf(bar: Bar, query: Query): string {
  return hrefFor({ ...withoutPage(query), from: bar.from, to: bar.to });
}

function nameOf(bar: Bar, unit: 'month' | 'year'): string {
  return sayDayShort(bar.from, unit);
}
