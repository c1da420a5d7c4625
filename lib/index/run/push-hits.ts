// Stories of one segment pushed to the best ones. Newest first, so that of equal scores in one segment the newest stay.

import { INDEX_FIELDS } from '../options';
import type { Best } from './best';
import type { Found, UnscoredWord } from './found';
import { mostByCode, scoreOf } from './score';
import type { LiveSegment, View } from './view';

/** Scores are by place from 0 on. */
export function pushAll(
  best: Best,
  segment: number,
  { docs, from }: Pick<Found, 'docs' | 'from'>,
  scores: Float64Array,
  count: number,
): void {
  let least = best.least;
  for (let place = count - 1; place >= 0; place--) {
    const score = scores[place] as number;
    if (score < least) continue;
    best.push(score, segment, docs[from + place] as number);
    least = best.least;
  }
}

/** So few hits are sooner scored all than looked through for those whose codes show that they score too little. */
const WORTH_BOUNDS = 600;
/** What postings score at most, by code, for each word of most questions. Used again by every question. */
const BOUNDS = Array.from({ length: 4 }, () => new Float64Array(256));
const BODY = INDEX_FIELDS.indexOf('body');
/** Scores of so few hits. Used again by every question. */
const FEW_SCORES = new Float64Array(WORTH_BOUNDS);

/** As `pushAll`, passing over stories whose postings show that they score too little. */
export function pushBounded(
  best: Best,
  view: View,
  at: number,
  found: Found,
  words: readonly UnscoredWord[],
  quality: number,
): void {
  const [first] = words;
  if (found.to - found.from <= WORTH_BOUNDS) pushFew(best, view, at, found, words, quality);
  else if (words.length === 1 && first) pushOfOneWord(best, view, at, found, first, quality);
  else pushOfWords(best, view, at, found, words, quality);
}

/** All are scored before any is pushed: the memory that one waits for does not keep the next one waiting. */
function pushFew(
  best: Best,
  view: View,
  at: number,
  found: Found,
  words: readonly UnscoredWord[],
  quality: number,
): void {
  const { segment } = view.segments[at] as LiveSegment;
  const { docs, from, to } = found;
  FEW_SCORES[0] = readAhead(segment.lengths[BODY] as Uint16Array, docs, from, to); // a place that is written anew
  for (let place = 0; place < to - from; place++) {
    const doc = docs[from + place] as number;
    let score = 0;
    for (const word of words)
      score += scoreOf(view, segment, word.list, postingOf(word, from, place), doc, word.weights);
    FEW_SCORES[place] = score * quality;
  }
  pushAll(best, at, found, FEW_SCORES, to - from);
}

/** Reads what scoring will: a loop without jumps waits for the memory of many stories at once. */
function readAhead(lengths: Uint16Array, docs: Uint16Array, from: number, to: number): number {
  let read = 0;
  for (let place = from; place < to; place++) read ^= lengths[docs[place] as number] as number;
  return read;
}

/** Where the posting of the story at a place lies in the list of a word. */
function postingOf({ places }: UnscoredWord, from: number, place: number): number {
  return places === null ? from + place : (places[place] as number);
}

function pushOfOneWord(
  best: Best,
  view: View,
  at: number,
  { docs, from, to }: Found,
  word: UnscoredWord,
  quality: number,
): void {
  const { list, weights } = word;
  const { segment } = view.segments[at] as LiveSegment;
  const { codes } = list;
  const most = mostByCode(view, at, weights, quality, BOUNDS[0]);
  let least = best.least;
  for (let place = to - from - 1; place >= 0; place--) {
    const posting = postingOf(word, from, place);
    if ((most[codes[posting] as number] as number) < least) continue;
    const doc = docs[from + place] as number;
    const score = scoreOf(view, segment, list, posting, doc, weights) * quality;
    if (score < least) continue;
    best.push(score, at, doc);
    least = best.least;
  }
}

function pushOfWords(
  best: Best,
  view: View,
  at: number,
  { docs, from, to }: Found,
  words: readonly UnscoredWord[],
  quality: number,
): void {
  const { segment } = view.segments[at] as LiveSegment;
  const mayBeBest = boundTest(view, at, from, words, quality);
  let least = best.least;
  for (let place = to - from - 1; place >= 0; place--) {
    if (!mayBeBest(place, least)) continue;
    const doc = docs[from + place] as number;
    let score = 0;
    for (const word of words)
      score += scoreOf(view, segment, word.list, postingOf(word, from, place), doc, word.weights);
    score *= quality;
    if (score < least) continue;
    best.push(score, at, doc);
    least = best.least;
  }
}

/** Whether the story at a place can score `least`, by the codes of its postings alone. */
function boundTest(
  view: View,
  at: number,
  from: number,
  words: readonly UnscoredWord[],
  quality: number,
): (place: number, least: number) => boolean {
  const bounds = words.map(({ weights }, word) => mostByCode(view, at, weights, quality, BOUNDS[word]));
  const [first, second] = words;
  const [firstMost, secondMost] = bounds;
  if (words.length === 2 && first?.places && second?.places && firstMost && secondMost) {
    const [places, others] = [first.places, second.places];
    const [codes, otherCodes] = [first.list.codes, second.list.codes];
    return (place, least) =>
      (firstMost[codes[places[place] as number] as number] as number) +
        (secondMost[otherCodes[others[place] as number] as number] as number) >=
      least;
  }
  return (place, least) => {
    let most = 0;
    for (let word = 0; word < words.length; word++) {
      const own = words[word] as UnscoredWord;
      most += (bounds[word] as Float64Array)[own.list.codes[postingOf(own, from, place)] as number] as number;
    }
    return most >= least;
  };
}
