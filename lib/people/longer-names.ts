// A name at some words of a reading in; whether it is only a part of a longer one, out: of an airport, a ship, a son.

import { isCapital, joinAfter } from './line';
import { isCalendar } from './ordinary';
import { type Reading, wordAfter, wordAt, wordBefore } from './reading';
import { isInTaggedThing } from './tagged';
import { isLed, isThing, isThingBefore } from './things';

/** First words of names that take an article: 'the Ayatollah Khomeini'. */
const STYLES = new Set('ayatollah shah sheikh emperor imam dalai king queen prince pope sultan panchen aga'.split(' '));

/** After 'and': a firm of that name. */
const FIRM = new Set('sons co company brothers bros partners daughters associates'.split(' '));

/** True when the name is part of a longer one: 'John F. Kennedy Airport', 'USS Ronald Reagan', 'Xi Jinping Thought'. */
export function isPartOfThing(reading: Reading, from: number, to: number): boolean {
  const next = wordAfter(reading, to);
  const before = wordBefore(reading, from);
  if (isThing(next, isCapital(reading.line, to)) || isThingBefore(before)) return true;
  if (joinAfter(reading.line, to - 1) === 'hyphen' && wordAt(reading, to) === 'class') return true;
  if (next === 'and' && FIRM.has(wordAt(reading, to + 1))) return true;
  if (isJunior(reading, to) || isInThing(reading, from, to)) return true;
  if (isLed(next)) return false;
  if (before === 'the' && !STYLES.has(wordAt(reading, from)) && to - from > 1) return true;
  return next !== '' && goesOn(reading, to);
}

/** True when the tagger hears in it a part of a longer name that is no person's: 'Clinton Global Initiative'. */
function isInThing(reading: Reading, from: number, to: number): boolean {
  if (!isInTaggedThing(reading.tagged, from, to) || isLed(wordAt(reading, to))) return false;
  return !reading.places.startingAt.has(to); // 'Nixon White House'
}

/** 'John Doe, Jr.' is the son. */
function isJunior({ line }: Reading, to: number): boolean {
  const [last, next] = [line.words[to - 1], line.words[to]];
  return next !== undefined && next.word === 'jr' && line.text.slice(last?.end, next.start) === ', ';
}

/** True when the word at `to` continues the name: a capital in a line where capitals tell, and no word of its own. */
export function goesOn(reading: Reading, to: number): boolean {
  if (!reading.line.cased || !isCapital(reading.line, to)) return false;
  if (isCalendar(wordAt(reading, to)) || reading.titles.startingAt.has(to)) return false;
  return !reading.places.startingAt.has(to) && !isLed(wordAt(reading, to));
}
