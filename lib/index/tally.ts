/** Counts one up or down; a key whose count comes to nothing is gone. */
export function tally<Key>(counts: Map<Key, number>, key: Key, by: 1 | -1 = 1): void {
  const count = (counts.get(key) ?? 0) + by;
  if (count > 0) counts.set(key, count);
  else counts.delete(key);
}
