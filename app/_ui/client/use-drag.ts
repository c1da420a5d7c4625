// Pointer events over bars in, the range that is dragged over them out. A click stays a click; Escape, or letting go well
// above or below the chart, cancels.

import { type MouseEvent, type PointerEvent, useEffect, useRef, useState } from 'react';
import { barAt, type Range } from './brush-range';

/** Pixels: less is a click. */
const DRAG = 6;
/** Pixels above or below the chart. */
const AWAY = 60;

type Bars = {
  count: number;
  slots: number;
  setRange: (range: Range | null) => void;
  apply: (range: Range) => void;
};

export function useDrag({ count, slots, setRange, apply }: Bars) {
  const start = useRef<{ at: number; x: number } | null>(null);
  const dragged = useRef(false);
  const [isDragging, setDragging] = useState(false);
  const rangeAt = (event: PointerEvent<HTMLElement>, anchor: number) => ({
    anchor,
    head: placeOf(event, slots, count),
  });
  const end = () => {
    start.current = null;
    setDragging(false);
    setTimeout(() => {
      dragged.current = false; // the click that a drag ends with comes first
    });
  };
  const cancel = () => {
    if (dragged.current) setRange(null);
    end();
  };
  useEscape(isDragging, cancel);
  return {
    isDragging,
    onPointerDown(event: PointerEvent<HTMLElement>) {
      setRange(null);
      if (event.button !== 0 || !event.isPrimary) return;
      start.current = { at: placeOf(event, slots, count), x: event.clientX };
    },
    onPointerMove(event: PointerEvent<HTMLElement>) {
      const from = start.current;
      if (from === null || (!dragged.current && Math.abs(event.clientX - from.x) < DRAG)) return;
      if (!dragged.current) event.currentTarget.setPointerCapture(event.pointerId);
      dragged.current = true;
      setDragging(true);
      setRange(rangeAt(event, from.at));
    },
    onPointerUp(event: PointerEvent<HTMLElement>) {
      const from = start.current;
      if (from === null || !dragged.current) return end();
      if (isAway(event)) return cancel();
      apply(rangeAt(event, from.at));
      end();
    },
    onPointerCancel: cancel,
    onClickCapture(event: MouseEvent) {
      if (!dragged.current) return;
      event.preventDefault();
      event.stopPropagation();
    },
    onDragStart: (event: { preventDefault(): void }) => event.preventDefault(),
  };
}

function useEscape(isOn: boolean, cancel: () => void) {
  const latest = useRef(cancel);
  useEffect(() => {
    latest.current = cancel;
  });
  useEffect(() => {
    if (!isOn) return;
    const onKey = (event: KeyboardEvent) => {
      if (event.key === 'Escape') latest.current();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [isOn]);
}

function placeOf({ clientX, currentTarget }: PointerEvent<HTMLElement>, slots: number, count: number): number {
  const { left, width } = currentTarget.getBoundingClientRect();
  return barAt((clientX - left) / width, slots, count);
}

function isAway({ clientY, currentTarget }: PointerEvent<HTMLElement>): boolean {
  const { top, bottom } = currentTarget.getBoundingClientRect();
  return clientY < top - AWAY || clientY > bottom + AWAY;
}
