// The readings of a story with the links of the gazetteer, and the tagger's names in them, in; all links of the story
// out: also those of persons whom the gazetteer does not know, and of their later mentions by one name. A tagged name of
// one word that no full name of the story explains stays open.

import { CONFIDENCE } from '../confidence';
import { isSigned } from '../credits';
import { isCapital, isParticle, joinAfter } from '../line';
import type { Link } from '../link';
import { isPartOfThing } from '../longer-names';
import { isCalendar, isOpener, isOrdinarySurname } from '../ordinary';
import { type Reading, wordAfter, wordAt, wordBefore } from '../reading';
import type { Scene } from '../scene';
import { isSpeech } from '../speech';
import { wasChief } from '../terms';
import { isByWords } from '../unlinked';
import { wordSet } from '../word-set';
import { actsAsPerson, isFirm, isTitled } from './evidence';
import { type FullName, findFullNames, isOneWord } from './full-names';
import { personsOf, type StoryPerson } from './persons';
import { type Repeats, repeatsOf } from './repeats';
import { type Room, roomsOf } from './room';
import { shortNamesOf } from './short-names';
import { type Known, linkedSurnames, whoIsMeant } from './who-is-meant';

/** `names`: of the persons by words, by slug. */
export type ByWords = { links: Link[]; names: ReadonlyMap<string, string> };

/** After a surname that begins a sentence: a person is meant, and not 'Price controls'. */
const AFTER_PERSON = wordSet('is was has had will would did does and who also later then told');

type Story = Known & { persons: ReadonlyMap<string, StoryPerson>; repeats: Repeats };

export function linkByWords(readings: readonly Reading[], links: readonly Link[], scene: Scene): ByWords {
  const rooms = roomsOf(readings, links);
  const fullNames = findFullNames(rooms, scene.gazetteer);
  const slugs = new Set(links.flatMap(({ person }) => person ?? []));
  const persons = personsOf(fullNames, slugs, scene);
  const byWords = [...persons.values()].filter(({ slug }) => isByWords(slug));
  const story: Story = {
    gazetteer: scene.gazetteer,
    byWords: shortNamesOf(byWords),
    linked: linkedSurnames(slugs, scene.gazetteer),
    persons,
    repeats: repeatsOf(fullNames),
  };
  const byReading = new Map<Reading, Map<number, FullName>>();
  for (const name of fullNames) {
    byReading.set(name.reading, (byReading.get(name.reading) ?? new Map<number, FullName>()).set(name.from, name));
  }
  const explained = links.map((link) => (link.person === null ? (explain(link, story) ?? link) : link));
  return {
    links: [...explained, ...rooms.flatMap((room) => linksIn(room, byReading.get(room.reading), story))],
    names: new Map(byWords.map(({ slug, name }) => [slug, name])),
  };
}

function linksIn(room: Room, names: ReadonlyMap<number, FullName> | undefined, story: Story): Link[] {
  const found: Link[] = [];
  const { reading, end, stateOf } = room;
  for (let at = 0; at < end; at++) {
    if (!isCapital(reading.line, at) && !reading.tagged.at.has(at)) continue;
    const name = names?.get(at) ?? repeatAt(room, at, story);
    const link = name
      ? inFull({ ...name, reading, from: at }, story)
      : stateOf(at, at + 1) === 'free' && inShort(room, at, story);
    if (!link) continue;
    found.push(link);
    at = link.to - 1;
  }
  return found;
}

function repeatAt({ reading, end, stateOf }: Room, at: number, { repeats }: Story): FullName | null {
  const name = repeats(reading, at);
  if (!name) return null;
  const to = at + name.words.length;
  const isNamed =
    to <= end && stateOf(at, to) === 'free' && !isSigned(reading.line, at, to) && !isPartOfThing(reading, at, to);
  return isNamed ? { ...name, to } : null;
}

function inFull({ reading, from, to, key }: FullName, { persons }: Story): Link | null {
  const person = persons.get(key);
  return person ? linkTo(person, reading, from, to, CONFIDENCE.byWords) : null;
}

function inShort(room: Room, at: number, story: Story): Link | null {
  const name = room.reading.tagged.at.get(at);
  return name ? inShortTagged(room, at, story) : inShortUntagged(room, at, story);
}

/** A name of one word, with its particle; open where nobody explains it. */
function inShortTagged({ reading, end, stateOf }: Room, at: number, story: Story): Link | null {
  const name = reading.tagged.at.get(at);
  if (name?.kind !== 'person' || name.from !== at || name.to > end || !isOneWord(reading, at, name.to)) return null;
  const { from, to } = name;
  if (
    stateOf(from, to) !== 'free' ||
    isFirm(reading, from, to) ||
    isSigned(reading.line, from, to) ||
    isPartOfThing(reading, from, to)
  )
    return null;
  const { person } = whoIsMeant(reading, from, to, story);
  if (person) return linkTo(person, reading, from, to, CONFIDENCE.byWordsShort);
  return isBare(reading, from, to) || !isLikely(reading, from, to, story) ? null : openAt(reading, from, to);
}

/** A surname that the tagger passed over is the person's where it can hardly be another word. */
function inShortUntagged({ reading, stateOf }: Room, at: number, story: Story): Link | null {
  const word = wordAt(reading, at);
  if (!reading.line.cased || story.byWords.ofSurname(word).length === 0 || stateOf(at, at + 1) !== 'free') return null;
  if (isOpener(word) || isHyphened(reading, at) || isPartOfThing(reading, at, at + 1)) return null;
  if (reading.places.startingAt.has(at) || (startsSentence(reading, at) && !isBeforeDeed(reading, at + 1))) return null;
  const { person, bearing } = whoIsMeant(reading, at, at + 1, story);
  if (!person || bearing.kind === 'another') return null;
  return linkTo(person, reading, at, at + 1, CONFIDENCE.byWordsShort);
}

/** A surname that the gazetteer left open, told by 'Mrs.' or 'Mr.' to be that of a person by words. */
function explain({ reading, from, to }: Link, story: Story): Link | null {
  if (isOneWord(reading, from, to) && story.byWords.ofSurname(wordAt(reading, to - 1)).length > 0) {
    const { person } = whoIsMeant(reading, from, to, story);
    if (person) return linkTo(person, reading, from, to, CONFIDENCE.byWordsShort);
  }
  return null;
}

function linkTo(person: StoryPerson, reading: Reading, from: number, to: number, confidence: number): Link {
  const how = isByWords(person.slug) ? 'unlinked' : 'surname';
  const first = from - particlesBefore(person, reading, from);
  return { reading, from: first, to, person: person.slug, how, confidence };
}

/** 'Bin' of 'bin Laden', which the tagger may leave out. */
function particlesBefore({ words }: StoryPerson, reading: Reading, from: number): number {
  const at = words.lastIndexOf(wordAt(reading, from));
  let count = 0;
  while (
    count < at &&
    isParticle(words[at - count - 1] ?? '') &&
    wordBefore(reading, from - count) === words[at - count - 1]
  )
    count++;
  return count;
}

function openAt(reading: Reading, from: number, to: number): Link {
  return { reading, from, to, person: null, how: 'unlinked', confidence: CONFIDENCE.unexplained };
}

/** A title stands before it, it does what persons do, or a chief of any day bears it; else it may be a firm's. */
function isLikely(reading: Reading, from: number, to: number, { gazetteer }: Story): boolean {
  if (isTitled(reading, from) || actsAsPerson(reading, to)) return true;
  const word = wordAt(reading, from);
  if (isOrdinarySurname(word)) return false;
  const bearers = gazetteer.surnames.get(word)?.flatMap(({ value }) => value) ?? [];
  return bearers.some((slug) => {
    const person = gazetteer.person(slug);
    return person !== null && wasChief(person, gazetteer);
  });
}

/** No name of a person by itself: a title, a day, a country, an initial, or any word where capitals say nothing. */
function isBare(reading: Reading, from: number, to: number): boolean {
  const word = wordAt(reading, to - 1);
  if (!reading.line.cased || word.length < 2 || isCalendar(word)) return true;
  return reading.titles.startingAt.has(from) || reading.places.startingAt.has(from);
}

function isHyphened({ line }: Reading, at: number): boolean {
  return joinAfter(line, at) === 'hyphen' || (at > 0 && joinAfter(line, at - 1) === 'hyphen');
}

function startsSentence({ line }: Reading, at: number): boolean {
  const before = line.words[at - 1];
  return !before || /[^\s,]/.test(line.text.slice(before.end, line.words[at]?.start).replace(/^['’]s?/, ''));
}

function isBeforeDeed(reading: Reading, to: number): boolean {
  const next = wordAfter(reading, to);
  return joinAfter(reading.line, to - 1) === 'possessive' || AFTER_PERSON.has(next) || isSpeech(next);
}
