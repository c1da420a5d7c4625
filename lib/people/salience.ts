// The linked mentions of a story in; what each person is to it, out.
//
//   about      named in the headline; or the subject of the first sentence and named again; or in the first two body
//              paragraphs, three times or more in all, and nobody more often
//   quoted     not about, and the one who speaks at some mention ('Xi said', 'said Putin') or right after it ('He said')
//   caption    only in captions
//   mentioned  otherwise
//
// Captions and things that bear the name ('the Reagan administration') add no weight. Measured by
// `npm run bench -- people` on pairs that were labelled by reading.

import type { Salience } from '#lib/model/person';
import { countUntil } from '#lib/text/count-until';
import { sentenceStarts } from '#lib/text/sentences';
import { isCapital, joinAfter, type Line } from './line';
import type { Link } from './link';
import { wordAfter, wordBefore } from './reading';
import { isSpeaker, isSpeech, pronounSpeaksAt, speaksFirstOfTwo } from './speech';
import { reportsWords } from './speech-words';
import { isGovernment } from './things';
import { wordSet } from './word-set';

/** The lead of a news story is its first paragraph; the second often carries the name that the first leaves out. */
const LEAD_PARAGRAPHS = 2;
const MENTIONS_TO_BE_ABOUT = 3;
const MENTIONS_OF_SUBJECT = 2;
/** 'Prime Minister Jane Doe of Freedonia': how many words of a title may open the first sentence. */
const TITLE_WORDS = 5;
/** Before the subject of a sentence only a title stands, never these. */
const NO_TITLE = wordSet(`
  in on at for from by with as after before when while if since the a an and but or of to about under over between
  among despite because although though
`);
/** How far a sentence is looked through for its second verb. */
const SENTENCE = 40;

/**
 * `lead`: positions of the first body blocks, see leadBlocks; `most`: how often the person is named whom the story names
 * most.
 */
export function salienceOf(mentions: readonly Link[], lead: ReadonlySet<number>, most = 0): Salience {
  const weighty = mentions.filter((mention) => mention.reading.line.part !== 'caption' && !isOfGovernment(mention));
  const parts = mentions.map((mention) => mention.reading.line);
  if (parts.some((line) => line.part === 'headline')) return 'about';
  if (isAbout(weighty, lead, mentions.length >= most)) return 'about';
  if (parts.every((line) => line.part === 'caption')) return 'caption';
  return mentions.some((mention) => !isOfGovernment(mention) && speaks(mention)) ? 'quoted' : 'mentioned';
}

/** The positions of the first paragraphs among these blocks. */
export function leadBlocks(blocks: readonly { part: string }[]): Set<number> {
  const body = blocks.flatMap((block, at) => (block.part === 'body' ? [at] : []));
  return new Set(body.slice(0, LEAD_PARAGRAPHS));
}

function isAbout(mentions: readonly Link[], lead: ReadonlySet<number>, foremost: boolean): boolean {
  if (mentions.length < MENTIONS_OF_SUBJECT) return false;
  const first = Math.min(...lead);
  const inLead = mentions.filter(({ reading }) => reading.line.block !== null && lead.has(reading.line.block));
  if (inLead.some((mention) => mention.reading.line.block === first && isOpening(mention))) return true;
  return foremost && inLead.length > 0 && mentions.length >= MENTIONS_TO_BE_ABOUT;
}

/** True where nothing but a title stands before it in the line. */
function isOpening({ reading: { line }, from, to }: Link): boolean {
  if (joinAfter(line, to - 1) === 'possessive') return false;
  return from <= TITLE_WORDS && line.words.slice(0, from).every(({ word }) => !NO_TITLE.has(word));
}

/** 'The Reagan administration' */
function isOfGovernment({ reading, to }: Link): boolean {
  return isGovernment(wordAfter(reading, to));
}

function speaks(mention: Link): boolean {
  const { reading, from, to } = mention;
  if (isSpeaker(reading.line, from, to) || isQuotedAs(mention) || isAccordingTo(mention)) return true;
  return isSubject(mention) && (speaksFirstOfTwo(reading.line, to) || speaksAgain(mention));
}

/** 'Was quoted as saying', 'quoted Jane Doe as saying'. */
function isQuotedAs({ reading, from, to }: Link): boolean {
  const after = [0, 1, 2].map((step) => reading.line.words[to + step]?.word).join(' ');
  if (/^(?:was|is|were) quoted as$/.test(after)) return true;
  return wordBefore(reading, from) === 'quoted' && reading.line.words[to]?.word === 'as';
}

function isAccordingTo({ reading, from, to }: Link): boolean {
  if (wordAfter(reading, to) !== '' && reading.line.words[to]?.word === 's') return false;
  return wordBefore(reading, from) === 'to' && reading.line.words[from - 2]?.word === 'according';
}

/** True where only a title, or 'In Washington,' and a title, stand between the beginning of the sentence and the mention. */
function isSubject({ reading: { line }, from, to }: Link): boolean {
  if (joinAfter(line, to - 1) === 'possessive') return false;
  let start = sentenceAround(line, from).start;
  if (line.words[start]?.word === 'in' && isCapital(line, start + 1)) start += 2;
  const before = line.words.slice(start, from);
  return before.length <= TITLE_WORDS && before.every(({ word }) => !NO_TITLE.has(word) && !isSpeech(word));
}

/** '... and said', ', saying', or 'He said' at the beginning of the next sentence. */
function speaksAgain({ reading: { line }, to }: Link): boolean {
  const { end } = sentenceAround(line, to);
  if (speaksLater(line, to, end)) return true;
  if (pronounSpeaksAt(line, end, true) !== null) return true;
  return /^s?he$/.test(line.words[end]?.word ?? '') && speaksLater(line, end + 1, sentenceAround(line, end).end);
}

function speaksLater(line: Line, from: number, end: number): boolean {
  for (let at = from + 1; at < Math.min(end, from + SENTENCE); at++) {
    const [before, word] = [line.words[at - 1]?.word ?? '', line.words[at]?.word ?? ''];
    if (/^(?:saying|adding|warning)$/.test(word)) return true;
    if (before === 'and' && reportsWords(word, line.words[at + 1]?.word ?? '')) return true;
  }
  return false;
}

/** The first word of the sentence in which word `at` stands, and the first after it. */
function sentenceAround(line: Line, at: number): { start: number; end: number } {
  const starts = startsOf(line);
  const next = countUntil(starts, (start) => start > at);
  return { start: starts[next - 1] ?? 0, end: starts[next] ?? line.words.length };
}

const known = new WeakMap<Line, number[]>();

/** A line is cut once, however many persons it names. */
function startsOf(line: Line): number[] {
  const starts = known.get(line) ?? sentenceStarts(line.text, line.words);
  known.set(line, starts);
  return starts;
}
