// A name that the tagger takes for a person's in; what speaks for that in the name and around it, out. A tagger of news
// takes many a firm for a person: without a given name, a title or an apposition beside it, a name is none.

import type { Gazetteer } from '../gazetteer';
import { isCapital, joinAfter } from '../line';
import { type Reading, wordAt, wordBefore } from '../reading';
import { FAMILY_NAMES, GIVEN_NAMES, ORGANISATIONS, TITLES } from '../tagger/lexicon';
import { LESSER_TITLES, MAN, PLAIN_TITLES, WOMAN } from '../titles';
import { wordSet } from '../word-set';

const FIRM_WORDS = wordSet(`
  inc corp corporation ltd co cos plc company companies group bank bancorp savings oil petroleum gas energy resources
  securities enterprises industries systems electric refining foods airlines airways motors holdings holding financial
  capital fund associates generale societe banque banca banco gruppo petroleos communications maintenance mining
  chemical chemicals cars tool tools management importing partners ag sa nv kk gmbh spa union council committee
  ministry university institute foundation federation association exchange party league club police college hospital
  reuter reuters newspaper daily tribune gazette herald stores insurance steelworks petrochemicals bros brothers
`);
/** Words of market and company news. */
const OF_FIRMS = wordSet(`
  corp inc ltd plc co shares share shareholders stock stocks dlrs mln pct earnings dividend takeover merger acquisition
  subsidiary quarter profits bankers traders bonds securities
`);
const MANY_OF_FIRMS = 3;
const SAYING = wordSet('said says added agreed asked replied explained');
const ABOUT_HIM = wordSet('who whose whom aged');
const DEEDS = wordSet('told replied recalled argued insisted explained asked smiled wept resigned testified retired');
const PRONOUNS = wordSet('he she his her');
/** An apposition names the office in so many words. */
const APPOSITION = 7;
const AGE = /^\d\d$/;

/** True for market and company news, where most names that a tagger does not know are those of firms. */
export function speaksOfFirms(readings: readonly Reading[]): boolean {
  let count = 0;
  for (const { line } of readings) for (const { word } of line.words) if (OF_FIRMS.has(word)) count++;
  return count >= MANY_OF_FIRMS;
}

/** True where the name, or what stands right beside it, is that of a firm: 'Hughes Tool', 'Chi-Chi's <CHIC>'. */
export function isFirm({ line }: Reading, from: number, to: number): boolean {
  const { text, words } = line;
  const [before, after] = [
    text[(words[from]?.start ?? 0) - 1],
    text.slice(words[to - 1]?.end, (words[to - 1]?.end ?? 0) + 5),
  ];
  if (before === '<' || /^(?:['’]s)?\s?<[A-Z]/.test(after)) return true;
  const name = words.slice(from, to).map(({ word }) => word);
  return name.some((word) => FIRM_WORDS.has(word)) || ORGANISATIONS.has(name.join(' '));
}

/** True where the name has a given name or initials in it, or a title, an age or an office beside it. */
export function isPersonal(reading: Reading, from: number, to: number, gazetteer: Gazetteer): boolean {
  if (isNameOfPerson(reading, from, to, gazetteer) || isTitled(reading, from) || isSaying(reading, from)) return true;
  return isApposed(reading, to) || isNamedAfterOffice(reading, from) || actsAsPerson(reading, to);
}

/** 'Mr.', 'chairman' before it. */
export function isTitled(reading: Reading, from: number): boolean {
  const before = wordBefore(reading, from);
  if (before === '') return false;
  if (TITLES.has(before) || MAN.has(before) || WOMAN.has(before) || PLAIN_TITLES.has(before)) return true;
  return LESSER_TITLES.has(before) || reading.titles.endingAt.has(from);
}

/** 'Said Jane Doe' */
function isSaying(reading: Reading, from: number): boolean {
  return SAYING.has(wordBefore(reading, from));
}

function isNameOfPerson(reading: Reading, from: number, to: number, { givenNames }: Gazetteer): boolean {
  for (let at = from; at < to - 1; at++) {
    const word = wordAt(reading, at);
    if (word.length > 2 && (GIVEN_NAMES.has(word) || givenNames.has(word))) return true;
    if (word.length === 1 && (at > from || to - from > 2) && isCapital(reading.line, at)) return true;
  }
  return FAMILY_NAMES.has(wordAt(reading, from));
}

/** 'Doe told', 'Doe said she': a firm says 'it'. */
export function actsAsPerson(reading: Reading, to: number): boolean {
  if (joinAfter(reading.line, to - 1) !== 'space') return false;
  const verb = wordAt(reading, to);
  if (DEEDS.has(verb)) return true;
  return SAYING.has(verb) && [to + 1, to + 2].some((at) => PRONOUNS.has(wordAt(reading, at)));
}

/** 'The chairman of the bank, Jane Doe,' */
function isNamedAfterOffice(reading: Reading, from: number): boolean {
  const { text, words } = reading.line;
  if (from === 0 || !/^,\s$/.test(text.slice(words[from - 1]?.end, words[from]?.start))) return false;
  for (let at = from - 1; at >= 0 && from - at <= APPOSITION; at--) {
    if (TITLES.has(wordAt(reading, at))) return true;
    if (/[,.;:]\s/.test(text.slice(words[at - 1]?.end, words[at]?.start))) return false;
  }
  return false;
}

/** 'Jane Doe, 34,', 'Jane Doe, the chairman of', 'Jane Doe, who'. */
function isApposed(reading: Reading, to: number): boolean {
  const { text, words } = reading.line;
  const [last, next] = [words[to - 1], words[to]];
  if (!next || !/^,\s$/.test(text.slice(last?.end, next.start))) return ABOUT_HIM.has(next?.word ?? '');
  if (AGE.test(next.word) || ABOUT_HIM.has(next.word)) return true;
  for (let at = to; at < to + APPOSITION && at < words.length; at++) {
    if (TITLES.has(wordAt(reading, at))) return true;
    if (joinAfter(reading.line, at) === 'break') return false;
  }
  return false;
}
