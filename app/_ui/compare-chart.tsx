// Searches over time as lines. A line stretches with the page; marks and letters keep their shape. Each point with
// stories leads to them. Where nothing was captured a line breaks, and dashes stand below.

import { hrefFor } from '#lib/query/url';
import type { Comparison, Line } from '#lib/search/compare';
import { type Comparing, searchOfLine } from '#lib/search/compare-url';
import type { Span, Unit } from '#lib/search/timeline';
import { MarkShape } from './compare-legend';
import { Link } from './link';
import { counted, number } from './say';
import { sayShare, saySpan, shareOf } from './say-span';
import { AxisLabels, across, TopLine } from './timeline-axis';

/** Pixels, as in timeline-scale.ts. */
const TOP = 22;
const HEIGHT = 180;
const BASE = TOP + HEIGHT;
const LETTERS = BASE + 18;
/** The width that a line is drawn in before it is stretched. */
const WIDTH = 1000;
/** More points than this are marked at their peaks only. */
const MANY = 48;
/** Around a point, pixels: what a pointer has to hit. */
const REACH = 9;

type Props = { comparing: Comparing; comparison: Comparison };
type Point = Span & { at: number; count: number; ground: number; height: number };

export function CompareChart({ comparing, comparison }: Props) {
  const { unit, spans, lines } = comparison;
  const { top, pointsOf } = plot(comparing, comparison);
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset can't stand for a drawing
    <svg role="group" className="lines" aria-label={`Stories by ${unit}, one line each`}>
      <TopLine y={TOP} top={top} groundTop={null} />
      {spans.map((span, at) => span.ground === 0 && <Gap key={span.from} at={at} of={spans.length} />)}
      <line className="base" x1="0" x2="100%" y1={BASE + 0.5} y2={BASE + 0.5} />
      {lines.map((line) => (
        <OneLine
          key={line.of}
          line={line}
          comparing={comparing}
          unit={unit}
          points={pointsOf(line)}
          of={spans.length}
        />
      ))}
      <AxisLabels axis={{ unit, spans }} slots={spans.length} y={LETTERS} />
    </svg>
  );
}

function plot({ chart }: Comparing, { spans, lines }: Comparison) {
  const value = (point: { count: number; ground: number }) => (chart === 'share' ? shareOf(point) : point.count);
  const dataOf = (line: Line) => spans.map((span, at) => ({ ...span, at, count: line.counts[at] ?? 0 }));
  const most = Math.max(...lines.flatMap((line) => dataOf(line).map(value)));
  const pointsOf = (line: Line): Point[] =>
    dataOf(line).map((point) => ({ ...point, height: most === 0 ? 0 : (HEIGHT * value(point)) / most }));
  return { top: chart === 'share' ? sayShare(most) : counted(most, 'story', 'stories'), pointsOf };
}

function Gap({ at, of }: { at: number; of: number }) {
  return <line className="gap" x1={across(at + 0.06, of)} x2={across(at + 0.94, of)} y1={BASE - 2} y2={BASE - 2} />;
}

type LineProps = { line: Line; comparing: Comparing; unit: Unit; points: readonly Point[]; of: number };

function OneLine({ line, comparing, unit, points, of }: LineProps) {
  const number = comparing.of.indexOf(line.of);
  const search = searchOfLine(comparing, line.of);
  return (
    <g className={`line-${number + 1}`}>
      <svg
        y={TOP}
        width="100%"
        height={HEIGHT}
        viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
        preserveAspectRatio="none"
        aria-hidden="true"
      >
        <path className="course" d={course(points, of)} vectorEffect="non-scaling-stroke" />
      </svg>
      {points
        .filter((point) => point.count > 0)
        .map((point) => {
          const title = sayPoint(line, point, unit);
          return (
            <Link
              key={point.from}
              href={hrefFor({ ...search, from: point.from, to: point.to })}
              aria-label={title}
              tabIndex={-1}
            >
              <title>{title}</title>
              <svg x={across(point.at + 0.5, of)} y={BASE - point.height} overflow="visible" aria-hidden="true">
                <circle className="reach" r={REACH} />
                {isMarked(points, point.at) && <MarkShape at={number} />}
              </svg>
            </Link>
          );
        })}
    </g>
  );
}

/** From point to point, with a new beginning after each gap. */
function course(points: readonly Point[], of: number): string {
  return points
    .filter((point) => point.ground > 0)
    .map(({ at, height }) => {
      const isBegin = (points[at - 1]?.ground ?? 0) === 0;
      return `${isBegin ? 'M' : 'L'}${Math.round((WIDTH * (at + 0.5)) / of)} ${Math.round(10 * (HEIGHT - height)) / 10}`;
    })
    .join('');
}

function isMarked(points: readonly Point[], at: number): boolean {
  const own = points[at]?.height ?? 0;
  const [before, after] = [points[at - 1], points[at + 1]];
  const isAlone = (before?.ground ?? 0) === 0 && (after?.ground ?? 0) === 0;
  return points.length <= MANY || isAlone || (own > (before?.height ?? 0) && own >= (after?.height ?? 0));
}

function sayPoint({ name }: Line, point: Point, unit: Unit): string {
  const stories = `${counted(point.count, 'story', 'stories')} of ${number(point.ground)}`;
  return `${name}, ${saySpan(point, unit)}: ${stories} (${sayShare(shareOf(point))})`;
}
