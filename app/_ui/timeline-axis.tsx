// What is written around a chart: times below, and the line that its tallest point reaches. Positions across are
// percentages, so that letters keep their shape at every width.

import { axisLabels } from '#lib/search/axis-labels';
import type { Axis } from '#lib/search/timeline';

/** Fewer bars than this do not grow wider: one month is not a wall. */
const LEAST_SLOTS = 12;
/** Nearer to an end than this, per cent, letters would stand outside. */
const MARGIN = 8;

export function slotsOf({ length }: { length: number }): number {
  return Math.max(length, LEAST_SLOTS);
}

/** The place across of a part of a slot. */
export function across(at: number, slots: number): string {
  return `${Math.round((1e5 * at) / slots) / 1e3}%`;
}

export function AxisLabels({ axis, slots, y }: { axis: Axis; slots: number; y: number }) {
  return (
    // biome-ignore lint/a11y/noAriaHiddenOnFocusable: nothing in a g takes the focus; every bar has its own name
    <g aria-hidden="true">
      {axisLabels(axis).map(({ at, text }) => {
        const middle = (100 * (at + 0.5)) / slots;
        const isFirst = middle < MARGIN;
        const isLast = middle > 100 - MARGIN;
        const anchor = isFirst ? 'start' : isLast ? 'end' : 'middle';
        return (
          <text key={at} x={across(isFirst ? at : isLast ? at + 1 : at + 0.5, slots)} y={y} textAnchor={anchor}>
            {text}
          </text>
        );
      })}
    </g>
  );
}

/** The line at the top with what it means: on the left for what was found, on the right for the archive. */
export function TopLine({ y, top, groundTop }: { y: number; top: string; groundTop: string | null }) {
  return (
    // biome-ignore lint/a11y/noAriaHiddenOnFocusable: nothing in a g takes the focus; the caption says the same
    <g aria-hidden="true">
      <line className="top" x1="0" x2="100%" y1={y - 0.5} y2={y - 0.5} />
      <text className={groundTop === null ? undefined : 'found'} x="0" y={y - 6}>
        {top}
      </text>
      {groundTop !== null && (
        <text x="100%" y={y - 6} textAnchor="end">
          {groundTop}
        </text>
      )}
    </g>
  );
}
