// The lines of a text capture from the first paragraph of the story on, to blocks: the story's paragraphs, and with
// their own parts what broke in between them and the lists and notices that follow.

import type { Block, Part, RemovedPart } from '#lib/model/article';
import { fold } from '#lib/text/fold';
import { isCaption, readCaption, splitCredit } from '../captions';
import { isPublicationNote } from '../cleaning';
import { readDateline } from '../names/datelines';
import type { Marked } from './text-kinds';

/** A subhead is no longer than this; a longer line without a full stop is a paragraph that lost it. */
const LONGEST_SUBHEAD = 12;
/** A list in mid-story has fewer lines than this. */
const FURTHEST = 60;

export function readBody(lines: Marked[], headline: string): Block[] {
  const end = endOfStory(lines, headline);
  const blocks: Block[] = [];
  let list = false;
  for (const [at, line] of lines.entries()) {
    if (at >= end) blocks.push({ part: tailPart(line), text: line.text });
    else {
      list = continuesList(lines, at, list);
      blocks.push(...(list ? [{ part: 'related' as const, text: line.text }] : storyBlocks(lines, at, end, headline)));
    }
  }
  return closeStory(joinDateline(blocks));
}

/** The line at which the lists after the story begin, or the number of lines. */
function endOfStory(lines: Marked[], headline: string): number {
  for (const [at, line] of lines.entries()) {
    if (at === 0) continue;
    if (line.kind === 'age') return teaserStart(lines, at);
    if (line.kind === 'final-list' && !resumes(lines, at)) return at;
    if (line.kind === 'prose' && isOtherStory(lines, at, headline)) return at - 1;
  }
  return lines.length;
}

/** A teaser's headline stands above its age line. */
function teaserStart(lines: Marked[], age: number): number {
  let at = age;
  while (at > 1 && lines[at - 1]?.kind === 'short') at--;
  return at;
}

/** A paragraph with a dateline of its own under a title of its own is another story. */
function isOtherStory(lines: Marked[], at: number, headline: string): boolean {
  const title = lines[at - 1];
  if (title?.kind !== 'short' || fold(title.text) === fold(headline)) return false;
  return readDateline(lines[at]?.text ?? '')?.source != null;
}

/** True when a list in mid-story is over: two paragraphs in a row, each set apart, before any mark of another story. */
function resumes(lines: Marked[], from: number): boolean {
  for (const [at, line] of lines.slice(from + 1, from + FURTHEST).entries()) {
    if (line.kind === 'age' || readDateline(line.text) !== null) return false;
    const next = lines[from + at + 2];
    if (line.kind === 'prose' && line.gap && next?.kind === 'prose' && next.gap)
      return readDateline(next.text) === null;
  }
  return false;
}

/** Inside a list that interrupts the story: from its heading to the next paragraph of prose. */
function continuesList(lines: Marked[], at: number, inList: boolean): boolean {
  const line = lines[at];
  if (!line) return false;
  if (line.kind === 'inline-list' || line.kind === 'final-list') return true;
  return inList && line.kind !== 'prose' && !(line.gap && lines[at - 1]?.kind === 'bullet' && line.kind === 'short');
}

function storyBlocks(lines: Marked[], at: number, end: number, headline: string): Block[] {
  const line = lines[at];
  if (!line) return [];
  if (line.kind === 'removed') return [{ part: line.part, text: line.text }];
  if (line.kind === 'credit') return [{ part: 'credit', text: readCaption(line.text).credit ?? line.text }];
  if (line.kind === 'bullet') return [{ part: 'list', text: line.text.replace(/^[-–*•·▪◦‣]\s+/, '') }];
  if (line.kind === 'prose' || line.kind === 'note') return proseBlocks(lines, at);
  if (line.kind !== 'short') return [{ part: 'navigation', text: line.text }];
  if (fold(line.text) === fold(headline)) return [{ part: 'navigation', text: line.text }];
  return [{ part: shortPart(lines, at, end), text: line.text }];
}

function proseBlocks(lines: Marked[], at: number): Block[] {
  const text = lines[at]?.text ?? '';
  const next = lines[at + 1];
  const credited = splitCredit(text);
  if (at > 0 && (credited?.caption || isCaption(text) || (next?.kind === 'credit' && !next.gap))) {
    const { caption, credit } = readCaption(text);
    const blocks: Block[] = caption ? [{ part: 'caption', text: caption }] : [];
    return credit ? [...blocks, { part: 'credit', text: credit }] : blocks;
  }
  return [text.startsWith('> ') ? { part: 'quote', text: text.slice(2) } : { part: 'body', text }];
}

/** A short line is a short paragraph, a subhead over more story, or a link that was left behind. */
function shortPart(lines: Marked[], at: number, end: number): Part {
  const text = lines[at]?.text ?? '';
  if (at === 0 || /[.!?:…]["'”’)]*$/.test(text)) return 'body';
  const next = lines.slice(at + 1, Math.min(end, at + FURTHEST)).find((line) => line.kind !== 'removed');
  const words = text.split(' ').length;
  if (next?.kind === 'prose' || next?.kind === 'bullet') return words <= LONGEST_SUBHEAD ? 'subhead' : 'body';
  return words > 20 ? 'body' : 'navigation';
}

function tailPart(line: Marked): RemovedPart {
  if (line.kind === 'removed') return line.part;
  return line.kind === 'copyright' || line.kind === 'note' || line.kind === 'stamp' || line.kind === 'reporting'
    ? 'navigation'
    : 'teaser';
}

/** 'CAIRO, Oct. 6 (UPI) --' on a line of its own opens the paragraph after it. */
function joinDateline(blocks: Block[]): Block[] {
  const [first, second, ...rest] = blocks;
  if (!first || !second || second.part !== 'body' || !readDateline(first.text, true)) return blocks;
  return readDateline(first.text) ? blocks : [{ part: 'body', text: `${first.text} ${second.text}` }, ...rest];
}

/** Notes about the piece itself after its last paragraph are not the story: 'Written for ...', 'First published in ...'. */
function closeStory(blocks: Block[]): Block[] {
  let last = blocks.length - 1;
  while (last > 0) {
    const block = blocks[last];
    if (!block || (block.part === 'body' && !isPublicationNote(block.text))) break;
    if (block.part === 'body') blocks[last] = { part: 'navigation', text: block.text };
    last--;
  }
  return blocks;
}
