// All person names of a text, folded, in; the persons that they name out, and how many of those are right: the measure by
// document that training and the bench print.

/** The longest name of each person: 'doe' is Jane Doe where only she has that word, in the last place. */
export function personsOf(names: readonly string[]): string[] {
  const longestFirst = [...new Set(names)].sort((a, b) => b.split(' ').length - a.split(' ').length);
  const persons: string[][] = [];
  for (const name of longestFirst) {
    const words = name.split(' ');
    const isPartOf = (longer: string[]) =>
      words.every((word) => longer.includes(word)) && (words.length === 1 || words.at(-1) === longer.at(-1));
    if (!persons.some(isPartOf)) persons.push(words);
  }
  return persons.map((words) => words.join(' '));
}

/** Persons are the same where the whole longest names are, else where the last words are. */
export function comparePersons(
  found: readonly string[],
  gold: readonly string[],
): { right: number; found: number; gold: number } {
  const left = new Set(gold);
  let right = 0;
  for (const name of found) {
    const same = left.has(name) ? name : [...left].find((other) => lastWord(other) === lastWord(name));
    if (same !== undefined && left.delete(same)) right++;
  }
  return { right, found: found.length, gold: gold.length };
}

function lastWord(name: string): string {
  return name.slice(name.lastIndexOf(' ') + 1);
}
