// The tagger's names in one line in; as words of the line, without the titles around them, out. They bear witness for
// and against links, and those that no link explains are persons by their words.

import type { Place, Title } from './gazetteer';
import { isAcronym, isCapital, isParticle, joinAfter, type Line } from './line';
import { isOpener, isWeekday } from './ordinary';
import type { Spans } from './reading';
import type { NameKind, NameSpan } from './tagger/tagger';
import { wordSet } from './word-set';

/** Words `from` to `to` of the line, the last not included. */
export type TaggedName = { from: number; to: number; kind: NameKind };
/** The names of a line in reading order, and by word the one that it belongs to. */
export type Tagged = { list: readonly TaggedName[]; at: ReadonlyMap<number, TaggedName> };

export const NOTHING_TAGGED: Tagged = { list: [], at: new Map() };

/** Words that a tagger may take into a name and that are none; given names such as 'Shah' and 'Prince' are not here. */
const BEFORE_NAME = wordSet(`
  mr mrs ms miss mme madame madam monsieur herr frau senor dr sir lord lady dame prof professor rev reverend gen general
  generalissimo lt col colonel maj capt captain sgt sergeant adm admiral brigadier marshal field sen senator senators rep
  representative congressman congresswoman gov governor president presidents vice prime minister ministers premier
  chancellor king queen princess pope cardinal bishop archbishop ambassador envoy secretary mayor judge justice officer
  comrade chairman chairwoman director commissioner spokesman spokeswoman ayatollah attorney detective inspector coach
  actor actress singer author former ex acting late then crown deputy lieutenant cpl corporal pvt private
`);
/** Openers that are given names or surnames as well. */
const NAMES_TOO = wordSet('will may long christian day does past german');

export function taggedNames(
  line: Line,
  titles: Spans<Title>,
  places: Spans<Place>,
  spans: readonly NameSpan[],
): Tagged {
  const list: TaggedName[] = [];
  let next = 0;
  for (const { start, end, kind } of spans) {
    while (next < line.words.length && (line.words[next]?.end ?? 0) <= start) next++;
    let to = next;
    while (to < line.words.length && (line.words[to]?.start ?? 0) < end) to++;
    const name = kind === 'person' ? trim(line, titles, places, next, to) : { from: titleInto(titles, next, to), to };
    if (name.from < name.to) list.push({ ...name, kind });
    next = to;
  }
  const at = new Map(list.flatMap((name) => range(name.from, name.to).map((word) => [word, name] as const)));
  return { list, at };
}

/** The longer name of a person that words `from` to `to` are part of; null in a line whose capitals say nothing. */
export function longerPerson(line: Line, tagged: Tagged, from: number, to: number): TaggedName | null {
  if (!line.cased) return null;
  const name = tagged.at.get(from);
  if (name?.kind !== 'person' || name.to < to || name.to - name.from <= to - from) return null;
  return isOneName(line, name) ? name : null;
}

/** True when the tagger takes the words, or more around them, for a place or an organisation. */
export function isTaggedThing(tagged: Tagged, from: number, to: number): boolean {
  const name = tagged.at.get(from);
  return name !== undefined && name.kind !== 'person' && name.to >= to;
}

/** True when the words are a part of the longer name of a place or an organisation. */
export function isInTaggedThing(tagged: Tagged, from: number, to: number): boolean {
  const name = tagged.at.get(from);
  return isTaggedThing(tagged, from, to) && name !== undefined && name.to - name.from > to - from;
}

/** Nothing but space, hyphens and points parts its words, or a nickname's marks. */
export function isOneName({ text, words }: Line, { from, to }: Pick<TaggedName, 'from' | 'to'>): boolean {
  const inside = text.slice(words[from]?.start, words[to - 1]?.end).replace(/, (?=[JS]r\b)/, ' ');
  return !/[,;:!?<>{}[\]|@/\\=\n\t_*#…—–]|\. [\p{Ll}\d]|\p{Ll}{3,}\. /u.test(inside);
}

function trim(
  line: Line,
  titles: Spans<Title>,
  places: Spans<Place>,
  first: number,
  last: number,
): { from: number; to: number } {
  let [from, to] = [first, last];
  for (let at = from + 1; at < to; at++) if (isOutside(line, at)) to = at; // 'Doe of the Harbour Post'
  while (to > from && !endsName(line, to - 1)) to--;
  if (line.words[from + 1]?.word === 'based' && to - from > 2) from += 2; // 'London-based Jane Doe'
  while (from < to && !isCapital(line, from) && !isParticle(line.words[from]?.word ?? '')) from++;
  while (from < to) {
    const title = titles.startingAt.get(from);
    const word = line.words[from]?.word ?? '';
    const place = places.startingAt.get(from);
    const inTitle = titleInto(titles, from, to);
    if (inTitle > from) from = inTitle;
    else if (place && place.to < to && isTitleWord(line, titles, place.to)) from = place.to;
    else if (title && title.to <= to && (title.to < to || title.to - from > 1)) from = title.to;
    else if (place?.value.kind === 'demonym' && place.to < to && !NAMES_TOO.has(word)) from = place.to;
    else if (to - from > 1 && (BEFORE_NAME.has(word) || isPlainOpener(word))) from++;
    else if (to - from > 1 && isPossessor(line, from)) from++;
    else break;
  }
  while (from > 0 && from < to && isInitial(line, from - 1)) from--;
  return { from, to };
}

/** 'Reagan's', 'Brothers'' */
function isPossessor(line: Line, at: number): boolean {
  const [word, next] = [line.words[at], line.words[at + 1]];
  return joinAfter(line, at) === 'possessive' || /^['’]\s/.test(line.text.slice(word?.end, next?.start));
}

/** A word in lower case that no name has inside it. */
function isOutside(line: Line, at: number): boolean {
  return !isCapital(line, at) && !isParticle(line.words[at]?.word ?? '') && joinAfter(line, at - 1) === 'space';
}

/** 'A.' of 'A. Jane Doe', which the tagger may leave out. */
function isInitial({ text, words }: Line, at: number): boolean {
  const [word, next] = [words[at], words[at + 1]];
  if (!word || !next || next.start - word.end > 2 || word.end - word.start > 2) return false;
  return /^\p{Lu}\.\s?$/u.test(text.slice(word.start, next.start));
}

/** Where a title that begins before the name ends inside it: 'State Clinton' of 'Secretary of State Clinton'. */
function titleInto(titles: Spans<Title>, from: number, to: number): number {
  for (let at = Math.min(to - 1, from + 3); at > from; at--) {
    if ((titles.endingAt.get(at)?.from ?? from) < from) return at;
  }
  return from;
}

function isTitleWord(line: Line, titles: Spans<Title>, at: number): boolean {
  return titles.startingAt.has(at) || BEFORE_NAME.has(line.words[at]?.word ?? '');
}

function isPlainOpener(word: string): boolean {
  return isOpener(word) && !NAMES_TOO.has(word);
}

/** A name ends with a capital word, or with a part after a hyphen; not with a weekday. */
function endsName(line: Line, at: number): boolean {
  if (isWeekday(line.words[at]?.word ?? '')) return false;
  return isCapital(line, at) || isAcronym(line, at) || joinAfter(line, at - 1) === 'hyphen';
}

function range(from: number, to: number): number[] {
  return Array.from({ length: to - from }, (_, offset) => from + offset);
}
