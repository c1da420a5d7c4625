// The part of the brush that needs no browser: bars and keys in, ranges of bars and their addresses out.

/** A bar as the brush knows it; both days inclusive. */
export type Stop = { from: string; to: string; name: string; count: number };
/** Places of bars: where the range was begun, and the end that moves. */
export type Range = { anchor: number; head: number };

/** Stands in an address for the range that will be chosen. A typed text can't hold it: there '=' is '%3D'. */
export const ANY_RANGE = { from: '1000-01-01', to: '9999-12-31' };

export function hrefOfRange(href: string, { from, to }: Pick<Stop, 'from' | 'to'>): string {
  return href.replace(`from=${ANY_RANGE.from}&to=${ANY_RANGE.to}`, `from=${from}&to=${to}`);
}

/** The bars of a range as one. */
export function joined(stops: readonly Stop[], { anchor, head }: Range): Stop {
  const chosen = stops.slice(Math.min(anchor, head), Math.max(anchor, head) + 1);
  const [first, last] = [chosen.at(0), chosen.at(-1)];
  const name = first === last ? (first?.name ?? '') : `${first?.name} to ${last?.name}`;
  return { from: first?.from ?? '', to: last?.to ?? '', name, count: chosen.reduce((sum, one) => sum + one.count, 0) };
}

/** The bar at a part of the width, the last one beyond it. */
export function barAt(part: number, slots: number, count: number): number {
  return Math.max(0, Math.min(count - 1, Math.floor(part * slots)));
}

/** Bars moved over by the keys of a slider. */
const STEPS: Record<string, number> = {
  ArrowLeft: -1,
  ArrowDown: -1,
  ArrowRight: 1,
  ArrowUp: 1,
  PageDown: -10,
  PageUp: 10,
  Home: Number.NEGATIVE_INFINITY,
  End: Number.POSITIVE_INFINITY,
};

/** The range after a key, null where the key moves nothing. The first key finds `start`; Shift keeps the other end. */
export function moved(range: Range | null, key: string, shift: boolean, count: number, start: number): Range | null {
  const step = STEPS[key];
  if (step === undefined) return null;
  if (range === null && !shift && Number.isFinite(step)) return { anchor: start, head: start };
  const head = Math.max(0, Math.min(count - 1, (range?.head ?? start) + step));
  return { anchor: shift ? (range?.anchor ?? start) : head, head };
}
