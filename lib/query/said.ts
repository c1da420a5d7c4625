// Pieces of a sentence in, joined as English joins them out.

/** A piece of the sentence; what the reader asked for is strong. */
export type Said = { text: string; strong: boolean };

export const plain = (text: string): Said => ({ text, strong: false });
export const strong = (text: string): Said => ({ text, strong: true });

/** 'a, b and c'. */
export function list(items: readonly Said[][], joint: 'and' | 'or'): Said[] {
  return items.flatMap((item, at) => {
    if (at === 0) return item;
    return [plain(at === items.length - 1 ? ` ${joint} ` : ', '), ...item];
  });
}

export function bracket(isNested: boolean, said: Said[]): Said[] {
  return isNested ? [plain('('), ...said, plain(')')] : said;
}

/** Neighbours of one kind made one piece. */
export function merge(said: readonly Said[]): Said[] {
  const merged: Said[] = [];
  for (const piece of said) {
    const last = merged.at(-1);
    if (last && last.strong === piece.strong) last.text += piece.text;
    else merged.push({ ...piece });
  }
  return merged;
}

/** The sentence as plain text. */
export function asText(said: readonly Said[]): string {
  return said.map((piece) => piece.text).join('');
}
