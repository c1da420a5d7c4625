// The lines of a story with the persons named in them in; what is quoted and who says it, where that is plain, out.
// Quotations without a plain speaker are left out. Between recognition and the store.

import type { Quote } from '#lib/model/person';
import type { Line } from './line';
import type { Link } from './link';
import { antecedentOf } from './quotes-antecedent';
import { type Quoted, type Speech, speechesIn } from './quotes-marks';
import { type Frame, frameOf, linksIn, sentenceOf, startsSentence } from './quotes-scene';
import { PLAIN, type Speaker, speakerAfter, speakerBefore, speakerByColon } from './quotes-speaker';
import type { Reading } from './reading';
import { isSpeech } from './speech';

type Spoken = { piece: Quoted; link: Link; confidence: number };

/** In the order of reading. Headlines quote too shortly to say who speaks. */
export function quotesOf(readings: readonly Reading[], links: readonly Link[]): Quote[] {
  const lines = readings.map(({ line }) => line).filter((line) => line.part !== 'headline');
  const speeches = speechesIn(lines);
  if (speeches.length === 0) return [];
  const frames = framesOf(lines, speeches, links);
  const places = new Map(frames.map(({ line }, at) => [line, at]));
  const spoken: Spoken[] = [];
  for (const speech of speeches) {
    const found = speakerOf(speech, frames, places, spoken);
    if (found) spoken.push(...speech.pieces.map((piece) => ({ piece, ...found })));
  }
  return spoken.flatMap(quoteOf);
}

function framesOf(lines: readonly Line[], speeches: readonly Speech[], links: readonly Link[]): Frame[] {
  const quoted = groupBy(
    speeches.flatMap(({ pieces }) => pieces),
    ({ line }) => line,
  );
  const named = groupBy(links, ({ reading }) => reading.line);
  return lines.map((line) => frameOf(line, quoted.get(line) ?? [], named.get(line) ?? []));
}

function groupBy<T>(list: readonly T[], keyOf: (one: T) => Line): Map<Line, T[]> {
  const groups = new Map<Line, T[]>();
  for (const one of list) {
    const group = groups.get(keyOf(one));
    if (group) group.push(one);
    else groups.set(keyOf(one), [one]);
  }
  return groups;
}

function speakerOf(
  speech: Speech,
  frames: readonly Frame[],
  places: ReadonlyMap<Line, number>,
  before: readonly Spoken[],
): Omit<Spoken, 'piece'> | null {
  const [first, last] = [speech.pieces[0], speech.pieces.at(-1)];
  if (!first || !last) return null;
  const place = (piece: Quoted) => places.get(piece.line) ?? 0;
  const [opening, closing] = [place(first), place(last)];
  const steps: [number, (frame: Frame) => Speaker | null][] = [
    [closing, (frame) => speakerAfter(frame, last)],
    [opening, (frame) => speakerAfter(frame, first)],
    [opening, (frame) => speakerBefore(frame, first)],
    [opening - 1, (frame) => (isAtStart(first) ? speakerByColon(frame) : null)],
  ];
  for (const [at, step] of steps) {
    const frame = frames[at];
    const speaker = frame ? step(frame) : null;
    if (!speaker) continue;
    const link = speaker.link ?? antecedentOf(frames, at, speaker.pronoun, before);
    return link && { link, confidence: Math.min(speaker.confidence, link.confidence) };
  }
  const frame = frames[opening];
  return frame ? goesOn(frame, first, before) : null;
}

function isAtStart({ line, start }: Quoted): boolean {
  return line.text.slice(0, start - 1).trim() === '';
}

/** '"...," said X. "..."': only the attribution stands between the two. */
function goesOn(frame: Frame, piece: Quoted, before: readonly Spoken[]): Omit<Spoken, 'piece'> | null {
  const last = before.at(-1);
  if (!last || last.piece.line !== piece.line || !isTogether(frame, last.piece.to, piece.from)) return null;
  const between = linksIn(frame, { from: last.piece.to, to: piece.from });
  const others = between.some(({ person }) => person !== last.link.person);
  return others ? null : { link: last.link, confidence: Math.min(last.confidence, PLAIN.goesOn) };
}

/** Nothing, or one sentence with one verb of speech, stands between the words; and what follows is a new sentence. */
function isTogether(frame: Frame, from: number, to: number): boolean {
  if (from === to) return true;
  if (!startsSentence(frame, to) || sentenceOf(frame, to - 1).from > from) return false;
  const between = frame.line.words.slice(from, to);
  return (
    between.filter(({ word }) => isSpeech(word)).length === 1 && !between.some((_, at) => frame.isQuoted(from + at))
  );
}

function quoteOf({ piece, link, confidence }: Spoken): Quote[] {
  const { block } = piece.line;
  if (block === null) return [];
  const { text, words } = link.reading.line;
  const speaker = text.slice(words[link.from]?.start, words[link.to - 1]?.end);
  return [{ block, start: piece.start, end: piece.end, person: link.person, speaker, confidence }];
}
