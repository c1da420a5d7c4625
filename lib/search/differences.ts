// Two texts of one story in, what changed between them out, paragraph by paragraph and inside a changed one word by
// word. The pieces that are kept or added are exactly the newer text, those kept or removed exactly the older.

import { diffArrays } from 'diff';
import { type ArticlePart, type Block, isArticlePart } from '#lib/model/article';
import { alignParagraphs } from './align-paragraphs';

type Mark = 'same' | 'added' | 'removed';
/** `start` is its place in the paragraph as printed, with all its pieces. */
export type DifferencePiece = { start: number; text: string; mark: Mark };

/** One paragraph of either text, or one of each that belong together. */
export type Difference = {
  /** Its place in the whole. */
  position: number;
  kind: 'same' | 'added' | 'removed' | 'changed';
  /** The part in the newer text, where it is there. */
  part: ArticlePart | 'headline';
  /** Removed here and added elsewhere in the same words, or the other way round. */
  moved: boolean;
  pieces: DifferencePiece[];
};

export type StoryWords = { headline: string; blocks: readonly Block[] };
type Paragraph = { part: Difference['part']; text: string };

/** More edits than these are not looked for: what is between is then removed and added whole. */
const MOST_PARAGRAPH_EDITS = 1000;
const MOST_WORD_EDITS = 400;
/** So many letters of changed paragraphs are compared word by word; those that come later are shown whole. */
const MOST_LETTERS = 300_000;
/** A paragraph of which a smaller share was kept is easier to read as removed and added whole. */
const LEAST_KEPT = 0.3;

/** The headline comes first. What was removed from the page is not the story, and is not compared. */
export function differencesOf(older: StoryWords, newer: StoryWords): Difference[] {
  const budget = { letters: MOST_LETTERS };
  const headlines = pair(
    { part: 'headline', text: older.headline },
    { part: 'headline', text: newer.headline },
    budget,
  );
  const [before, after] = [paragraphsOf(older), paragraphsOf(newer)];
  const stretches = stretchesOf(before, after);
  const changes = stretches.flatMap((stretch) => (stretch.same ? stretch.newer.map(same) : edited(stretch, budget)));
  return withPlaces([...headlines, ...changes]);
}

function paragraphsOf({ blocks }: StoryWords): Paragraph[] {
  return blocks.flatMap(({ part, text }) => (isArticlePart(part) ? [{ part, text }] : []));
}

/** Neighbouring paragraphs that were all kept, or that stand between two that were. */
type Stretch = { same: boolean; older: Paragraph[]; newer: Paragraph[] };

function stretchesOf(older: readonly Paragraph[], newer: readonly Paragraph[]): Stretch[] {
  const numbers = new Map<string, number>();
  const numberOf = ({ text }: Paragraph): number => {
    const number = numbers.get(text) ?? numbers.size;
    numbers.set(text, number);
    return number;
  };
  const changes = diffArrays(older.map(numberOf), newer.map(numberOf), { maxEditLength: MOST_PARAGRAPH_EDITS });
  if (changes === undefined) return [{ same: false, older: [...older], newer: [...newer] }];
  const stretches: Stretch[] = [];
  let [olderAt, newerAt] = [0, 0];
  for (const { added, removed, count } of changes) {
    const isSame = !added && !removed;
    const last = stretches.at(-1);
    const stretch = last && !last.same && !isSame ? last : { same: isSame, older: [], newer: [] };
    if (stretch !== last) stretches.push(stretch);
    // concat, because a stretch may be longer than what a call takes as arguments
    if (!added) stretch.older = stretch.older.concat(older.slice(olderAt, olderAt + count));
    if (!removed) stretch.newer = stretch.newer.concat(newer.slice(newerAt, newerAt + count));
    if (!added) olderAt += count;
    if (!removed) newerAt += count;
  }
  return stretches;
}

type Budget = { letters: number };
type Words = { text: string; mark: Mark };
type Change = { kind: Difference['kind']; part: Difference['part']; pieces: Words[] };

function edited({ older, newer }: Stretch, budget: Budget): Change[] {
  const pairs = alignParagraphs(
    older.map(({ text }) => text),
    newer.map(({ text }) => text),
  );
  return pairs.flatMap(([from, to]) => pair(older[from ?? -1], newer[to ?? -1], budget));
}

/** What became of one paragraph; where one is absent, the other was added or removed. */
function pair(before: Paragraph | undefined, after: Paragraph | undefined, budget: Budget): Change[] {
  if (before && after && before.text === after.text) return [same(after)];
  const pieces = before && after ? wordsBetween(before.text, after.text, budget) : null;
  if (pieces !== null && after) return [{ kind: 'changed', part: after.part, pieces }];
  return [...(before ? [whole(before, 'removed')] : []), ...(after ? [whole(after, 'added')] : [])];
}

function same(paragraph: Paragraph): Change {
  return whole(paragraph, 'same');
}

function whole({ part, text }: Paragraph, mark: Mark): Change {
  return { kind: mark, part, pieces: [{ text, mark }] };
}

/** Null where too little was kept to be read, or too much would have to be compared. */
function wordsBetween(before: string, after: string, budget: Budget): Words[] | null {
  budget.letters -= before.length + after.length;
  if (budget.letters < 0) return null;
  const changes = diffArrays(tokens(before), tokens(after), { maxEditLength: MOST_WORD_EDITS });
  if (changes === undefined) return null;
  const pieces = changes.map(({ value, added, removed }): Words => {
    return { text: value.join(''), mark: added ? 'added' : removed ? 'removed' : 'same' };
  });
  const kept = pieces.reduce((sum, { text, mark }) => sum + (mark === 'same' ? text.trim().length : 0), 0);
  return kept < LEAST_KEPT * Math.max(before.length, after.length) ? null : joined(pieces);
}

// A figure with its separators and a word with its apostrophe or hyphen change as one; scripts without spaces change
// letter by letter; white space and every other sign stand alone.
const UNSPACED = '\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Thai}';
const LETTERS = `(?:(?![${UNSPACED}])[\\p{L}\\p{M}\\p{N}])+`;
const TOKEN = new RegExp(`${LETTERS}(?:[.,:'’-]${LETTERS})*|\\s+|[^]`, 'gu');

function tokens(text: string): string[] {
  return text.match(TOKEN) ?? [];
}

/** A space between two replaced words is replaced with them: 'six today' for 'nine tomorrow' is one change, not two. */
function joined(pieces: readonly Words[]): Words[] {
  const found: Words[] = [];
  let [removed, added] = ['', ''];
  const close = () => {
    if (removed !== '') found.push({ text: removed, mark: 'removed' });
    if (added !== '') found.push({ text: added, mark: 'added' });
    [removed, added] = ['', ''];
  };
  pieces.forEach(({ text, mark }, at) => {
    const isBetween = mark === 'same' && text.trim() === '' && at < pieces.length - 1 && removed !== '' && added !== '';
    if (mark === 'same' && !isBetween) {
      close();
      found.push({ text, mark });
    }
    if (mark === 'removed' || isBetween) removed += text;
    if (mark === 'added' || isBetween) added += text;
  });
  close();
  return found;
}

function withPlaces(changes: readonly Change[]): Difference[] {
  const textsOf = (kind: Difference['kind']) =>
    new Set(changes.filter((one) => one.kind === kind).map(({ pieces }) => pieces[0]?.text));
  const [removed, added] = [textsOf('removed'), textsOf('added')];
  return changes.map(({ kind, part, pieces }, position) => {
    const elsewhere = kind === 'removed' ? added : kind === 'added' ? removed : null;
    const moved = part !== 'headline' && elsewhere?.has(pieces[0]?.text) === true;
    let start = 0;
    const placed = pieces.map(({ text, mark }) => {
      start += text.length;
      return { start: start - text.length, text, mark };
    });
    return { position, kind, part, moved, pieces: placed };
  });
}
