// Words in, unsigned 32-bit numbers out, spread evenly over the whole range, so that the smallest of them are a fair
// sample. The steps are those of MurmurHash3 by Austin Appleby (public domain). The numbers are kept in archives: to
// change them is to read every archive again.

/** The hash of one folded word. */
export function hashWord(word: string): number {
  let hash = word.length;
  for (let place = 0; place < word.length; place++) hash = mixIn(hash, word.charCodeAt(place));
  return finish(hash);
}

/** The hash of what `hash` stands for, followed by the word that `next` stands for. */
export function join(hash: number, next: number): number {
  return finish(mixIn(hash, next));
}

function mixIn(hash: number, value: number): number {
  let part = Math.imul(value, 0xcc9e2d51);
  part = (part << 15) | (part >>> 17);
  const mixed = hash ^ Math.imul(part, 0x1b873593);
  return (Math.imul((mixed << 13) | (mixed >>> 19), 5) + 0xe6546b64) | 0;
}

function finish(hash: number): number {
  let mixed = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return (mixed ^ (mixed >>> 16)) >>> 0;
}
