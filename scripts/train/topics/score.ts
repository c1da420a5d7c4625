// The right topics of texts and those that were found in, the figures of text classification out: precision, recall and F1
// by topic, their mean over topics (macro) and over all decisions (micro), how many texts were left unsorted.

export type Figures = { precision: number; recall: number; f1: number };
export type TopicFigures = Figures & { right: number; found: number; expected: number };
export type Report = {
  texts: number;
  topics: TopicFigures[];
  micro: Figures;
  /** Mean of the F1 of all topics. */
  macro: number;
  /** Share of the texts in which nothing was found. */
  unsorted: number;
  /** Rows: a right topic that was not found; columns: a wrong one that was found instead. */
  confusion: number[][];
};

/** Topics are places in TOPICS. */
export function score(expected: readonly number[][], found: readonly number[][], topics: number): Report {
  const each = Array.from({ length: topics }, (_, topic) => {
    const isRight = (at: number) => expected[at]?.includes(topic) ?? false;
    const isFound = (at: number) => found[at]?.includes(topic) ?? false;
    const count = (test: (at: number) => boolean) => expected.filter((_, at) => test(at)).length;
    const [right, all, wanted] = [count((at) => isRight(at) && isFound(at)), count(isFound), count(isRight)];
    return { right, found: all, expected: wanted, ...figures(right, all, wanted) };
  });
  const sum = (key: 'right' | 'found' | 'expected') => each.reduce((total, one) => total + one[key], 0);
  return {
    texts: expected.length,
    topics: each,
    micro: figures(sum('right'), sum('found'), sum('expected')),
    macro: each.reduce((total, { f1 }) => total + f1, 0) / topics,
    unsorted: found.filter((one) => one.length === 0).length / Math.max(1, found.length),
    confusion: confusion(expected, found, topics),
  };
}

function figures(right: number, found: number, expected: number): Figures {
  const precision = found === 0 ? 0 : right / found;
  const recall = expected === 0 ? 0 : right / expected;
  return { precision, recall, f1: right === 0 ? 0 : (2 * precision * recall) / (precision + recall) };
}

function confusion(expected: readonly number[][], found: readonly number[][], topics: number): number[][] {
  const table = Array.from({ length: topics }, () => new Array<number>(topics).fill(0));
  expected.forEach((right, at) => {
    const got = found[at] ?? [];
    for (const missed of right.filter((topic) => !got.includes(topic))) {
      for (const wrong of got.filter((topic) => !right.includes(topic))) {
        const row = table[missed];
        if (row) row[wrong] = (row[wrong] ?? 0) + 1;
      }
    }
  });
  return table;
}
