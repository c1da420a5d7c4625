// The bars of a timeline; each with stories leads to exactly those. Where nothing was captured there is a dashed line.

import { type Query, withoutPage } from '#lib/query/query';
import { hrefFor } from '#lib/query/url';
import type { Bar, Span, Unit } from '#lib/search/timeline';
import { Link } from './link';
import { counted, number } from './say';
import { sayShare, saySpan, shareOf } from './say-span';
import { across, slotsOf } from './timeline-axis';
import { BASE, type Scale, TOP } from './timeline-scale';

/** Parts of a slot: between two bars, and beside what was found where it is on a scale of its own. */
const BESIDE = 0.06;
const OWN_BESIDE = 0.24;

type Props = { bars: readonly Bar[]; unit: Unit; query: Query; scale: Scale };

export function Bars({ bars, unit, query, scale }: Props) {
  return bars.map((bar, at) => (
    <BarAt key={bar.from} bar={bar} unit={unit} query={query} scale={scale} at={at} of={slotsOf(bars)} />
  ));
}

export function hrefOfBar({ from, to }: Span, query: Query): string {
  return hrefFor({ ...withoutPage(query), from, to });
}

function sayBar(bar: Bar, unit: Unit): string {
  const share = bar.count > 0 ? ` (${sayShare(shareOf(bar))})` : '';
  return `${saySpan(bar, unit)}: ${counted(bar.count, 'story', 'stories')} of ${number(bar.ground)}${share}`;
}

type BarProps = { bar: Bar; unit: Unit; query: Query; scale: Scale; at: number; of: number };

function BarAt({ bar, unit, query, scale, at, of }: BarProps) {
  if (bar.ground === 0) {
    return (
      <line className="gap" x1={across(at + BESIDE, of)} x2={across(at + 1 - BESIDE, of)} y1={BASE - 2} y2={BASE - 2} />
    );
  }
  const rect = (className: string, height: number, beside: number) =>
    height > 0 && (
      <rect
        className={className}
        x={across(at + beside, of)}
        width={across(1 - 2 * beside, of)}
        y={BASE - height}
        height={height}
      />
    );
  const title = sayBar(bar, unit);
  const drawn = (
    <>
      <title>{title}</title>
      {rect('ground', scale.ground(bar), BESIDE)}
      {rect('hit', scale.hit(bar), scale.groundTop === null ? BESIDE : OWN_BESIDE)}
      {rect('reach', BASE - TOP, 0)}
    </>
  );
  if (bar.count === 0) return <g>{drawn}</g>;
  return (
    // Not a stop for the Tab key: there can be dozens before the first story, and the table below has the same links.
    <Link href={hrefOfBar(bar, query)} scroll={false} aria-label={title} tabIndex={-1}>
      {drawn}
    </Link>
  );
}
