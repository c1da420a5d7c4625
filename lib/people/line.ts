// The headline or one block in; its words with what capitals and the gaps between words say, out.

import { type Word, words } from '#lib/text/words';

export type Line = {
  /** Position of the block in the story, null for the headline. */
  block: number | null;
  part: 'headline' | 'body' | 'subhead' | 'quote' | 'list' | 'caption';
  text: string;
  words: readonly Word[];
  /** False where capitals say nothing: 'PUTIN MEETS XI', 'Putin Meets Xi'. */
  cased: boolean;
  /** True where every letter is a capital. */
  allCapitals: boolean;
};

/** How a word stands to the next. `break` is any sign that parts them, such as a comma or the end of a sentence. */
export type Join = 'space' | 'hyphen' | 'possessive' | 'break';

/** Small words that stay in lower case in headlines whose other words have capitals. */
const SMALL = new Set(
  (
    'a an and the of to in on at by for from with as or nor but vs is be into over under about after amid ' +
    'against before between during among without since until while via per up out off than that its his her'
  ).split(' '),
);
/** Words that end with a point without ending a sentence. Single letters do so too. */
const ABBREVIATED = new Set(
  'mr mrs ms dr gen sen rep gov lt col maj capt sgt adm st prof hon rev messrs pres sec'.split(' '),
);
/** Parts of names that stand in lower case, as in 'Charles de Gaulle'. */
const PARTICLES = new Set(
  'al el as ad ar az ud ul arap de del della di da do dos das du den der van von bin ben ibn la le y e'.split(' '),
);
const SPACE = /^\s{1,3}$/u;
const HYPHEN = /^[-\u2010-\u2013]$/;
const POSSESSIVE = /^['’](?:s|S)?\s{1,3}$/;
const POINT = /^\.\s{1,3}$/;
/** The capital of 'd’Estaing' is its second letter. */
const ELIDED = /^[a-z]['’]\p{Lu}/u;
const UPPER = /^\p{Lu}/u;

/** The first `skip` units of the text hold no words: the dateline stands there. */
export function lineOf(block: number | null, part: Line['part'], text: string, skip = 0): Line {
  const found = words(text).filter((word) => word.start >= skip);
  const lower = found.filter((word) => word.end - word.start > 1 && startsSmall(text, word));
  return {
    block,
    part,
    text,
    words: found,
    cased: lower.some((word) => !SMALL.has(word.word)),
    allCapitals: lower.length === 0 && !/\p{Ll}/u.test(text),
  };
}

export function isCapital(line: Line, at: number): boolean {
  const word = line.words[at];
  if (!word) return false;
  const code = line.text.charCodeAt(word.start);
  if (code >= 65 && code <= 90) return true;
  if (code < 128) return ELIDED.test(line.text.slice(word.start, word.start + 3));
  return UPPER.test(line.text.slice(word.start, word.start + 2));
}

/** True for a word in capitals throughout, such as 'U.S.' or 'PM'. */
export function isAcronym(line: Line, at: number): boolean {
  const word = line.words[at];
  return word !== undefined && !/\p{Ll}/u.test(line.text.slice(word.start, word.end));
}

/** How word `at` stands to word `at + 1`. */
export function joinAfter(line: Line, at: number): Join {
  const word = line.words[at];
  const next = line.words[at + 1];
  if (!word || !next || next.start - word.end > 6) return 'break';
  const gap = line.text.slice(word.end, next.start);
  if (gap === ' ' || SPACE.test(gap)) return 'space';
  if (HYPHEN.test(gap)) return 'hyphen';
  if (POSSESSIVE.test(gap)) return 'possessive';
  return POINT.test(gap) && (word.word.length === 1 || ABBREVIATED.has(word.word)) ? 'space' : 'break';
}

/** True when the words from `at` hang together as one name or title. */
export function isJoined(line: Line, at: number, count: number): boolean {
  for (let word = at; word < at + count - 1; word++) {
    const join = joinAfter(line, word);
    if (join !== 'space' && join !== 'hyphen') return false;
  }
  return true;
}

/** Capitals as in names; a part after a hyphen ('Tse-tung') and particles may be in lower case. */
export function hasCapitals(line: Line, from: number, count: number): boolean {
  let capitals = 0;
  for (let at = from; at < from + count; at++) {
    if (isCapital(line, at)) capitals++;
    else if (!isParticle(line.words[at]?.word ?? '') && (at === from || joinAfter(line, at - 1) !== 'hyphen'))
      return false;
  }
  return capitals > 0;
}

export function isParticle(word: string): boolean {
  return PARTICLES.has(word);
}

function startsSmall(text: string, word: Word): boolean {
  const code = text.charCodeAt(word.start);
  if (code < 128) return code >= 97 && code <= 122;
  return /^\p{Ll}/u.test(text.slice(word.start, word.start + 2));
}
