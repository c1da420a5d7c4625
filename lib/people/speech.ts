// A line and a mention in it; the word that makes the mention the one who speaks there ('said'), out.

import { isCapital, joinAfter, type Line } from './line';
import { comesBeforeSpeaker, isBetween, isSpeech, mayFollowSpeaker, reportsWords, speaksOut } from './speech-words';
import { wordSet } from './word-set';

export { isSpeech };

/** 'Putin, the Russian leader since 2012, said' is looked for over so many words. */
const APPOSITION = 14;
/** 'Said the Russian foreign minister, Jane Doe': so many words of a title. */
const TITLE = 7;
/** Never in a title between verb and name. */
const NO_TITLE = wordSet(`
  that in on at with by when as he she it they his her their its after before about if whether there not no a for to
  and or but because while since from until would will was is were are had has have
`);
const PREPOSITIONS = wordSet('by with of from to for at on against between like under');
/** 'Jane Doe of the Harbour Party said', 'Jane Doe and Prime Minister Richard Roe said'. */
const OF_WORDS = 5;
const AND_WORDS = 9;

/** The verb by which words `from` to `to` speak; null where they do not. `out`: also 'condemned', with no words given. */
export function speaksAt(line: Line, from: number, to: number, out = false): number | null {
  if (joinAfter(line, to - 1) === 'possessive') return null;
  return (
    verbBefore(line, from, to) ??
    verbAfter(line, to, out) ??
    verbBehind(line, to, 'of', OF_WORDS, out) ??
    verbAfterApposition(line, from, to, out)
  );
}

export function isSpeaker(line: Line, from: number, to: number): boolean {
  return speaksAt(line, from, to, true) !== null;
}

/** 'Jane Doe and Richard Roe said', where the mention that ends before `to` begins the sentence. */
export function speaksFirstOfTwo(line: Line, to: number): boolean {
  if (joinAfter(line, to - 1) === 'possessive') return false;
  if (verbBehind(line, to, 'and', AND_WORDS, true) !== null) return true;
  const and = line.words.slice(to, to + OF_WORDS).findIndex(({ word }) => word === 'and');
  if (wordOf(line, to) !== 'of' || and < 0) return false;
  return verbBehind(line, to + and, 'and', AND_WORDS, true) !== null;
}

/** The verb of 'he said' or 'she also told reporters', where `at` is the pronoun. */
export function pronounSpeaksAt(line: Line, at: number, out = false): number | null {
  return /^s?he$/.test(wordOf(line, at)) ? verbAfter(line, at + 1, out) : null;
}

/** 'Said Jane Doe', 'said the minister, Jane Doe'; but 'said Jane Doe would come' is said of her. */
function verbBefore(line: Line, from: number, to: number): number | null {
  const next = wordOf(line, to);
  if (joinAfter(line, to - 1) === 'space' && !mayFollowSpeaker(next) && !isCapital(line, to)) return null;
  for (let at = from - 1; at >= 0 && at >= from - 1 - TITLE; at--) {
    const word = wordOf(line, at);
    if (comesBeforeSpeaker(word)) return isStart(line, at) || !isAfterWords(line, at) ? null : at;
    if (joinAfter(line, at) === 'possessive' || NO_TITLE.has(word) || isSpeech(word)) return null;
    if (joinAfter(line, at) === 'break' && !isComma(line, at)) return null;
    if (joinAfter(line, at) === 'break' && at < from - 1) return null;
  }
  return null;
}

/** The verb that stands at `at` or after a few adverbs. */
function verbAfter(line: Line, at: number, out: boolean): number | null {
  if (joinAfter(line, at - 1) !== 'space') return null;
  let verb = at;
  while (verb < at + 3 && isBetween(wordOf(line, verb)) && joinAfter(line, verb) === 'space') verb++;
  return isVerb(line, verb, out) ? verb : null;
}

/** The verb behind 'of' or 'and' and so many words with capitals. */
function verbBehind(line: Line, to: number, link: string, count: number, out: boolean): number | null {
  if (wordOf(line, to) !== link || joinAfter(line, to - 1) !== 'space') return null;
  for (let at = to + 1; at < to + 1 + count; at++) {
    if (joinAfter(line, at) === 'break' || !(isCapital(line, at) || /^(?:the|of|and)$/.test(wordOf(line, at))))
      return null;
    if (isVerb(line, at + 1, out)) return at + 1;
  }
  return null;
}

/**
 * The mention, a comma, a few words of the same sentence, a comma, and the verb; or the same in brackets. Or a role, a
 * comma, the mention, a comma, and the verb.
 */
function verbAfterApposition(line: Line, from: number, to: number, out: boolean): number | null {
  if (isObject(line, from)) return null;
  const opening = gapAfter(line, to - 1).trim();
  if (opening !== ',' && opening !== '(' && opening !== '-' && opening !== '—') return null;
  if (opening === ',' && isComma(line, from - 1) && isVerb(line, to, out)) return to; // it is the apposition
  const closing = opening === '(' ? ')' : opening;
  for (let at = to; at < to + APPOSITION && at < line.words.length - 1; at++) {
    const gap = gapAfter(line, at);
    if (gap.startsWith(closing) || gap.trim() === closing) {
      if (isVerb(line, at + 1, out)) return at + 1;
      const verb = isBetween(wordOf(line, at + 1)) ? at + 2 : -1;
      if (verb > 0 && isVerb(line, verb, out)) return verb;
      if (opening === '(') return null;
    }
    if (/[.;:!?"“”]/.test(gap) && joinAfter(line, at) === 'break') return null;
  }
  return null;
}

/** 'A bill of Senator Jane Doe, a Democrat, calls for ...': before her title stands a preposition. */
function isObject(line: Line, from: number): boolean {
  for (let at = from - 1; at >= 0 && at >= from - TITLE && joinAfter(line, at) === 'space'; at--) {
    if (PREPOSITIONS.has(wordOf(line, at))) return true;
    if (!isCapital(line, at)) return false;
  }
  return false;
}

function isVerb(line: Line, at: number, out: boolean): boolean {
  if (isStart(line, at)) return false; // 'of the United States'
  const next = joinAfter(line, at) === 'space' ? wordOf(line, at + 1) : '';
  return reportsWords(wordOf(line, at), next) || (out && speaksOut(wordOf(line, at), next));
}

/** Only behind a mark does a verb before a name report words of its bearer: '..., said Jane Doe'. */
function isAfterWords(line: Line, at: number): boolean {
  return at > 0 && /[,"”’'?!—–…-]/.test(gapAfter(line, at - 1));
}

/** A verb with a capital begins a sentence or is a name. */
function isStart(line: Line, at: number): boolean {
  return line.cased && isCapital(line, at);
}

export function gapAfter(line: Line, at: number): string {
  return line.text.slice(line.words[at]?.end ?? 0, line.words[at + 1]?.start ?? line.text.length);
}

function isComma(line: Line, at: number): boolean {
  return /^,\s/.test(gapAfter(line, at));
}

function wordOf(line: Line, at: number): string {
  return line.words[at]?.word ?? '';
}
