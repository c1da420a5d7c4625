// The mentions of a person in; whether the words beside them say that an office is sought or won and not yet held, and
// which one, out: 'President-elect Doe', 'Doe, the Republican presidential nominee', 'Doe is running for president'.

import type { Day } from '#lib/model/day';
import type { Office, Person } from '#lib/model/person';
import type { Gazetteer } from './gazetteer';
import { joinAfter } from './line';
import type { Link } from './link';
import { type Reading, wordAt } from './reading';
import { foremost, isChief } from './terms';
import { wordSet } from './word-set';

/** The noun of the office that the words name, or '' where they name none: 'president', 'vice president'. */
export type Sought = { noun: string };

const SEEKERS = wordSet('candidate nominee hopeful contender aspirant elect designate frontrunner runner challenger');
/** Before a seeker: it is over, or another's. */
const OVER = wordSet('former ex defeated losing unsuccessful failed onetime past rival previous no not beaten');
/** Before a seeker: of an office that is not in the gazetteer. */
const ELSEWHERE = wordSet('gubernatorial senate senatorial mayoral congressional parliamentary council house');
const RUNS = wordSet('running runs run campaigning seeking seeks vying standing bidding');
const LINKING = wordSet('is was are who has been had also now be');
const NOUNS = new Map([
  ['president', 'president'],
  ['presidential', 'president'],
  ['presidency', 'president'],
  ['minister', 'prime minister'],
  ['ministerial', 'prime minister'],
  ['premier', 'premier'],
  ['chancellor', 'chancellor'],
]);
/** An apposition ends after so many words. */
const APPOSITION = 9;

export function soughtIn(mentions: readonly Link[]): Sought | null {
  for (const { reading, from, to, how } of mentions) {
    if (how === 'role') continue;
    const sought = soughtBefore(reading, from) ?? soughtAfter(reading, to);
    if (sought) return sought;
  }
  return null;
}

/** 'Presidential candidate Doe', 'President-elect Doe'. */
function soughtBefore(reading: Reading, from: number): Sought | null {
  if (from === 0 || joinAfter(reading.line, from - 1) !== 'space' || !SEEKERS.has(wordAt(reading, from - 1))) {
    return null;
  }
  let first = from - 1;
  while (first > 0 && from - first < 5 && joinAfter(reading.line, first - 1) !== 'break') first--;
  return sought(wordsOf(reading, first, from));
}

/** 'Doe, the party's candidate for president,' and 'Doe, who is running for president'. */
function soughtAfter(reading: Reading, to: number): Sought | null {
  const gap = gapAfter(reading, to - 1);
  const isApposition = /^,\s/.test(gap);
  if (!isApposition && !/^\s+$/.test(gap)) return null;
  let last = to;
  while (last < reading.line.words.length && last - to < APPOSITION && !/[,.;:!?()—–]/.test(gapAfter(reading, last)))
    last++;
  const words = wordsOf(reading, to, last + 1);
  return (isApposition ? sought(words) : null) ?? runsFor(words);
}

function sought(words: readonly string[]): Sought | null {
  const at = words.findIndex((word) => SEEKERS.has(word));
  if (at < 0 || words.slice(0, at).some((word) => OVER.has(word) || ELSEWHERE.has(word))) return null;
  if (words[at + 1] !== 'for') return { noun: nounIn(words.slice(0, at)) };
  const noun = nounIn(words.slice(at + 2));
  return noun === '' ? null : { noun };
}

function runsFor(words: readonly string[]): Sought | null {
  let at = 0;
  while (LINKING.has(words[at] ?? '')) at++;
  const verb = words[at] ?? '';
  if (!RUNS.has(verb)) return null;
  const isSeeking = verb.startsWith('seek');
  if (!isSeeking && words[at + 1] !== 'for') return null;
  const noun = nounIn(words.slice(at + 1));
  return noun === '' ? null : { noun };
}

function nounIn(words: readonly string[]): string {
  const at = words.findIndex((word) => NOUNS.has(word));
  const noun = NOUNS.get(words[at] ?? '') ?? '';
  return noun === 'president' && words[at - 1] === 'vice' ? 'vice president' : noun;
}

/** Title of the office that the words name in a country of the person's own; where they name none, of the one won later. */
export function officeSought(person: Person, { noun }: Sought, day: Day, gazetteer: Gazetteer): string | null {
  const later = person.terms.filter((term) => term.from !== null && term.from > day);
  const fits = (office: Office | null) => office !== null && (noun === '' ? isChief(office) : isCalled(office, noun));
  const next = foremost(
    later.filter((term) => fits(gazetteer.office(term.office))),
    gazetteer.office,
  );
  if (next || noun === '') return next?.title ?? null;
  const countries = new Set(person.terms.map((term) => gazetteer.office(term.office)?.country ?? null));
  const own = gazetteer.offices.filter(({ country }) => country !== null && countries.has(country)).filter(fits);
  const [only, ...others] = new Set(own.map(({ title }) => title));
  return only !== undefined && others.length === 0 ? only : null;
}

/** A president is a head of state: other presidents of a country head its council or its interim government. */
function isCalled({ words, role }: Office, noun: string): boolean {
  return words.includes(noun) && (noun !== 'president' || role === 'head-of-state');
}

function wordsOf(reading: Reading, from: number, to: number): string[] {
  return reading.line.words.slice(from, to).map(({ word }) => word);
}

function gapAfter({ line }: Reading, at: number): string {
  const [word, next] = [line.words[at], line.words[at + 1]];
  return line.text.slice(word?.end ?? 0, Math.min(next?.start ?? line.text.length, (word?.end ?? 0) + 12));
}
