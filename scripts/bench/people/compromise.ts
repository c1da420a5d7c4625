// compromise, a tagger of names by rules for JavaScript, behind the same door as ours: persons only.

import type { NameSpan, Tagger } from '#lib/people/tagger/tagger';

type Found = { offset?: { start: number; length: number } };
type View = { people(): { json(options: { offset: true }): Found[] } };

/** Null where it is not installed. */
export async function loadCompromise(): Promise<Tagger | null> {
  try {
    const { default: read } = (await import('compromise')) as unknown as { default: (text: string) => View };
    return { tag: (lines) => lines.map((line) => spansIn(line, read)) };
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ERR_MODULE_NOT_FOUND') return null;
    throw error;
  }
}

/** Marks and possessives at its edges are cut off, as the sets do not count them in. */
function spansIn(line: string, read: (text: string) => View): NameSpan[] {
  return read(line)
    .people()
    .json({ offset: true })
    .flatMap(({ offset }) => {
      if (!offset) return [];
      const words = line.slice(offset.start, offset.start + offset.length);
      const lead = words.length - words.replace(/^[^\p{L}]+/u, '').length;
      const kept = words.slice(lead).replace(/(?:['’]s?)?[^\p{L}.]*$/u, '');
      const start = offset.start + lead;
      return kept === '' ? [] : [{ start, end: start + kept.length, kind: 'person' as const }];
    });
}
