// A paragraph in, pieces out: which of them were asked for, which name a person, which are the dateline. A page prints
// them one after the other and never has to cut text itself.

import type { Mention } from '#lib/model/person';
import type { Mark } from './marks';

export type Piece = { start: number; text: string; marked: boolean; dateline: boolean };
/** A run of pieces; those of one mention stand together under its person. */
export type Run = { start: number; person: string | null; pieces: Piece[] };

/** `mentions` are those of this paragraph, in order and not overlapping; `dateline` is the length of its dateline. */
export function runsOf(text: string, mentions: readonly Mention[], marks: readonly Mark[], dateline = 0): Run[] {
  const linked = mentions.filter((mention) => mention.person !== null);
  const edges = new Set([0, dateline, text.length, ...marks.flat()]);
  for (const { start, end } of linked) edges.add(start).add(end);
  const cuts = [...edges].filter((edge) => edge >= 0 && edge <= text.length).sort((a, b) => a - b);
  const runs: Run[] = [];
  let open: Mention | undefined;
  cuts.slice(0, -1).forEach((start, at) => {
    const end = cuts[at + 1] ?? text.length;
    const inside = (from: number, to: number) => from <= start && end <= to;
    const piece = {
      start,
      text: text.slice(start, end),
      marked: marks.some(([from, to]) => inside(from, to)),
      dateline: end <= dateline,
    };
    const mention = linked.find((one) => inside(one.start, one.end));
    const last = runs.at(-1);
    if (last && mention === open) last.pieces.push(piece);
    else runs.push({ start, person: mention?.person ?? null, pieces: [piece] });
    open = mention;
  });
  return runs;
}
