// Labelled stories and the families that were found in; how right they are out.

/** Precision: families found that hold stories of one label only. Recall: labelled families found whole. */
export type Score = { precision: number; recall: number; pairPrecision: number; pairRecall: number };

type Label = { id: string; family: string | null };

export function scoreFamilies(labels: readonly Label[], found: ReadonlyMap<string, string>): Score {
  const labelled = labels.map(({ id, family }) => ({ label: family ?? id, found: found.get(id) ?? id }));
  const byFound = group(labelled, (one) => one.found);
  const byLabel = group(labelled, (one) => one.label);
  const right = pairsIn(group(labelled, (one) => `${one.label}\n${one.found}`));
  return {
    precision: share(byFound, (members) => members.every((one) => one.label === members[0]?.label)),
    recall: share(byLabel, (members) => members.every((one) => one.found === members[0]?.found)),
    pairPrecision: right / pairsIn(byFound),
    pairRecall: right / pairsIn(byLabel),
  };
}

function group<T>(items: readonly T[], keyOf: (item: T) => string): T[][] {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const key = keyOf(item);
    const members = groups.get(key);
    if (members) members.push(item);
    else groups.set(key, [item]);
  }
  return [...groups.values()];
}

function share<T>(groups: readonly T[][], holds: (members: T[]) => boolean): number {
  const families = groups.filter((members) => members.length > 1);
  return families.filter(holds).length / families.length;
}

function pairsIn(groups: readonly unknown[][]): number {
  return groups.reduce((sum, { length }) => sum + (length * (length - 1)) / 2, 0);
}
