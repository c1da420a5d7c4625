// Readings in which names are taken; phrases that mean a leader without a name ('the Russian president'), linked to the
// one holder on the day, out. Without a day, or with more than one holder, nobody is chosen.

import type { Office } from '#lib/model/person';
import { wordList } from '#lib/text/words';
import { CONFIDENCE } from './confidence';
import type { Gazetteer, Place } from './gazetteer';
import { joinAfter } from './line';
import type { Link } from './link';
import { goesOn } from './longer-names';
import { isFree, type Reading, type Span, wordAfter, wordAt, wordBefore } from './reading';
import { isOfAnother, isOfThePast, namesByPlace, yearsAround } from './role-context';
import type { Scene } from './scene';
import { isSpeech } from './speech';
import { common } from './title';
import { NOT_HOLDER, PAST, REGIONS, STAND_IN } from './titles';
import { wordSet } from './word-set';

type Phrase = { from: number; to: number; offices: ReadonlySet<string> };

/** Before a role, article or not: one gets or leaves the office. */
const OF_OFFICE = wordSet(`
  become becomes became becoming elect elects elected electing appoint appoints appointed appointing named
  succeeding choose chooses chose chosen
`);
/** Before a role without an article. */
const FOR_OFFICE = wordSet('as for be being was is been sitting of');
/** Titles that need no country. */
const OF_ONE_OFFICE = wordSet('pope pontiff taoiseach');
/** After a title: it is another office, or only the wish for one. */
const OTHER_AFTER = wordSet(`
  elect candidate candidates designate emeritus hopeful hopefuls nominee pro of league division class board
  mother consort regent dowager
`);
/** Whose title stands for a house: 'the Kremlin chief' is the ruler. */
const RULER = wordSet('leader chief boss ruler head');
/** Words that may follow where the role is whole; 'UN chief inspector', 'president of U.S. sales' are others. */
const AFTER_WHOLE = wordSet(`
  in on at to and or who whose also has had is was will would could may met meets from with as by after before
`);
/** 'The U.N. chief opened the meeting.' */
const PAST_TENSE = /.ed$/;
/** 'The French president and chief executive' leads a firm. */
const OF_A_FIRM = wordSet('chief ceo founder owner chairman general');

/** `named`: the names that were linked in the same story. */
export function linkRoles(readings: readonly Reading[], named: readonly Link[], { gazetteer, day }: Scene): Link[] {
  if (day === null) return [];
  const names = namesByPlace(named);
  return readings.flatMap((reading) => {
    return phrasesIn(reading, gazetteer).flatMap((phrase): Link[] => {
      const { from, to } = phrase;
      const offices = ofThoseSoCalled(reading, phrase, gazetteer);
      const holders = gazetteer.holders(offices, day);
      const [only] = holders;
      if (only === undefined) return [];
      if (holders.length > 1) {
        return [{ reading, from, to, person: null, how: 'unlinked', confidence: CONFIDENCE.unlinked }];
      }
      const link: Link = { reading, from, to, person: only, how: 'role', confidence: CONFIDENCE.role };
      const years = yearsAround(reading.line, from, to);
      return isOfAnother(link, names) || isOfThePast(only, offices, years, gazetteer, day) ? [] : [link];
    });
  });
}

/** A party's leader may be its president, or somebody in prison: only who bears that very title is meant without a name. */
function ofThoseSoCalled(reading: Reading, { from, to, offices }: Phrase, gazetteer: Gazetteer): ReadonlySet<string> {
  const noun = reading.line.words.slice(from, to).find(({ word }) => RULER.has(word))?.word;
  if (noun === undefined) return offices;
  const isSo = (office: Office | null) =>
    office === null || office.role !== 'opposition-leader' || wordList(office.title).includes(noun);
  return new Set([...offices].filter((id) => isSo(gazetteer.office(id))));
}

function phrasesIn(reading: Reading, gazetteer: Gazetteer): Phrase[] {
  const found = [
    ...reading.places.list.map((place) => placeThenTitle(reading, place, gazetteer)),
    ...reading.titles.list.map((title) => titleOfPlace(reading, title) ?? titleAlone(reading, title)),
  ];
  return found.flatMap((phrase) => (phrase && stands(reading, phrase) ? [withArticle(reading, phrase)] : []));
}

/** 'Russian president', 'Russia's president', 'Kremlin chief'. */
function placeThenTitle(reading: Reading, place: Span<Place>, gazetteer: Gazetteer): Phrase | null {
  const join = joinAfter(reading.line, place.to - 1);
  if (join !== 'space' && join !== 'possessive') return null;
  const { offices, kind } = place.value;
  if (kind === 'metonym' && isRuler(reading, place.to)) {
    const leaders = gazetteer.titles.get('leader')?.find((entry) => entry.words.length === 1)?.value ?? new Set();
    return { from: place.from, to: place.to + 1, offices: common(offices, leaders) };
  }
  const title = reading.titles.startingAt.get(place.to);
  return title ? { from: place.from, to: title.to, offices: common(offices, title.value) } : null;
}

/** A house's leader; the White House has a chief of staff. */
function isRuler(reading: Reading, at: number): boolean {
  return RULER.has(wordAt(reading, at)) && (wordAt(reading, at) !== 'chief' || wordAt(reading, at - 1) !== 'house');
}

/** 'President of the United States'. */
function titleOfPlace(reading: Reading, title: Span<ReadonlySet<string>>): Phrase | null {
  if (wordAfter(reading, title.to) !== 'of' || joinAfter(reading.line, title.to) !== 'space') return null;
  const at = wordAt(reading, title.to + 1) === 'the' ? title.to + 2 : title.to + 1;
  const place = reading.places.startingAt.get(at);
  if (
    !place ||
    (place.value.kind !== 'name' && place.value.kind !== 'both') ||
    joinAfter(reading.line, at - 1) !== 'space'
  )
    return null;
  if (joinAfter(reading.line, place.to - 1) === 'possessive') return null;
  if (place.value.kind === 'both' && !isWhole(wordAfter(reading, place.to))) return null;
  return { from: title.from, to: place.to, offices: common(title.value, place.value.offices) };
}

/** 'The pope'; in a headline the article may be missing. */
function titleAlone(reading: Reading, title: Span<ReadonlySet<string>>): Phrase | null {
  if (!OF_ONE_OFFICE.has(wordAt(reading, title.from)) || title.to - title.from > 1) return null;
  const starts =
    title.from === 0 &&
    reading.line.part === 'headline' &&
    isWhole(wordAfter(reading, title.to)) &&
    wordAfter(reading, title.to) !== 'and';
  return starts || wordBefore(reading, title.from) === 'the' ? { ...title, offices: title.value } : null;
}

/** True when nothing before or after makes the phrase mean another person or no person. */
function stands(reading: Reading, { from, to }: Phrase): boolean {
  if (!isFree(reading, from, to)) return false;
  const before = from > 0 ? joinAfter(reading.line, from - 1) : 'break';
  if (before === 'hyphen' || isOtherBefore(wordBefore(reading, from))) return false;
  if (before === 'space' && reading.places.endingAt.has(from)) return false;
  return !isWish(reading, from) && standsBefore(reading, to);
}

/** 'Ran for president of Russia', 'elects the U.S. president': the office, not the one who holds it. */
function isWish(reading: Reading, from: number): boolean {
  const word = wordBefore(reading, from);
  return word === 'the' ? OF_OFFICE.has(wordBefore(reading, from - 1)) : OF_OFFICE.has(word) || FOR_OFFICE.has(word);
}

function isOtherBefore(word: string): boolean {
  return PAST.has(word) || NOT_HOLDER.has(word) || STAND_IN.has(word) || REGIONS.has(word);
}

function standsBefore(reading: Reading, to: number): boolean {
  const join = joinAfter(reading.line, to - 1);
  if (join === 'hyphen') return false;
  if (join !== 'space') return true;
  const next = wordAt(reading, to);
  if (OTHER_AFTER.has(next) || goesOn(reading, to) || reading.taken[to] === 1) return false;
  if (next === 'and' && OF_A_FIRM.has(wordAt(reading, to + 1))) return false;
  return wordAt(reading, to - 1) !== 'chief' || isWhole(next);
}

function isWhole(next: string): boolean {
  return next === '' || isSpeech(next) || AFTER_WHOLE.has(next) || PAST_TENSE.test(next);
}

function withArticle(reading: Reading, phrase: Phrase): Phrase {
  return wordBefore(reading, phrase.from) === 'the' ? { ...phrase, from: phrase.from - 1 } : phrase;
}
