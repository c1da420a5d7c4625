// An ordered list and a test that fails up to a place and passes from there on, in; how many come before that place, out.
// By halves: a paragraph may be a whole book.

export function countUntil<Item>(list: readonly Item[], passes: (item: Item) => boolean): number {
  let [low, high] = [0, list.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (passes(list[middle] as Item)) high = middle;
    else low = middle + 1;
  }
  return low;
}
