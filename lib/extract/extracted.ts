// What reading a capture gives: the draft of a story, or the reason why there is none.

import type { ArticleDraft } from '#lib/model/article';

export type Extracted = { ok: true; draft: ArticleDraft } | { ok: false; reason: string };

/** Words of prose below which a capture is no story but a stub, a list or an error page. */
export const FEWEST_WORDS = 20;

/**
 * Letters (UTF-16 units) of a capture in which a story is looked for. Pages of news have some hundred thousand; a
 * document takes fifty times its page in memory.
 */
export const MOST_LETTERS = 8_000_000;

/** Why so many bytes are too many in every encoding, where a letter takes four at most; null when they may do. */
export function tooManyBytes(bytes: number): string | null {
  if (bytes <= 4 * MOST_LETTERS) return null;
  const [size, limit] = [bytes, MOST_LETTERS].map((count) => Math.ceil(count / 1_000_000));
  return `not read: it has ${size} MB, and stories are looked for in up to ${limit} million letters`;
}

export function tooLarge(letters: number): string {
  const [size, limit] = [letters, MOST_LETTERS].map((count) => Math.ceil(count / 1_000_000));
  return `not read: it has ${size} million letters, and stories are looked for in up to ${limit} million`;
}
