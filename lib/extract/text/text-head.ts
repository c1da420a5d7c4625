// Where the story begins in a text capture, and what stands before it: headline, rubric, standfirst, captions.
// Rules about parts, not about outlets: a repeated line, its place beside byline and stamp, its form.

import type { Block } from '#lib/model/article';
import { fold } from '#lib/text/fold';
import { isCaption, readCaption, splitCredit } from '../captions';
import { readDateline } from '../names/datelines';
import { isKnownSection } from '../names/sections';
import { isMasthead } from '../names/sources';
import type { Marked } from './text-kinds';

export type Head = {
  headline: string;
  section: string | null;
  /** A masthead's name, where one stands above the headline. */
  masthead: string | null;
  /** Blocks that stand before the first paragraph of the story. */
  blocks: Block[];
};

/** Lines above a story that can belong to it. */
const LONGEST_HEAD = 300;
const LONGEST_LIST = 40;
/** A story's opening is looked for among this many paragraphs; a later dateline belongs to another story. */
const OPENING = 4;
/** The position of the first paragraph of the story, or null when the lines hold no prose. */
export function findStart(lines: Marked[]): number | null {
  const opening = lines.flatMap((line, at) => (line.kind === 'prose' || isDatelineAlone(line) ? [at] : []));
  const last = endOfHead(lines);
  const candidates = opening.filter((at) => at > last);
  const withDateline = candidates.slice(0, OPENING).find((at) => readDateline(lines[at]?.text ?? '', true));
  if (withDateline !== undefined && !otherStoryBetween(lines, last, withDateline)) return withDateline;
  return (
    candidates.find((at, order) => !underPicture(lines, at, order < candidates.length - 1)) ?? candidates[0] ?? null
  );
}

/** A dateline further down is the story's own only when no list or teaser mark stands before it. */
function otherStoryBetween(lines: Marked[], from: number, to: number): boolean {
  const prose = lines.slice(from + 1, to).some((line) => line.kind === 'prose');
  return prose && lines.slice(from + 1, to).some((line) => line.kind === 'final-list' || line.kind === 'age');
}

/** The last byline or stamp that stands before the story: most of the prose comes after it. */
function endOfHead(lines: Marked[]): number {
  const total = lines.filter((line) => line.kind === 'prose').length;
  let [before, end] = [0, -1];
  for (const [at, line] of lines.entries()) {
    if (line.kind === 'prose') before++;
    if (before > 2 || line.kind === 'final-list') break;
    const states = line.kind === 'byline' || line.kind === 'stamp';
    if (states && total - before >= Math.max(1, 2 * before)) end = at;
  }
  return end;
}

function underPicture(lines: Marked[], at: number, moreFollows: boolean): boolean {
  const text = lines[at]?.text ?? '';
  if (!moreFollows) return false;
  return isCaption(text) || splitCredit(text) !== null || lines[at + 1]?.kind === 'credit';
}

function isDatelineAlone(line: Marked): boolean {
  return line.kind === 'short' && readDateline(line.text, true)?.source != null;
}

/** Reads the lines before the story; `source` is the outlet where another line has told it. */
export function readHead(lines: Marked[], start: number, source: string | null): Head {
  // What stands further up is a list of the page, however long.
  const head = lines.slice(Math.max(0, start - LONGEST_HEAD), start);
  const at = headlineAt(head, source);
  const labelled = head.find((line) => line.kind === 'label' && line.name === 'headline');
  const headline = labelled?.kind === 'label' ? labelled.value : head[at]?.text;
  const masthead = head.slice(0, Math.max(at, 0)).find((line) => line.kind === 'short' && isOutlet(line.text, source));
  return {
    headline: headline ?? openingWords(lines[start]?.text ?? ''),
    section: sectionIn(head, at, labelledSection(lines), source),
    masthead: masthead?.text ?? null,
    blocks: head.flatMap((line, index) => blockOf(head, line, index, at, headline ?? '')),
  };
}

function headlineAt(head: Marked[], source: string | null): number {
  const repeats = new Map<string, number>();
  for (const { text } of head) repeats.set(fold(text), (repeats.get(fold(text)) ?? 0) + 1);
  let [best, bestScore] = [-1, -Infinity];
  for (const [at, line] of head.entries()) {
    if (line.kind !== 'short' && !(line.kind === 'prose' && line.text.split(' ').length <= 16)) continue;
    const score = headlineScore(head, at, repeats, source);
    if (score > bestScore) [best, bestScore] = [at, score];
  }
  return best;
}

/** Repeated beats all; then the form of a title and its nearness to byline, stamp and story. Ties go to the first. */
function headlineScore(head: Marked[], at: number, repeats: Map<string, number>, source: string | null): number {
  const line = head[at];
  if (!line) return -Infinity;
  const words = line.text.split(' ').length;
  const near = head.slice(at + 1, at + 4).some((other) => other.kind === 'byline' || other.kind === 'stamp');
  const listed = listBefore(head, at);
  let score = words >= 4 ? 3 : words === 3 ? 2 : words === 2 ? 0 : -2;
  if ((repeats.get(fold(line.text)) ?? 0) > 1 && words >= 3) score += 5;
  if (near || at === head.length - 1) score += 2;
  if (/\.$/.test(line.text)) score -= 2;
  if (line.kind === 'prose') score -= 3;
  if (/\S\s*[>›»]\s*\S/.test(line.text) || /^\p{Lu}{2,20}:\s/u.test(line.text)) score -= 6;
  if (isOutlet(line.text, source) || isKnownSection(line.text)) score -= 6;
  return listed ? score - 4 : score;
}

/** True for the items of a list that stands above the story: short lines under a list heading, no empty line between. */
function listBefore(head: Marked[], at: number): boolean {
  for (let i = at; i > Math.max(0, at - LONGEST_LIST); i--) {
    const before = head[i - 1];
    if (before?.kind === 'final-list' || before?.kind === 'inline-list') return true;
    if (before?.kind !== 'short' || head[i]?.gap) return false;
  }
  return false;
}

/** The rubric: a labelled section, a known one near the headline, or the nearest short line above it. */
function sectionIn(head: Marked[], at: number, labelled: string | null, source: string | null): string | null {
  if (labelled !== null) return labelled;
  const above = head.slice(0, Math.max(at, 0)).reverse();
  const known = [...above, ...head.slice(at + 1)].map(knownSection).find((section) => section !== null);
  const rubric = above.find((line) => isRubric(line) && !isOutlet(line.text, source));
  return known ?? rubric?.text ?? null;
}

function labelledSection(lines: Marked[]): string | null {
  const line = lines.find((found) => found.kind === 'label' && found.name === 'section');
  // 'Business; Page 12' names the page of the paper too.
  return line?.kind === 'label' ? line.value.replace(/\s*[;,]\s*(?:page|p\.|pg\.|seite|s\.)\s*\S{1,6}.*$/i, '') : null;
}

/** 'World', the 'World' of 'Home > World > Asia' and 'World | Asia', and that of 'World | 1 July 1997'. */
function knownSection(line: Marked): string | null {
  if (line.text.length > 80) return null;
  const rest = line.kind === 'stamp' ? line.stamps.map((stamp) => stamp.rest ?? '') : [];
  const steps = line.kind === 'short' ? line.text.split(/\s*[>›»|·•]\s*/) : rest;
  return steps.find((step) => isKnownSection(step) && !/^news$/i.test(step)) ?? steps.find(isKnownSection) ?? null;
}

/** Words over a story that say what the copy is, and labels of other things. */
const NO_RUBRIC = /^(?:transcript|menu|home|print(?:er)?[ -](?:version|friendly)|druckversion)$|^\p{Lu}{2,20}:\s/iu;

function isRubric(line: Marked): boolean {
  return (
    line.kind === 'short' &&
    !NO_RUBRIC.test(line.text) &&
    line.text.split(' ').length <= 4 &&
    line.text.length <= 32 &&
    !/[.!?:]$/.test(line.text)
  );
}

function isOutlet(text: string, source: string | null): boolean {
  const name = fold(text).replace(/^the /, '');
  if (isKnownSection(text)) return false;
  return isMasthead(text) || (source !== null && name === fold(source).replace(/^the /, ''));
}

/** What a line before the story is: consumed lines (headline, byline, stamps, rubric) give no block. */
function blockOf(head: Marked[], line: Marked, index: number, headlineIndex: number, headline: string): Block[] {
  if (line.kind === 'removed') return [{ part: line.part, text: line.text }];
  if (line.kind === 'credit') return [{ part: 'credit', text: readCaption(line.text).credit ?? line.text }];
  if (fold(line.text) === fold(headline)) return [];
  if (line.kind === 'prose') return captionBlocks(line.text, afterHeadlineTwice(head, index, headline));
  if (line.kind === 'final-list' || line.kind === 'inline-list' || (line.kind === 'short' && listBefore(head, index))) {
    return [{ part: 'teaser', text: line.text }];
  }
  const above = index < headlineIndex || headlineIndex < 0;
  if (above || line.kind !== 'short' || isKnownSection(line.text)) return [];
  return [{ part: line.text.split(' ').length >= 4 ? 'subhead' : 'navigation', text: line.text }];
}

function afterHeadlineTwice(head: Marked[], index: number, headline: string): boolean {
  return head.slice(0, index).filter((line) => fold(line.text) === fold(headline)).length > 1;
}

/** A paragraph before the story: a caption when a picture is spoken of or the headline was its title, else a standfirst. */
function captionBlocks(text: string, titled: boolean): Block[] {
  if (!titled && !isCaption(text) && !splitCredit(text)) return [{ part: 'subhead', text }];
  const { caption, credit } = readCaption(text);
  const blocks: Block[] = caption ? [{ part: 'caption', text: caption }] : [];
  return credit ? [...blocks, { part: 'credit', text: credit }] : blocks;
}

/** A text without a headline is called by its opening words. */
function openingWords(text: string): string {
  const dateline = readDateline(text)?.dateline.text ?? '';
  const sentence =
    text
      .slice(dateline.length)
      .trim()
      .split(/(?<=[.!?])\s/)[0] ?? '';
  return sentence.length <= 100 ? sentence.replace(/\.$/, '') : `${sentence.slice(0, 90).replace(/\s+\S*$/, '')}…`;
}
