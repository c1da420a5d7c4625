// The full names of a story in; where the same words stand again and the tagger passed over them, out.

import { hasCapitals, isJoined } from '../line';
import { type Reading, wordAt } from '../reading';
import type { FullName } from './full-names';

/** So many names with the same first two words are looked for. */
const SAME_BEGINNING = 8;

/** The name that stands at a word, if one does. */
export type Repeats = (reading: Reading, at: number) => FullName | null;

export function repeatsOf(names: readonly FullName[]): Repeats {
  const byBeginning = new Map<string, FullName[]>();
  const seen = new Set<string>();
  for (const name of names) {
    if (seen.has(name.key)) continue;
    seen.add(name.key);
    const beginning = `${name.words[0]} ${name.words[1]}`;
    const list = byBeginning.get(beginning);
    if (!list) byBeginning.set(beginning, [name]);
    else if (list.length < SAME_BEGINNING) list.push(name);
  }
  return (reading, at) => {
    const list = byBeginning.get(`${wordAt(reading, at)} ${wordAt(reading, at + 1)}`) ?? [];
    return list.find(({ words }) => stands(reading, at, words)) ?? null;
  };
}

function stands(reading: Reading, at: number, words: readonly string[]): boolean {
  if (!words.every((word, offset) => wordAt(reading, at + offset) === word)) return false;
  return isJoined(reading.line, at, words.length) && hasCapitals(reading.line, at, words.length);
}
