// A sentence with its names in, its labels with the members of each list decided together out: of 'Jane Doe, John Doe and
// Mary Major' all are persons or none is. Each member has its own fit to each kind, neighbours of one kind get LIKENESS
// on top, and the best kinds of the whole list are chosen (Viterbi over its members).

import { CHOICES, choiceLabels, fitsOf, indexOfMost, type Place, type Reading } from './fit';
import { OUTSIDE, spansOf } from './labels';
import type { Word } from './word';

/** From 2 to 3 it does the same on all sets; 1 leaves half of what it mends. */
const LIKENESS = 2.5;
/** Words with capitals outside of any name are a member too, up to so many. */
const LONGEST = 3;
const JOINTS = new Set([',', ';', '&', 'and', 'or']);
/** So many members are a list by commas alone; fewer are mostly an apposition: 'Jane Doe, Harbour Post editor'. */
const WITHOUT_AND = 4;

export function settleLists(reading: Reading, transitions: Float32Array): Uint8Array {
  const labels = Uint8Array.from(reading.labels);
  for (const list of listsOf(reading)) {
    const choices = bestChoices(list.map((member) => fitsOf(reading, transitions, member)));
    list.forEach((member, at) => {
      labels.set(choiceLabels(member, CHOICES[choices[at] ?? 0] ?? null), member.from);
    });
  }
  return labels;
}

/** The lists of a sentence that has names. */
function listsOf({ words, labels }: Reading): Place[][] {
  const spans = spansOf(labels);
  if (spans.length === 0) return [];
  const lists: Place[][] = [];
  let list: Place[] = [];
  for (const member of [...spans, ...bareRuns(words, labels)].sort((a, b) => a.from - b.from)) {
    const last = list.at(-1);
    if (!last || !isJoined(words, last.to, member.from)) {
      list = [];
      lists.push(list);
    }
    list.push(member);
  }
  return lists.filter((members) => isList(words, members));
}

function isList(words: readonly Word[], members: readonly Place[]): boolean {
  if (members.length >= WITHOUT_AND) return true;
  return members.slice(1).some(({ from }) => words[from - 1]?.text !== ',');
}

function bareRuns(words: readonly Word[], labels: Uint8Array): Place[] {
  const runs: Place[] = [];
  const isBare = (at: number) => (labels[at] ?? OUTSIDE) === OUTSIDE && isName(words[at]);
  for (let from = 0; from < words.length; from++) {
    if (!isBare(from)) continue;
    let to = from + 1;
    while (isBare(to)) to++;
    const touches = (labels[from - 1] ?? OUTSIDE) !== OUTSIDE || (labels[to] ?? OUTSIDE) !== OUTSIDE;
    if (to - from <= LONGEST && !touches) runs.push({ from, to });
    from = to;
  }
  return runs;
}

function isName(word: Word | undefined): boolean {
  return word?.capital === true && word.letters && !word.title && word.text.length > 1;
}

function isJoined(words: readonly Word[], from: number, to: number): boolean {
  if (to - from !== 1 && to - from !== 2) return false;
  for (let at = from; at < to; at++) if (!JOINTS.has(words[at]?.lower ?? '')) return false;
  return true;
}

/** The choice of each member, by the fits of each. */
function bestChoices(fits: readonly (readonly number[])[]): number[] {
  let sums: readonly number[] = CHOICES.map(() => 0);
  const steps = fits.map((own) => {
    const before = CHOICES.map((_, choice) => indexOfMost(sums.map((sum, at) => sum + (at === choice ? LIKENESS : 0))));
    sums = own.map((fit, choice) => {
      const from = before[choice] ?? choice;
      return fit + (sums[from] ?? 0) + (from === choice ? LIKENESS : 0);
    });
    return before;
  });
  let choice = indexOfMost(sums);
  const choices: number[] = [];
  for (const before of steps.reverse()) {
    choices.unshift(choice);
    choice = before[choice] ?? choice;
  }
  return choices;
}
