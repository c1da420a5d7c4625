/** The first place from `from` on in an ascending list whose number is not below `number`; `to` where there is none. */
export function lowerBound(
  list: Uint16Array | Int32Array | Uint32Array,
  from: number,
  to: number,
  number: number,
): number {
  let low = from;
  let high = to;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((list[middle] as number) < number) low = middle + 1;
    else high = middle;
  }
  return low;
}
