// What is found out about a word, found out once: a heap of stories has the same words again and again.

/** A heap of stories has ever more words; after so many all are forgotten and found out again. */
const MOST = 200_000;
/** Longer runs of letters are no words, and hardly come again. */
const LONGEST = 40;

export function remembered<Found>(findOut: (word: string) => Found): (word: string) => Found {
  const known = new Map<string, Found>();
  return (word) => {
    const before = known.get(word);
    if (before !== undefined) return before;
    if (word.length > LONGEST) return findOut(word);
    const own = ownCopy(word);
    const found = findOut(own);
    if (known.size >= MOST) known.clear();
    known.set(own, found);
    return found;
  };
}

/** V8 makes a word a view of the text that it was cut from: kept, it would keep the whole story in memory. */
function ownCopy(word: string): string {
  return Buffer.from(word).toString();
}
