// The annotated sentences of this folder in, stories out. `[person]`, `{organisation}`, `<place>`; slots in place of
// persons (`[1]` in full, `[1s]` surname, `[1g]` given name, `[1i]` initials and surname, with m or f for the gender)
// are filled with names of many countries, the same in one story.

import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { NameKind, TokenSpan } from '#lib/people/tagger/labels';
import { sentenceBounds } from '#lib/people/tagger/sentences';
import { tokensOf } from '#lib/people/tagger/tokens';
import { type Gender, nameFrom, type PersonName, readGroups } from './people-names';
import type { Chance, Sentence, Story } from './story';

const FOLDER = path.join(import.meta.dirname, 'sentences');
const MARK = /\[([^\]]*)\]|\{([^}]*)\}|<([^>]*)>/g;
const SLOT = /^(\d+)([mf]?)([sgi]?)$/;

export type OwnStory = { style: string; lines: string[] };

export function readOwnStories(): OwnStory[] {
  return readdirSync(FOLDER)
    .filter((name) => name.endsWith('.txt'))
    .sort()
    .flatMap((name) => readFileSync(path.join(FOLDER, name), 'utf8').split(/\n\s*\n/))
    .flatMap((block) => {
      const [head = '', ...lines] = block
        .trim()
        .split('\n')
        .filter((line) => line.trim() !== '');
      return head.startsWith('# ') && lines.length > 0 ? [{ style: head.slice(2), lines }] : [];
    });
}

const GROUPS = readGroups();

export function fill(story: OwnStory, chance: Chance, set = 'own'): Story {
  const people = new Map<string, PersonName>();
  const genders = gendersOf(story.lines);
  const nameOf = (slot: string, form: string) => {
    const known = people.get(slot) ?? nameFrom(GROUPS, genders.get(slot) ?? null, chance);
    people.set(slot, known);
    if (form === 's') return known.surname;
    if (form === 'g') return known.given;
    return form === 'i' ? known.initials : known.full;
  };
  return { set, sentences: story.lines.flatMap((line) => sentencesOf(line, nameOf)) };
}

function gendersOf(lines: string[]): Map<string, Gender> {
  const genders = new Map<string, Gender>();
  for (const [, slot = '', gender] of lines.join('\n').matchAll(/\[(\d+)([mf])[sgi]?\]/g)) {
    genders.set(slot, gender === 'f' ? 'f' : 'm');
  }
  return genders;
}

type Marked = { start: number; end: number; kind: NameKind };

function sentencesOf(line: string, nameOf: (slot: string, form: string) => string): Sentence[] {
  let [text, behind] = ['', 0];
  const marked: Marked[] = [];
  for (const match of line.matchAll(MARK)) {
    const [whole, person, organisation, place] = match;
    const slot = person === undefined ? null : SLOT.exec(person);
    const name = slot ? nameOf(slot[1] ?? '', slot[3] ?? '') : (person ?? organisation ?? place ?? '');
    text += line.slice(behind, match.index);
    const capitals = slot !== null && isCapitals(line);
    marked.push({
      start: text.length,
      end: text.length + name.length,
      kind: person !== undefined ? 'person' : organisation !== undefined ? 'organisation' : 'place',
    });
    text += capitals ? name.toUpperCase() : name;
    behind = match.index + whole.length;
  }
  text += line.slice(behind);
  return cut(text, marked);
}

/** A headline in capitals takes its names in capitals. */
function isCapitals(line: string): boolean {
  const letters = line.replace(/\[\d\w*\]/g, '').replace(/[^\p{L}]/gu, '');
  return letters.length > 3 && letters === letters.toUpperCase();
}

function cut(text: string, marked: readonly Marked[]): Sentence[] {
  const tokens = tokensOf(text);
  const bounds = sentenceBounds(tokens);
  const spans: TokenSpan[] = [];
  for (const { start, end, kind } of marked) {
    const from = tokens.starts.indexOf(start);
    const to = tokens.ends.findIndex((at) => at === end || at === end + 1);
    // 'Nehru-like': the name is no token of its own.
    if (from >= 0 && to >= from) spans.push({ from, to: to + 1, kind });
  }
  return bounds.slice(1).map((to, at) => {
    const from = bounds[at] ?? 0;
    return {
      words: tokens.words.slice(from, to),
      spans: spans
        .filter((span) => span.from >= from && span.to <= to)
        .map((span) => ({ ...span, from: span.from - from, to: span.to - from })),
    };
  });
}
