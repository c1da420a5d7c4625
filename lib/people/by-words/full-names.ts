// The free words of a story in; the full names that the tagger finds there, out. In a line whose capitals say nothing
// ('JANE DOE WINS') a name counts where another line has it too, or where no line of the story says more.

import { wordList } from '#lib/text/words';
import { isSigned } from '../credits';
import type { Gazetteer } from '../gazetteer';
import { isParticle } from '../line';
import { isPartOfThing } from '../longer-names';
import { type Reading, wordAt } from '../reading';
import { isOneName, type TaggedName } from '../tagged';
import { slugOfName } from '../unlinked';
import { actsAsPerson, isFirm, isPersonal, speaksOfFirms } from './evidence';
import type { Room } from './room';
import { SUFFIX } from './short-names';

/** `words` are folded, initials apart; `key` joins them. */
export type FullName = { reading: Reading; from: number; to: number; words: string[]; key: string; name: string };

export function findFullNames(rooms: readonly Room[], gazetteer: Gazetteer): FullName[] {
  const found = personal(rooms, gazetteer);
  if (!rooms.some(({ reading }) => reading.line.cased)) return found;
  const sure = new Set(found.filter(({ reading }) => reading.line.cased).map(({ key }) => key));
  return found.filter(({ key }) => sure.has(key));
}

/** Those of which one mention at least shows a person, in a story of firms; elsewhere the tagger's word is enough. */
function personal(rooms: readonly Room[], gazetteer: Gazetteer): FullName[] {
  const needsEvidence = speaksOfFirms(rooms.map(({ reading }) => reading));
  const found = rooms.flatMap((room) => room.reading.tagged.list.flatMap((name) => fullNameAt(room, name) ?? []));
  const actors = new Set(rooms.flatMap(({ reading }) => actorsIn(reading)));
  const [persons, firms] = [new Set<string>(), new Set<string>()];
  for (const { reading, from, to, key, words } of found) {
    if (isFirm(reading, from, to)) firms.add(key);
    else if (!needsEvidence || actors.has(words.at(-1) ?? '') || isPersonal(reading, from, to, gazetteer))
      persons.add(key);
  }
  return found.filter(({ key }) => persons.has(key) && !firms.has(key));
}

/** Tagged names of one word that do what persons do: 'Doe told'. */
function actorsIn(reading: Reading): string[] {
  const alone = reading.tagged.list.filter(({ from, to, kind }) => kind === 'person' && to - from === 1);
  return alone.filter(({ to }) => actsAsPerson(reading, to)).map(({ from }) => wordAt(reading, from));
}

function fullNameAt({ reading, end, stateOf }: Room, { from, to, kind }: TaggedName): FullName | null {
  if (kind !== 'person' || to > end || stateOf(from, to) !== 'free' || isOneWord(reading, from, to)) return null;
  if (!isOneName(reading.line, { from, to }) || isSigned(reading.line, from, to)) return null;
  if (isPartOfThing(reading, from, to) || isPlace(reading, from, to)) return null;
  const name = textOf(reading, from, to);
  const words = wordList(name.replaceAll('.', ' '));
  if (/\d/.test(name) || slugOfName(name) === null || !isLongEnough(words)) return null;
  return { reading, from, to, words, key: words.join(' '), name: asName(name) };
}

/** 'W. Va.' and 'Mark IV' are none. */
function isLongEnough(words: readonly string[]): boolean {
  const plain = words.filter((word) => !SUFFIX.has(word));
  return plain.length > 1 && plain.some((word) => word.length > 2);
}

/** 'De Gaulle' is one word with its particle. */
export function isOneWord({ line }: Reading, from: number, to: number): boolean {
  return line.words.slice(from, to).filter(({ word }) => !isParticle(word)).length < 2;
}

export function textOf({ line }: Reading, from: number, to: number): string {
  return line.text.slice(line.words[from]?.start ?? 0, line.words[to - 1]?.end ?? 0);
}

function isPlace({ places }: Reading, from: number, to: number): boolean {
  return (places.startingAt.get(from)?.to ?? 0) >= to;
}

/** 'JANE  DOE' is called Jane Doe; half of a nickname's quotation marks is left out. */
function asName(text: string): string {
  const spaced = text.replace(/\s+/g, ' ');
  const name = spaced.match(/["“”]/g)?.length === 1 ? spaced.replace(/["“”]/, '') : spaced;
  if (/\p{Ll}/u.test(name)) return name;
  return name.replace(/(\p{Lu})(\p{Lu}+)/gu, (_, first: string, rest: string) => first + rest.toLowerCase());
}
