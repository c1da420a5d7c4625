// The labelled set for copies: families of one wire story as several outlets print it, and stories that look like
// copies and are not. The texts are in stories.json and others.json; the edits of newsrooms are made from them here,
// the same at every run.

import type { Block } from '#lib/model/article';
import others from './others.json';
import stories from './stories.json';
import {
  abridge,
  addLocal,
  agencyLine,
  american,
  caption,
  correctionLine,
  cutFromBottom,
  dateline,
  dropOneParagraph,
  type Edit,
  houseNumbers,
  houseWords,
  mergeParagraphs,
  splitSentences,
  swapTwoParagraphs,
  typographic,
  updateFigures,
} from './wire-edits';

/** `family` is the label, null for a story of which there is no copy; `kind` says what it was made as. */
export type LabelledStory = {
  id: string;
  family: string | null;
  kind: string;
  headline: string;
  /** Not known: the texts alone have to do, which is harder. */
  day: null;
  blocks: Block[];
  heldOut: boolean;
};

type Story = (typeof stories)[number];
type Text = { headline: string; paragraphs: string[] };

const local = addLocal(others.local);
/** What each outlet does; every family has some of them. */
const OUTLETS: { kind: string; edits: Edit[] }[] = [
  { kind: 'cut from the bottom', edits: [cutFromBottom] },
  { kind: 'American spelling, house words', edits: [american, houseWords, typographic] },
  { kind: 'local paragraph, merged', edits: [local, mergeParagraphs] },
  { kind: 'agency line, numbers', edits: [houseNumbers, agencyLine, splitSentences] },
  { kind: 'cut, house style', edits: [cutFromBottom, american, houseWords, houseNumbers] },
  { kind: 'updated figures, reordered', edits: [updateFigures, swapTwoParagraphs, caption] },
  { kind: 'abridged', edits: [dropOneParagraph, abridge, mergeParagraphs] },
  { kind: 'correction, local, short', edits: [correctionLine, local, dropOneParagraph] },
  { kind: 'abridged in house style, local', edits: [abridge, houseWords, local, agencyLine] },
  { kind: 'reordered, cut, updated', edits: [updateFigures, swapTwoParagraphs, cutFromBottom, typographic] },
];

export function labelledSet(): LabelledStory[] {
  return [...stories.flatMap(ofEvent), ...series(), ...roundUps(), ...shortItems()];
}

/** One event in three is kept aside: thresholds are set without a look at it. */
function isHeldOut(place: number): boolean {
  return place % 3 === 2;
}

function ofEvent(story: Story, place: number): LabelledStory[] {
  const { id, headline, paragraphs, followUp, edited, otherOutlet, retold } = story;
  const heldOut = isHeldOut(place);
  const single = (kind: string, text: Text): LabelledStory => ({
    id: `${id}/${kind}`,
    family: null,
    kind,
    headline: text.headline,
    day: null,
    blocks: blocksOf([`${dateline(story, place)}${text.paragraphs[0]}`, ...text.paragraphs.slice(1)]),
    heldOut,
  });
  const found = family(id, story, { headline, paragraphs }, place, heldOut);
  if (edited) found.push({ ...single('edited by hand', edited), family: id });
  if (followUp) {
    const text = withBackground(story, followUp);
    found.push(...family(`${id}/later`, { ...story, day: followUp.day }, text, place + 5, heldOut));
  }
  if (otherOutlet) found.push(single('by another outlet', { ...otherOutlet, headline }));
  if (retold) found.push(single('retold', retold));
  return [...found, ...sharing(story).map(({ kind, text }) => single(kind, text))];
}

/** Later stories that repeat four paragraphs of this one, and columns that quote two of them under its headline. */
function sharing(story: Story): { kind: string; text: Text }[] {
  const later = others.later.filter(({ about }) => about === story.id);
  const columns = others.columns.filter(({ about }) => about === story.id);
  return [
    ...later.map((text) => ({ kind: 'much later', text: withBackground(story, text) })),
    ...columns.map(({ before, quoted, after }) => ({
      kind: 'quotes two paragraphs',
      text: { headline: story.headline, paragraphs: [...before, ...pick(story, quoted), ...after] },
    })),
  ];
}

/** The story as the wire sent it and as two to five outlets printed it. */
function family(id: string, { place: where, day }: Story, text: Text, turn: number, heldOut: boolean) {
  const wire = { place: where, day };
  const printed = OUTLETS.filter((_, outlet) => (outlet * 7 + turn * 3) % 10 < 2 + (turn % 4));
  const original = { ...wire, blocks: blocksOf(text.paragraphs) };
  return [{ kind: 'as sent', edits: [] as Edit[] }, ...printed].map(({ kind, edits }, place): LabelledStory => {
    const edit = edits.reduce((edited, one) => one(edited, turn + place), original);
    const [first, ...rest] = edit.blocks;
    const lead = first ? [{ ...first, text: dateline(wire, turn + place) + first.text }] : [];
    const blocks = [...lead, ...rest].map((block) => ({ ...block, text: block.text.replace('{place}', wire.place) }));
    const headline = place % 2 === 0 ? text.headline : `${wire.place}: ${text.headline}`;
    return { id: `${id}#${place}`, family: id, kind, headline, day: null, blocks, heldOut };
  });
}

function withBackground(story: Story, later: Text & { background: number[] }): Text {
  return { headline: later.headline, paragraphs: [...later.paragraphs, ...pick(story, later.background)] };
}

/** Paragraphs by their numbers, from 1. */
function pick(story: Story, numbers: readonly number[]): string[] {
  return numbers.flatMap((number) => story.paragraphs[number - 1] ?? []);
}

/** One form, filled in anew each day or for each place. */
function series(): LabelledStory[] {
  return others.series.flatMap(({ name, paragraphs, rows }, place) =>
    rows.map((row, number) => ({
      id: `${name}/${number}`,
      family: null,
      kind: 'series',
      headline: name,
      day: null,
      blocks: blocksOf(paragraphs.map((text) => text.replace(/\{(\d+)\}/g, (_, slot) => row[slot] ?? ''))),
      heldOut: isHeldOut(place),
    })),
  );
}

/** Two paragraphs from the top of each of four stories of one part of the set. */
function roundUps(): LabelledStory[] {
  return [false, true].flatMap((heldOut) => {
    const part = stories.filter((_, place) => isHeldOut(place) === heldOut);
    return Array.from({ length: heldOut ? 4 : 8 }, (_, number) => ({
      id: `round-up/${heldOut}/${number}`,
      family: null,
      kind: 'round-up',
      headline: 'News in brief',
      day: null,
      blocks: blocksOf(
        [0, 1, 2, 3].flatMap((step) => {
          const story = part[(number * 3 + step * 5) % part.length];
          return story ? pick(story, [1, 2]) : [];
        }),
      ),
      heldOut,
    }));
  });
}

function shortItems(): LabelledStory[] {
  return others.short.map((text, place) => ({
    id: `short/${place}`,
    family: null,
    kind: 'very short',
    headline: 'In brief',
    day: null,
    blocks: blocksOf([text]),
    heldOut: isHeldOut(place),
  }));
}

function blocksOf(paragraphs: readonly string[]): Block[] {
  return paragraphs.map((text) => ({ part: 'body', text }));
}
