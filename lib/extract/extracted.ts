// What reading a capture gives: the draft of a story, or the reason why there is none.

import type { ArticleDraft } from '#lib/model/article';

export type Extracted = { ok: true; draft: ArticleDraft } | { ok: false; reason: string };

/** Words of prose below which a capture is no story but a stub, a list or an error page. */
export const FEWEST_WORDS = 20;
