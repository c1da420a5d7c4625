// A seed in, random numbers out: the same sequence on every machine, so that a corpus can be made again.

/** Gives numbers from 0 (inclusive) to 1 (exclusive). */
export type Random = () => number;

/** sfc32, a small fast counting generator of the PractRand suite: its period is at least 2^32, about 2^127 on average. */
export function randomFrom(seed: number): Random {
  let [a, b, c, counter] = [0x9e3779b9, 0x243f6a88, seed | 0, 1];
  const next = () => {
    const sum = (((a + b) | 0) + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (((c << 21) | (c >>> 11)) + sum) | 0;
    return (sum >>> 0) / 2 ** 32;
  };
  for (let round = 0; round < 15; round++) next(); // the seed has spread to all of the state by then
  return next;
}

/** A whole number from 0 to `count` - 1. */
export function below(count: number, random: Random): number {
  return Math.floor(random() * count);
}

/** One of the list; throws for an empty one. */
export function oneOf<Value>(list: readonly Value[], random: Random): Value {
  const value = list[below(list.length, random)];
  if (value === undefined) throw new Error('Nothing to choose from');
  return value;
}

/** Mean 0, deviation 1 (Box and Muller). */
export function normal(random: Random): number {
  return Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
}

/** Mean 1. */
export function exponential(random: Random): number {
  return -Math.log(1 - random());
}

/** Numbers from 0 to `count` - 1, number n as often as 1 / (n + 1) ** exponent says. */
export function zipf(count: number, exponent: number, random: Random): () => number {
  const upTo = new Float64Array(count);
  let sum = 0;
  for (let number = 0; number < count; number++) {
    sum += (number + 1) ** -exponent;
    upTo[number] = sum;
  }
  return () => {
    const wanted = random() * sum;
    let [low, high] = [0, count - 1];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((upTo[middle] ?? 0) <= wanted) low = middle + 1;
      else high = middle;
    }
    return low;
  };
}

/** The list in another order. */
export function shuffled<Value>(list: readonly Value[], random: Random): Value[] {
  const mixed = [...list];
  for (let last = mixed.length - 1; last > 0; last--) {
    const other = below(last + 1, random);
    const [one, two] = [mixed[last], mixed[other]];
    if (one === undefined || two === undefined) continue;
    mixed[last] = two;
    mixed[other] = one;
  }
  return mixed;
}
