// A person of the gazetteer in, the word sequences out by which news may write the name: in full, short, surname alone.
// Folding has already made accents, case and hyphens equal; this adds what points in initials and spellings change.

import type { Person } from '#lib/model/person';
import { wordList, words } from '#lib/text/words';

/** Endings that are no surname though they stand last: 'Queen Elizabeth II', 'George Bush Jr.' */
const NO_SURNAME = /^(?:[ivx]+|jr|sr)$/;

/** The sequences of one written name: 'George H.W. Bush' is also 'George H. W. Bush'. */
function sequencesOf(name: string): string[][] {
  const found = words(name);
  const plain = found.map((word) => word.word);
  const apart = found.flatMap((word) =>
    name.slice(word.start, word.end).includes('.') ? [...word.word] : [word.word],
  );
  return [plain, apart, initialsTogether(plain)].filter(isNew);
}

/** Name and variants in full. */
export function fullNames(person: Person): string[][] {
  return [person.name, ...person.names].flatMap(sequencesOf);
}

/** 'George Bush' for 'George W. Bush': the name without its initials, which may be another's too. */
export function shortName(person: Person): string[] | null {
  const full = wordList(person.name);
  const surname = wordList(person.surname);
  const [first] = full;
  const middle = full.slice(1, full.length - surname.length);
  if (first === undefined || middle.length === 0 || !endsWith(full, surname)) return null;
  return middle.every((word) => word.length <= 2) ? [first, ...surname] : null;
}

/** The surname and, from the variants, its other spellings: 'Gadhafi', 'Qaddafi'. */
export function surnamesOf(person: Person): string[][] {
  const full = wordList(person.name);
  const surname = wordList(person.surname);
  const cut = endsWith(full, surname)
    ? (name: string[]) => name.slice(-surname.length)
    : startsWith(full, surname)
      ? (name: string[]) => name.slice(0, surname.length)
      : () => surname;
  const others = person.names.map((name) => cut(wordList(name))).filter((other) => isSpellingOf(other, surname));
  return [surname, ...others].filter(isNew);
}

/** The middle initial that the names give, to tell 'George P. Bush' from 'George W. Bush'; null when none is known. */
export function middleInitial(person: Person): string | null {
  for (const name of [person.name, ...person.names].map(wordList)) {
    const middle = name[1];
    if (middle !== undefined && name.length >= 3 && !wordList(person.surname).includes(middle)) {
      return middle.slice(0, 1);
    }
  }
  return null;
}

function initialsTogether(sequence: string[]): string[] {
  const joined: string[] = [];
  let previousIsInitial = false;
  for (const word of sequence) {
    const isInitial = word.length === 1;
    if (isInitial && previousIsInitial) joined.push((joined.pop() ?? '') + word);
    else joined.push(word);
    previousIsInitial = isInitial;
  }
  return joined;
}

function isSpellingOf(other: string[], surname: string[]): boolean {
  const a = other.at(-1) ?? '';
  const b = surname.at(-1) ?? '';
  if (a.length < 3 || NO_SURNAME.test(a)) return false;
  return a.slice(0, 2) === b.slice(0, 2) || a.slice(-2) === b.slice(-2);
}

function isNew(sequence: string[], at: number, all: string[][]): boolean {
  const key = sequence.join(' ');
  return key !== '' && all.findIndex((other) => other.join(' ') === key) === at;
}

function endsWith(sequence: string[], end: string[]): boolean {
  return end.length <= sequence.length && end.every((word, at) => word === sequence[sequence.length - end.length + at]);
}

function startsWith(sequence: string[], start: string[]): boolean {
  return start.every((word, at) => word === sequence[at]);
}
