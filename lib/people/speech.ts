// A line and a mention in it; whether the mention is the one who speaks there, out.

import { joinAfter, type Line } from './line';
import { wordSet } from './word-set';

const SPEECH = wordSet(`
  said says say told tells added adds argued argues warned warns insisted insists declared declares stated states
  replied noted notes remarked explained announced announces vowed vows pledged pledges urged urges wrote writes
  tweeted stressed acknowledged admitted claimed claims demanded denied conceded quipped recalled reiterated
  suggested testified commented responded answered called
`);
/** Only these may come before the name of the speaker: 'said Putin', but 'told Putin' is said to him. */
const SPEECH_BEFORE = wordSet('said says added argued warned insisted declared replied noted remarked explained wrote');
/** Words that may stand between a name and its verb. */
const BETWEEN = wordSet('also later then has had have himself herself again reportedly once repeatedly on');
/** 'Putin, the Russian leader since 2012, said' is looked for over so many words. */
const APPOSITION = 12;

export function isSpeech(word: string): boolean {
  return SPEECH.has(word);
}

/** Words `from` to `to` are the mention. */
export function isSpeaker(line: Line, from: number, to: number): boolean {
  const word = (at: number) => line.words[at]?.word ?? '';
  if (joinAfter(line, to - 1) === 'possessive') return false;
  if (SPEECH_BEFORE.has(word(from - 1)) && joinAfter(line, from - 1) === 'space') return true;
  if (joinAfter(line, to - 1) === 'space') {
    const verb = BETWEEN.has(word(to)) ? to + 1 : to;
    return SPEECH.has(word(verb)) && word(verb + 1) !== 'by';
  }
  return speaksAfterApposition(line, to);
}

/** The mention, a comma, a few words of the same sentence, a comma, and the verb. */
function speaksAfterApposition(line: Line, to: number): boolean {
  const gap = (at: number) => line.text.slice(line.words[at]?.end ?? 0, line.words[at + 1]?.start ?? 0);
  if (!gap(to - 1).startsWith(',')) return false;
  for (let at = to; at < to + APPOSITION && at < line.words.length - 1; at++) {
    if (/[.;:!?"“”]/.test(gap(at)) && joinAfter(line, at) === 'break') return false;
    if (gap(at).startsWith(',') && SPEECH.has(line.words[at + 1]?.word ?? '')) return true;
  }
  return false;
}
