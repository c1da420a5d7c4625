// Pieces of bytes to one, copied once: of a record of 100 MB every further copy counts.

/** A single piece is copied only when it is a view of more: sent to another thread, it would take all of that along. */
export function joinBytes(parts: readonly Uint8Array[]): Uint8Array {
  const [first] = parts;
  if (first && parts.length === 1 && first.byteLength === first.buffer.byteLength) return first;
  const whole = new Uint8Array(parts.reduce((length, part) => length + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
