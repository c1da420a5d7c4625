/** True where bit n of a set is 1, counted from the lowest bit of its first byte. */
export function hasBit(bits: Uint8Array, n: number): boolean {
  return ((bits[n >> 3] as number) & (1 << (n & 7))) !== 0;
}
