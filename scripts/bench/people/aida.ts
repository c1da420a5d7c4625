// AIDA's names with Wikidata ids on wire stories of 1996 (its text is masked; CoNLL's test a has the same stories word
// for word), and what recognition links in them. Only links by name count: the set does not mark 'the president'.

import type { Person } from '#lib/model/person';
import type { Gazetteer } from '#lib/people/gazetteer';
import type { Story } from '#lib/people/recognise';
import { fold } from '#lib/text/fold';
import read from './aida-read.json';
import { isThere, textOf } from './beside';
import type { Find } from './find';
import { columns, type NameDoc } from './name-sets';

type Label = { span: [number, number]; entity_id: string; name: string; parent?: number | null };
type Marked = { id: number; text: string; labels: Label[] };
export type AidaError = { story: number; words: string; person: string; gold: string; how: string };
export type AidaScores = {
  stories: number;
  /** Links by name to persons of the gazetteer. */
  links: { right: number; all: number };
  /** Marked names of persons of the gazetteer. */
  marked: { found: number; all: number };
  /** Links that are right by reading though the set says otherwise. */
  byReading: number;
  fullNames: { checked: number; wrong: number };
  wrong: AidaError[];
  missed: AidaError[];
};

const MARKED = 'linking/elevant/aida-conll-dev.benchmark.jsonl.gz';
const TEXT = 'ner/conll2003-testa/eng.testa.gz';
/** The stories are of late August 1996; few say their day. */
const USUAL_DAY = '1996-08-30';

export const hasAida = isThere(MARKED) && isThere(TEXT);

/** Where each token of a story stands in the masked text, and in which line and where there in ours. */
type Place = { masked: number; line: number; start: number; end: number };

export function scoreAida(find: Find, gazetteer: Gazetteer): AidaScores {
  const docs = columns(TEXT, { token: 0, tag: 'last', separator: /\s+/ });
  const stories = textOf(MARKED).trim().split('\n');
  const byName = personsByName(gazetteer);
  const scores: AidaScores = {
    stories: 0,
    links: { right: 0, all: 0 },
    marked: { found: 0, all: 0 },
    byReading: 0,
    fullNames: { checked: 0, wrong: 0 },
    wrong: [],
    missed: [],
  };
  stories.forEach((line, at) => {
    const marked = JSON.parse(line) as Marked;
    const doc = docs[at];
    if (!doc || !isSameText(marked.text, doc)) return;
    scores.stories++;
    scoreStory(marked, doc, find, gazetteer, byName, scores);
  });
  return scores;
}

function scoreStory(
  marked: Marked,
  doc: NameDoc,
  find: Find,
  gazetteer: Gazetteer,
  byName: Map<string, Person[]>,
  scores: AidaScores,
): void {
  const places = placesOf(doc);
  const isMeant = (label: Label, slug: string | null) => {
    const person = slug === null ? null : gazetteer.person(slug);
    if (!person) return false;
    return person.wikidata
      ? person.wikidata === label.entity_id
      : (byName.get(fold(label.name)) ?? []).includes(person);
  };
  const isKnown = (label: Label) =>
    gazetteer.persons.some((person) => person.wikidata === label.entity_id) ||
    (byName.get(fold(label.name)) ?? []).some((person) => person.wikidata === null);
  const labels = marked.labels
    .filter(({ parent }) => parent === undefined || parent === null)
    .flatMap((label) => {
      const covered = places.filter(({ masked }) => masked >= label.span[0] && masked < label.span[1]);
      const [first, last] = [covered[0], covered.at(-1)];
      return first && last ? [{ label, line: first.line, start: first.start, end: last.end }] : [];
    });
  const { mentions } = find(storyOf(doc));
  const links = mentions.filter(({ person, how }) => how !== 'role' && person !== null && !person.startsWith('~'));
  const lineOfMention = (block: number | null) => (block === null ? 0 : block + 1);
  for (const { block, start, end, text, person, how } of links) {
    const gold = labels.find(
      (label) => label.line === lineOfMention(block) && label.start < end && start < label.end,
    )?.label;
    scores.links.all++;
    const isRight = gold !== undefined && isMeant(gold, person);
    if (how === 'full-name' && gold && /^Q/.test(gold.entity_id) && gazetteer.person(person ?? '')?.wikidata) {
      scores.fullNames.checked++;
      if (!isRight && !isRead(marked.id, text)) scores.fullNames.wrong++;
    }
    if (isRight) scores.links.right++;
    else if (isRead(marked.id, text)) {
      scores.links.right++;
      scores.byReading++;
    } else {
      scores.wrong.push({ story: marked.id, words: text, person: person ?? '', gold: sayLabel(gold), how });
    }
  }
  for (const { label, line, start, end } of labels) {
    if (!isKnown(label)) continue;
    scores.marked.all++;
    const link = links.find(
      ({ block, ...mention }) => lineOfMention(block) === line && mention.start < end && start < mention.end,
    );
    if (link && isMeant(label, link.person)) {
      scores.marked.found++;
      continue;
    }
    const words = doc.lines[line]?.text.slice(start, end) ?? '';
    scores.missed.push({
      story: marked.id,
      words,
      person: link?.person ?? '',
      gold: sayLabel(label),
      how: link?.how ?? '',
    });
  }
}

function isRead(story: number, words: string): boolean {
  const right: Record<string, Record<string, string>> = read;
  return right[String(story)]?.[words] !== undefined;
}

function sayLabel(label: Label | undefined): string {
  return label ? `${label.name} (${label.entity_id})` : 'not marked';
}

function personsByName({ persons }: Gazetteer): Map<string, Person[]> {
  const byName = new Map<string, Person[]>();
  for (const person of persons) {
    for (const name of new Set([person.name, ...person.names].map(fold))) {
      byName.set(name, [...(byName.get(name) ?? []), person]);
    }
  }
  return byName;
}

/** The first line is the headline; no paragraphs are known, so each sentence is one. */
function storyOf({ lines }: NameDoc): Story {
  const [headline, ...sentences] = lines.map(({ text }) => text);
  const day = /\b1996-\d\d-\d\d\b/.exec(lines.map(({ text }) => text).join(' '))?.[0] ?? USUAL_DAY;
  return { headline: headline ?? '', blocks: sentences.map((text) => ({ part: 'body', text })), day };
}

function placesOf({ lines }: NameDoc): Place[] {
  let masked = 0;
  return lines.flatMap(({ tokens }, line) =>
    tokens.map(({ start, end }) => {
      const place = { masked, line, start, end };
      masked += end - start + 1;
      return place;
    }),
  );
}

/** Nearly all letters that are not masked must agree. */
function isSameText(masked: string, { lines }: NameDoc): boolean {
  const whole = lines.flatMap(({ text, tokens }) => tokens.map(({ start, end }) => text.slice(start, end))).join(' ');
  const shown = [...masked].flatMap((letter, at) => (letter === '*' || letter === ' ' ? [] : [at]));
  return shown.filter((at) => masked[at] === whole[at]).length > shown.length * 0.95;
}
