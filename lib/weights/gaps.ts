// Ascending numbers of 32 bits <-> the gaps between them, 7 bits a byte, the top bit saying that more follow.

export function gapBytes(ascending: readonly number[]): Buffer {
  const bytes: number[] = [];
  let before = 0;
  for (const value of ascending) {
    let gap = value - before;
    for (; gap >= 128; gap = Math.floor(gap / 128)) bytes.push((gap % 128) | 128);
    bytes.push(gap);
    before = value;
  }
  return Buffer.from(bytes);
}

/** Tells of `count` numbers in their order; returns where they end. */
export function readGaps(bytes: Buffer, count: number, tell: (value: number, place: number) => void): number {
  let [at, value] = [0, 0];
  for (let place = 0; place < count; place++) {
    let factor = 1;
    let byte = 0;
    do {
      byte = bytes[at++] ?? 0;
      value += (byte & 127) * factor;
      factor *= 128;
    } while (byte > 127);
    tell(value, place);
  }
  return at;
}
