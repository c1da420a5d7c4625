// Features of a story and what a model knows of them in, a vector of length 1 out: tf-idf (Salton and Buckley 1988), with
// the root of a count in place of its logarithm. Features that the model does not know are left out.

import type { Features } from './features';

export type Lookup = {
  /** The row of each feature that is known. */
  rows: ReadonlyMap<number, number>;
  /** By row: how much the feature counts, the more the rarer it is. */
  idf: Float32Array;
};

export type Vector = { columns: Int32Array; values: Float32Array };

export function vectorOf(features: Features, { rows, idf }: Lookup): Vector {
  const columns = new Int32Array(features.size);
  const values = new Float32Array(features.size);
  let [count, squares] = [0, 0];
  for (const [feature, amount] of features) {
    const row = rows.get(feature);
    if (row === undefined) continue;
    const value = damped(amount) * (idf[row] as number);
    columns[count] = row;
    values[count++] = value;
    squares += value * value;
  }
  const length = Math.sqrt(squares);
  const kept = values.subarray(0, count);
  if (length > 0) for (let at = 0; at < count; at++) kept[at] = (kept[at] as number) / length;
  return { columns: columns.subarray(0, count), values: kept };
}

/** A word that comes ten times says more than one that comes once, but not ten times more. */
export function damped(amount: number): number {
  return amount < 1 ? amount : Math.sqrt(amount);
}
