// A tagger for tests that needs no weights: a run of words with capitals is a name, of a place or an organisation where
// its words say so. It knows nothing about what stands around a name, so a test can see through it.

import { hasCapitals, isCapital, isParticle, joinAfter, type Line, lineOf } from './line';
import { isCalendar, isOpener } from './ordinary';
import type { NameKind, NameSpan, Tagger } from './tagger/tagger';
import { wordSet } from './word-set';

const PLACES = wordSet(`
  beijing moscow washington london paris berlin vienna texas houston austin tokyo seoul manila delhi geneva helsinki
  reykjavik kyiv kiev cairo havana brussels dallas missouri maine iowa ankara okinawa monrovia boston london boston chicago york california florida arkansas hawaii europe asia
  africa atlanta rome warsaw ottawa montreal lima accra nairobi harbour harbor pyongyang damascus hanoi hiroshima amman
`);
const THINGS = wordSet(`
  party ministry council university airport company foundation corp inc bank post chronicle ledger courier wire
  committee congress parliament senate times street road stadium library museum initiative center centre court union
  nations team club college institute school hospital army commission agency department office house group sons
`);
const PLAIN = wordSet('mr mrs ms miss dr sir president minister chancellor premier king queen pope secretary acting');

export const naiveTagger: Tagger = {
  tag: (lines) => lines.map((text) => namesIn(lineOf(null, 'body', text))),
};

function namesIn(line: Line): NameSpan[] {
  const found: NameSpan[] = [];
  if (!line.cased) return found;
  for (let from = 0; from < line.words.length; from++) {
    if (!isCapital(line, from) || isSkipped(line, from)) continue;
    const to = endOf(line, from);
    found.push({
      start: line.words[from]?.start ?? 0,
      end: line.words[to - 1]?.end ?? 0,
      kind: kindOf(line, from, to),
    });
    from = to - 1;
  }
  return found;
}

/** The end of a run of capital words, with particles and initials inside it. */
function endOf(line: Line, from: number): number {
  let to = from + 1;
  for (let at = to; at < line.words.length && isLinked(line, at - 1); at++) {
    const word = line.words[at]?.word ?? '';
    if (isCalendar(word) || PLAIN.has(word) || PLACES.has(word) || PLACES.has(line.words[at - 1]?.word ?? '')) break;
    if (hasCapitals(line, at, 1)) to = at + 1;
    else if (!isParticle(word) && joinAfter(line, at - 1) !== 'hyphen') break;
    else if (joinAfter(line, at - 1) === 'hyphen') to = at + 1;
  }
  return to;
}

function isLinked(line: Line, at: number): boolean {
  const join = joinAfter(line, at);
  return join === 'space' || join === 'hyphen';
}

function isSkipped(line: Line, at: number): boolean {
  const word = line.words[at]?.word ?? '';
  return isOpener(word) || PLAIN.has(word) || (startsSentence(line, at) && !isCapital(line, at + 1));
}

function startsSentence(line: Line, at: number): boolean {
  const { text, words } = line;
  const [before, word] = [words[at - 1], words[at]];
  return (
    before === undefined || (joinAfter(line, at - 1) === 'break' && /[.!?]/.test(text.slice(before.end, word?.start)))
  );
}

function kindOf(line: Line, from: number, to: number): NameKind {
  const words = line.words.slice(from, to).map(({ word }) => word);
  if (words.some((word) => THINGS.has(word))) return 'organisation';
  return words.every((word) => PLACES.has(word)) ? 'place' : 'person';
}
