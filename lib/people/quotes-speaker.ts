// One quotation in its line in; who speaks it and how plain that is, out: 'X said' before or after it, or a pronoun that
// somebody else must explain. Nothing is guessed: where a second speaker comes into question there is none.

import type { Link } from './link';
import type { Quoted } from './quotes-marks';
import { type Frame, linksIn, type Stretch, sentenceOf, startsSentence, wordIn } from './quotes-scene';
import { gapAfter, pronounSpeaksAt, speaksAt } from './speech';
import { isBetween, reportsWords } from './speech-words';
import { wordSet } from './word-set';

/** By a link, or by the pronoun at that word. */
export type Speaker = { link: Link | null; pronoun: number; confidence: number };

/** How plain each way is, set by hand from reading quotations. */
export const PLAIN = { direct: 0.95, colon: 0.9, goesOn: 0.9, partial: 0.85, participle: 0.8, pronoun: 0.8 } as const;
/** A title before a name ('the Freedonian foreign minister, Jane Doe') is no longer. */
const TITLE = 8;
/** Of a longer sentence only so many words before a quotation are read. */
const SENTENCE = 60;
/** Between a verb and the words it reports. */
const CLAUSE = 25;
const PARTICIPLES = wordSet('saying adding warning insisting declaring writing arguing stating calling');
/** What is denied was said by somebody else. */
const OF_OTHERS = wordSet('denied denies asked asks answered answers called calls');

/** '..., said X', '..., X told reporters', '..., he said'. */
export function speakerAfter(frame: Frame, { end, to }: Quoted): Speaker | null {
  const { line } = frame;
  if (to >= line.words.length || frame.isQuoted(to)) return null;
  const [last, behind] = [line.text.charAt(end - 1), line.text.slice(end + 1, line.words[to]?.start)];
  const isDirect = /[,?!—–\-…]/.test(last) || /^[,—–-]/.test(behind.trim());
  const verb = isBetween(wordIn(frame, to)) ? to + 1 : to;
  const near = linksIn(frame, { from: to, to: to + CLAUSE });
  const named = near.find((link) => speaksAt(line, link.from, link.to) === verb);
  if (named && named.from > verb) return isOneOfTwo(frame, named) ? null : by(named, PLAIN.direct);
  if (!isDirect) return null;
  if (wordIn(frame, to) === 'said' && /^s?he$/.test(wordIn(frame, to + 1))) return byPronoun(to + 1);
  if (pronounSpeaksAt(line, to) !== null) return byPronoun(to);
  const [first] = near;
  if (!first || first.from > to + TITLE || !isTitle(frame, to, first.from)) return null;
  const spoken = speaksAt(line, first.from, first.to);
  return spoken !== null && spoken > first.from && !frame.isQuoted(spoken) ? by(first, PLAIN.direct) : null;
}

/** 'X said: ...', 'X said it was "...".', 'X left, saying ...', 'X: ...'. */
export function speakerBefore(frame: Frame, { start, from, to, end }: Quoted): Speaker | null {
  const { line } = frame;
  if (from === 0 || startsSentence(frame, from)) return null;
  const sentence = { from: Math.max(sentenceOf(frame, from - 1).from, from - SENTENCE), to: from };
  const opening = linksIn(frame, sentence)[0];
  const gap = gapAfter(line, from - 1);
  if (opening && opening.to === from && opening.from === 0 && gap.startsWith(':')) return by(opening, PLAIN.colon);
  const isWhole = /[:,]/.test(gap) || /[.,?!…]/.test(line.text.charAt(end - 1));
  if (!isWhole && isName(line.text.slice(start, end))) return null;
  for (let at = from - 1; at >= sentence.from && from - at <= CLAUSE; at--) {
    if (frame.isQuoted(at)) continue;
    const next = at + 1 === from || /[:,]/.test(gapAfter(line, at)) ? '' : wordIn(frame, at + 1);
    if (PARTICIPLES.has(wordIn(frame, at))) return ofSentence(frame, { from: sentence.from, to: at });
    if (!reportsWords(wordIn(frame, at), next)) continue;
    if (isByAnother(frame, to)) return null;
    if (OF_OTHERS.has(wordIn(frame, at)) && at + 1 < from && !isWhole && !wordIn(frame, at).startsWith('call'))
      return null;
    return ofVerb(frame, sentence, at, at + 1 === from || /[:,]/.test(gap) ? PLAIN.direct : PLAIN.partial);
  }
  return accordingTo(frame, sentence);
}

/** The one whom the last sentence of a paragraph that ends with a colon lets speak. */
export function speakerByColon(frame: Frame): Speaker | null {
  const { line } = frame;
  const count = line.words.length;
  if (count === 0 || !line.text.trimEnd().endsWith(':')) return null;
  const end = line.text.length;
  const speaker = speakerBefore(frame, { line, start: end, end, from: count, to: count });
  return speaker && { ...speaker, confidence: Math.min(speaker.confidence, PLAIN.colon) };
}

function by(link: Link, confidence: number): Speaker {
  return { link, pronoun: -1, confidence };
}

function byPronoun(at: number): Speaker {
  return { link: null, pronoun: at, confidence: PLAIN.pronoun };
}

/** Who governs the verb at `at`: its subject, or the subject of the verb before 'and'. */
function ofVerb(frame: Frame, sentence: Stretch, at: number, confidence: number): Speaker | null {
  const { line } = frame;
  const links = linksIn(frame, sentence);
  const named = links.find(({ from, to }) => speaksAt(line, from, to) === at);
  if (named) return isOneOfTwo(frame, named) ? null : by(named, confidence);
  for (let back = at - 1; back >= sentence.from && back >= at - 4; back--) {
    if (pronounSpeaksAt(line, back) === at) return byPronoun(back);
  }
  return /^(?:and|but)$/.test(wordIn(frame, at - 1)) ? ofSentence(frame, { from: sentence.from, to: at - 1 }) : null;
}

/** The only one whom the stretch names, where it begins with the name, or the pronoun that it begins with. */
function ofSentence(frame: Frame, stretch: Stretch): Speaker | null {
  const links = linksIn(frame, stretch);
  if (/^s?he$/.test(wordIn(frame, stretch.from)) && links.length === 0) return byPronoun(stretch.from);
  const [first, ...others] = links;
  if (!first || others.some(({ person }) => person !== first.person) || isOneOfTwo(frame, first)) return null;
  if (/^(?:'|’)s?/.test(gapAfter(frame.line, first.to - 1))) return null;
  return isTitle(frame, stretch.from, first.from) && first.from - stretch.from <= TITLE
    ? by(first, PLAIN.participle)
    : null;
}

function accordingTo(frame: Frame, sentence: Stretch): Speaker | null {
  const at = sentence.from;
  if (wordIn(frame, at) !== 'according' || wordIn(frame, at + 1) !== 'to') return null;
  const links = linksIn(frame, sentence);
  const [only] = links;
  if (!only || links.length > 1 || !isTitle(frame, at + 2, only.from)) return null;
  return /^,/.test(gapAfter(frame.line, only.to - 1)) ? by(only, PLAIN.partial) : null;
}

/** Words of a title at most: none in lower case that a sentence needs. */
function isTitle(frame: Frame, from: number, to: number): boolean {
  for (let at = from; at < to; at++) {
    if (frame.isQuoted(at) || NOT_IN_TITLE.has(wordIn(frame, at))) return false;
    if (/['’]s?\s/.test(gapAfter(frame.line, at))) return false;
  }
  return true;
}

const NOT_IN_TITLE = wordSet(`
  that in on at with by when as he she it they his her its their after before about if whether there not no to and or
  but because while since until would will was is were are had has have a an said told asked whose who which
  spokesman spokeswoman spokesperson aide aides adviser advisers lawyer lawyers brother sister wife husband son daughter
  father mother critics supporters colleagues friends sources office
`);

/** 'X and Y said': words of both are nobody's in particular. */
function isOneOfTwo(frame: Frame, link: Link): boolean {
  const before = linksIn(frame, { from: link.from - CLAUSE, to: link.from }).at(-1);
  if (before && joins(frame, before.to, link.from)) return true;
  const [next] = linksIn(frame, { from: link.to, to: link.to + CLAUSE });
  return next !== undefined && joins(frame, link.to, next.from);
}

/** 'and', or 'and Prime Minister', is all that stands between. */
function joins(frame: Frame, from: number, to: number): boolean {
  if (to - from > TITLE || !/^(?:and|or)$/.test(wordIn(frame, from))) return false;
  return isTitle(frame, from + 1, to) && ![...range(from, to)].some((at) => /[.;:]/.test(gapAfter(frame.line, at)));
}

function* range(from: number, to: number): Generator<number> {
  for (let at = from; at < to; at++) yield at;
}

/** 'was called "a liar" by X' */
function isByAnother(frame: Frame, to: number): boolean {
  return wordIn(frame, to) === 'by' && !startsSentence(frame, to);
}

/** The title of a work or a nickname: capitals only, and no stop. */
function isName(words: string): boolean {
  return words.split(/\s+/).every((word) => /^[\p{Lu}\p{N}]|^(?:of|the|and|a|in|on|to|for)$/u.test(word));
}
