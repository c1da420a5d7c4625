// A paragraph in, pieces out: which of them were asked for, which name a person, which are the dateline. A page prints
// them one after the other and never has to cut text itself.

import type { Mention } from '#lib/model/person';
import type { Mark } from './marks';

/** `hit` is the number of the mark that begins here, from 1 on in the whole story; null where none begins. */
export type Piece = { start: number; text: string; marked: boolean; hit: number | null; dateline: boolean };
/** A run of pieces; those of one mention stand together under its person, at the place `anchor` of the page. */
export type Run = { start: number; person: string | null; anchor: string | null; pieces: Piece[] };

/** The part of a story's address that leads to a mention: 'mention-3-120', 'mention-headline-0'. */
export function mentionAnchor({ block, start }: Pick<Mention, 'block' | 'start'>): string {
  return `mention-${block ?? 'headline'}-${start}`;
}

/** What comes before a paragraph and is counted on in it: the length of its dateline, and the hits so far. */
type Before = { dateline?: number; hits?: number };

/** `mentions` are those of this paragraph; they and the marks are in order and do not overlap. */
export function runsOf(text: string, mentions: readonly Mention[], marks: readonly Mark[], before: Before = {}): Run[] {
  const { dateline = 0, hits = 0 } = before;
  const linked = mentions.filter((mention) => mention.person !== null);
  const markAt = follow(marks, ([from, to]) => [from, to]);
  const mentionAt = follow(linked, ({ start, end }) => [start, end]);
  const edges = new Set([0, dateline, text.length, ...marks.flat()]);
  for (const { start, end } of linked) edges.add(start).add(end);
  const cuts = [...edges].filter((edge) => edge >= 0 && edge <= text.length).sort((a, b) => a - b);
  const runs: Run[] = [];
  let open: Mention | null = null;
  cuts.slice(0, -1).forEach((start, at) => {
    const end = cuts[at + 1] ?? text.length;
    const mark = markAt(start, end);
    const piece: Piece = {
      start,
      text: text.slice(start, end),
      marked: mark !== null,
      hit: mark?.one[0] === start ? hits + mark.at + 1 : null,
      dateline: end <= dateline,
    };
    const mention = mentionAt(start, end)?.one ?? null;
    const last = runs.at(-1);
    if (last && mention === open) last.pieces.push(piece);
    else
      runs.push({ start, person: mention?.person ?? null, anchor: mention && mentionAnchor(mention), pieces: [piece] });
    open = mention;
  });
  return runs;
}

/** Finds, for stretches that are asked for in order, the one of `spans` that holds each: one walk over both. */
function follow<Span>(spans: readonly Span[], edgesOf: (span: Span) => [number, number]) {
  let at = 0;
  return (from: number, to: number): { one: Span; at: number } | null => {
    for (let one = spans[at]; one !== undefined; one = spans[++at]) {
      const [start, end] = edgesOf(one);
      if (end > from) return start <= from && to <= end ? { one, at } : null;
    }
    return null;
  };
}
