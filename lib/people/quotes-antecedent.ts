// A pronoun that speaks in; whom it can only mean, out: the one person of fitting gender whom the sentence before has as
// its subject or speaker, with nobody else between; null where that is not safe.

import type { Link } from './link';
import type { Quoted } from './quotes-marks';
import { type Frame, linksIn, type Stretch, sentenceOf, wordIn } from './quotes-scene';
import { wordBefore } from './reading';
import { isSpeech, speaksAt } from './speech';
import { MAN, WOMAN } from './titles';
import { isByWords } from './unlinked';
import { isWoman } from './women';
import { wordSet } from './word-set';

type Known = { piece: Quoted; link: Link };
/** How many sentences that name nobody and begin with the same pronoun may stand between. */
const STEPS = 4;
/** Before the subject of a sentence stands a title at most. */
const TITLE = 6;
const NO_TITLE = wordSet(`
  in on at for from by with as after before when while if since a an and but or of to about under over between among
  despite because although though that said told spokesman spokeswoman aide lawyer
`);

export function antecedentOf(
  frames: readonly Frame[],
  at: number,
  pronoun: number,
  known: readonly Known[],
): Link | null {
  const frame = frames[at];
  if (!frame) return null;
  const wanted = wordIn(frame, pronoun);
  const sentence = sentenceOf(frame, pronoun);
  const own = linksIn(frame, { from: sentence.from, to: pronoun });
  if (own.length > 0) return fitting(own, wanted, frames);
  let place: Place | null = before(frames, at, sentence.from);
  for (let step = 0; place && step < STEPS; step++) {
    const links = linksIn(place.frame, place.sentence);
    if (links.length > 0) return isForemost(place, links) ? fitting(links, wanted, frames) : null;
    const speaker = speakerOfWhole(place, known);
    if (speaker) return fitting([speaker], wanted, frames);
    if (!isQuotedWhole(place) && wordIn(place.frame, place.sentence.from) !== wanted && !hasPronoun(place, wanted)) {
      return null;
    }
    place = before(frames, place.at, place.sentence.from);
  }
  return null;
}

type Place = { frame: Frame; at: number; sentence: Stretch };

/** The sentence before, in this line or in the one before it; captions are passed over. */
function before(frames: readonly Frame[], at: number, from: number): Place | null {
  const frame = frames[at];
  if (frame && from > 0) return { frame, at, sentence: sentenceOf(frame, from - 1) };
  for (let earlier = at - 1; earlier >= 0; earlier--) {
    const other = frames[earlier];
    if (!other || other.line.part === 'caption' || other.line.words.length === 0) continue;
    return { frame: other, at: earlier, sentence: sentenceOf(other, other.line.words.length - 1) };
  }
  return null;
}

/** The subject of the sentence or the speaker in it; 'an aide of X' is not X, nor is X where an aide says it of him. */
function isForemost({ frame, sentence }: Place, links: readonly Link[]): boolean {
  const [first] = links;
  if (!first) return false;
  if (links.some(({ from, to }) => speaksAt(frame.line, from, to) !== null)) return true;
  for (let at = sentence.from; at < sentence.to; at++) {
    if (frame.isQuoted(at)) continue;
    if (isSpeech(wordIn(frame, at)) || (at < first.from && NO_TITLE.has(wordIn(frame, at)))) return false;
  }
  const after = frame.line.text.slice(frame.line.words[first.to - 1]?.end).charAt(0);
  return first.from - sentence.from <= TITLE && !/['’]/.test(after);
}

/** The one person of the links, where the pronoun fits. */
function fitting(links: readonly Link[], pronoun: string, frames: readonly Frame[]): Link | null {
  const [first] = links;
  if (!first || links.some((link) => link.person !== first.person || link.person === null)) return null;
  const gender = genderOf(first, frames);
  return gender === null || gender === pronoun ? first : null;
}

/** 'he', 'she', or null where nothing tells. */
function genderOf({ person }: Link, frames: readonly Frame[]): string | null {
  if (person !== null && !isByWords(person)) return isWoman(person) ? 'she' : 'he';
  const called = new Set(
    frames.flatMap(({ links }) =>
      links.filter((link) => link.person === person).map(({ reading, from }) => wordBefore(reading, from)),
    ),
  );
  if ([...called].some((word) => WOMAN.has(word))) return 'she';
  return [...called].some((word) => MAN.has(word)) ? 'he' : null;
}

function isQuotedWhole({ frame, sentence }: Place): boolean {
  for (let at = sentence.from; at < sentence.to; at++) if (!frame.isQuoted(at)) return false;
  return true;
}

/** '"...," he said': the pronoun stands outside the quotation. */
function hasPronoun({ frame, sentence }: Place, wanted: string): boolean {
  for (let at = sentence.from; at < sentence.to; at++) {
    if (!frame.isQuoted(at)) return wordIn(frame, at) === wanted;
  }
  return false;
}

/** Who speaks the quotation that the sentence is. */
function speakerOfWhole({ frame, sentence }: Place, known: readonly Known[]): Link | null {
  const found = known.findLast(
    ({ piece }) => piece.line === frame.line && piece.from >= sentence.from && piece.to <= sentence.to,
  );
  return found?.link ?? null;
}
