// What an ingest did, and what it refused and why.

import type { Counts, Refusal } from '#lib/store/ingest-runs';

export type IngestReport = Counts & {
  refused: Refusal[];
  /** Captures and refusals that an interrupted run had done before: they are in the counts, and were not read again. */
  resumed: number;
  /** Number of the newest change of the archive before and after. */
  changeBefore: number;
  changeAfter: number;
  seconds: number;
};

/** The world broke in mid-course: what was saved before is safe, and told in the report. */
export class IngestStopped extends Error {
  override name = 'IngestStopped';
  constructor(
    readonly report: IngestReport,
    cause: unknown,
  ) {
    super('The ingest stopped before its end', { cause });
  }
}

/** Two ingests, one after the other, as one. */
export function joined(first: IngestReport, second: IngestReport): IngestReport {
  return {
    added: first.added + second.added,
    changed: first.changed + second.changed,
    unchanged: first.unchanged + second.unchanged,
    refused: [...first.refused, ...second.refused],
    resumed: first.resumed + second.resumed,
    changeBefore: first.changeBefore,
    changeAfter: second.changeAfter,
    seconds: first.seconds + second.seconds,
  };
}

/** Refusals counted by their reason, the most frequent first; numbers and quoted names in a reason do not part it. */
export function byReason(refused: readonly Refusal[]): { reason: string; count: number; example: string }[] {
  const groups = new Map<string, { reason: string; count: number; example: string }>();
  for (const { origin, reason } of refused) {
    const kind = reason.replace(/\d+/g, '#').replace(/["“][^"”]*["”]/g, '“…”');
    const group = groups.get(kind);
    if (group) group.count++;
    else groups.set(kind, { reason, count: 1, example: origin });
  }
  return [...groups.values()].sort((a, b) => b.count - a.count);
}
