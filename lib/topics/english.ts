// Words in, whether they read as English prose out: the terms are English, and a few of them in a text of another
// language, in a list of links or in a heap of key words say nothing about a topic.

/** The commonest English words that other languages of news do not share ('in', 'die', 'was', 'a' are theirs too). */
const COMMON = new Set(
  (
    'the of and to that for with were from by his her its their they he she this which who has have had been will ' +
    'would not but after about into than it at as on when said'
  ).split(' '),
);

/** News prose has 30 common words in 100, a headline about 10, a heap of key words or another language under 5. */
const COMMON_SHARE = 0.08;
/** Fewer words than this can be a headline without a common word in it. */
const TOO_FEW_TO_SAY = 15;

export function readsAsEnglish(words: readonly string[]): boolean {
  if (words.length < TOO_FEW_TO_SAY) return true;
  const common = words.filter((word) => COMMON.has(word)).length;
  return common / words.length >= COMMON_SHARE;
}
