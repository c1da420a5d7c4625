// Counts of right, found and wanted things in; precision, recall and their mean (F1) out, and how they are printed.

export type Counts = { right: number; found: number; gold: number };
export type Score = Counts & { precision: number; recall: number; f1: number };

export function scoreOf({ right, found, gold }: Counts): Score {
  const precision = found === 0 ? 0 : right / found;
  const recall = gold === 0 ? 0 : right / gold;
  const f1 = right === 0 ? 0 : (2 * precision * recall) / (precision + recall);
  return { right, found, gold, precision, recall, f1 };
}

export function sayScore({ precision, recall, f1 }: Score): string {
  return `P ${percent(precision)} R ${percent(recall)} F1 ${percent(f1)}`;
}

export function percent(share: number): string {
  return (100 * share).toFixed(1);
}

export function say(name: string, text: string): void {
  console.log(`${name.padEnd(28)}${text}`);
}
