// The labels that the tagger gives to tokens: outside, or first, inner, last or only token of a name of one kind.

export const KINDS = ['person', 'organisation', 'place'] as const;
export type NameKind = (typeof KINDS)[number];

/** A name by the tokens it begins with and ends before. */
export type TokenSpan = { from: number; to: number; kind: NameKind };

export const OUTSIDE = 0;
const [FIRST, INNER, LAST, ONLY] = [0, 1, 2, 3];
const PARTS = 4;
export const LABELS = 1 + KINDS.length * PARTS;

function partOf(label: number): number | null {
  return label === OUTSIDE ? null : (label - 1) % PARTS;
}

function kindOf(label: number): number {
  return label === OUTSIDE ? -1 : Math.floor((label - 1) / PARTS);
}

/** Whether a label may follow another. A line begins and ends as if `OUTSIDE` stood around it. */
export function mayFollow(before: number, after: number): boolean {
  const [open, goesOn] = [partOf(before), partOf(after)];
  const isOpen = open === FIRST || open === INNER;
  const continues = goesOn === INNER || goesOn === LAST;
  return isOpen ? continues && kindOf(before) === kindOf(after) : !continues;
}

/** The label of each of `count` tokens. Names must not overlap. */
export function labelsOf(spans: readonly TokenSpan[], count: number): Uint8Array {
  const labels = new Uint8Array(count);
  for (const { from, to, kind } of spans) {
    const base = 1 + KINDS.indexOf(kind) * PARTS;
    for (let at = from; at < to; at++) labels[at] = base + INNER;
    labels[from] = base + FIRST;
    labels[to - 1] = base + (to - from === 1 ? ONLY : LAST);
  }
  return labels;
}

/** The names that labels say; the labels follow one another as `mayFollow` allows. */
export function spansOf(labels: ArrayLike<number>): TokenSpan[] {
  const spans: TokenSpan[] = [];
  let from = 0;
  for (let at = 0; at < labels.length; at++) {
    const label = labels[at] ?? OUTSIDE;
    const part = partOf(label);
    if (part === FIRST || part === ONLY) from = at;
    const kind = KINDS[kindOf(label)];
    if (kind && (part === LAST || part === ONLY)) spans.push({ from, to: at + 1, kind });
  }
  return spans;
}
