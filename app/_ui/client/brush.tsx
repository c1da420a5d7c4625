'use client';

// A range of bars chosen by dragging, touch or Shift and an arrow. It must run in the browser because it follows the
// pointer; the drawing inside is the server's, and its links work without it.

import { usePathname, useRouter } from 'next/navigation';
import { type KeyboardEvent, type ReactNode, useId, useState } from 'react';
import { counted } from '../say';
import { hrefOfRange, joined, moved, type Range, type Stop } from './brush-range';
import { useDrag } from './use-drag';
import { useIsInBrowser } from './use-is-in-browser';

/** `href` has ANY_RANGE where the chosen days go. */
type Props = { unit: string; stops: readonly Stop[]; slots: number; href: string; children: ReactNode };

export function Brush({ unit, stops, slots, href, children }: Props) {
  const { range, setRange, apply } = useRange(stops, href);
  const { isDragging, ...pointer } = useDrag({ count: stops.length, slots, setRange, apply });
  const inBrowser = useIsInBrowser();
  const first = Math.max(
    0,
    stops.findIndex((stop) => stop.count > 0),
  );
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const next = moved(range, event.key, event.shiftKey, stops.length, first);
    if (next) setRange(next);
    else if (event.key === 'Enter' && range) apply(range);
    else if (event.key === 'Escape' && range) setRange(null);
    else return;
    event.preventDefault();
  };
  const said = range ? say(joined(stops, range)) : null;
  return (
    <div className={isDragging ? 'brushable dragging' : 'brushable'} {...pointer}>
      {children}
      {range && <Chosen range={range} slots={slots} />}
      {/* without scripts a slider would be a stop for the Tab key that does nothing */}
      {inBrowser && (
        <Slider
          label={`Range of ${unit}s`}
          last={stops.length}
          now={(range?.head ?? first) + 1}
          said={said}
          onKeyDown={onKeyDown}
          onBlur={() => setRange(null)}
        />
      )}
      <p className="brushed small" aria-hidden="true">
        {said ?? HINT}
      </p>
    </div>
  );
}

const HINT = 'Arrow keys choose, with Shift a range; Enter shows its stories, Escape cancels.';

function say({ name, count }: Stop): string {
  return `${name}: ${count === 0 ? 'no story' : counted(count, 'story', 'stories')}`;
}

function Chosen({ range: { anchor, head }, slots }: { range: Range; slots: number }) {
  const [from, to] = [Math.min(anchor, head), Math.max(anchor, head) + 1];
  return (
    <svg className="chosen-range" aria-hidden="true">
      <rect x={`${(100 * from) / slots}%`} width={`${(100 * (to - from)) / slots}%`} height="100%" />
    </svg>
  );
}

type SliderProps = {
  label: string;
  last: number;
  now: number;
  said: string | null;
  onKeyDown: (event: KeyboardEvent) => void;
  onBlur: () => void;
};

/** Its value in words is the chosen range, which a screen reader says at every step. */
function Slider({ label, last, now, said, onKeyDown, onBlur }: SliderProps) {
  const hint = useId();
  return (
    <>
      <div
        role="slider"
        tabIndex={0}
        className="brush"
        aria-label={label}
        aria-describedby={hint}
        aria-valuemin={1}
        aria-valuemax={last}
        aria-valuenow={now}
        aria-valuetext={said ?? 'nothing chosen'}
        onKeyDown={onKeyDown}
        onBlur={onBlur}
      />
      <span id={hint} hidden>
        {HINT}
      </span>
    </>
  );
}

/** The range that is being chosen; none once other bars are shown. A range without stories leads nowhere. */
function useRange(stops: readonly Stop[], href: string) {
  const router = useRouter();
  const isSearch = usePathname() === '/';
  const shown = `${href} ${stops[0]?.from} ${stops.at(-1)?.to}`;
  const [chosen, setChosen] = useState<{ range: Range; shown: string } | null>(null);
  const apply = (range: Range) => {
    const stop = joined(stops, range);
    if (stop.count > 0) router.push(hrefOfRange(href, stop), { scroll: !isSearch });
  };
  const range = chosen?.shown === shown ? chosen.range : null;
  return { range, setRange: (next: Range | null) => setChosen(next && { range: next, shown }), apply };
}
