// Stories with right names and a tagger in, how well persons are found out: by exact span, and by person a story, where
// mentions that share words and the last of them are one person.

import type { TokenSpan } from '#lib/people/tagger/labels';
import { comparePersons, personsOf } from '../../persons-of-text';
import type { Story } from './story';

export type Score = { precision: number; recall: number; f1: number };
export type Scores = { spans: Score; people: Score };
export type TagWords = (sentences: readonly (readonly string[])[]) => TokenSpan[][];

type Tally = { right: number; wrong: number; missed: number };

export function score(stories: readonly Story[], tag: TagWords): Scores {
  const spans: Tally = { right: 0, wrong: 0, missed: 0 };
  const people: Tally = { right: 0, wrong: 0, missed: 0 };
  for (const { sentences } of stories) {
    const found = tag(sentences.map(({ words }) => words));
    const [right, guessed]: [string[], string[]] = [[], []];
    sentences.forEach(({ words, spans: marked }, at) => {
      const gold = persons(marked);
      const own = persons(found[at] ?? []);
      const keys = new Set(gold.map(keyOf));
      const hits = own.filter((span) => keys.has(keyOf(span))).length;
      add(spans, { right: hits, wrong: own.length - hits, missed: gold.length - hits });
      const text = (span: TokenSpan) => foldName(words.slice(span.from, span.to).join(' '));
      right.push(...gold.map(text));
      guessed.push(...own.map(text));
    });
    add(people, tallyOf(comparePersons(personsOf(guessed), personsOf(right))));
  }
  return { spans: scoreOf(spans), people: scoreOf(people) };
}

const persons = (spans: readonly TokenSpan[]) => spans.filter((span) => span.kind === 'person');
const keyOf = ({ from, to }: TokenSpan) => `${from}-${to}`;
const foldName = (name: string) =>
  name
    .toLowerCase()
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '');

function add(sum: Tally, { right, wrong, missed }: Tally): void {
  sum.right += right;
  sum.wrong += wrong;
  sum.missed += missed;
}

function tallyOf({ right, found, gold }: ReturnType<typeof comparePersons>): Tally {
  return { right, wrong: found - right, missed: gold - right };
}

function scoreOf({ right, wrong, missed }: Tally): Score {
  const precision = right / (right + wrong || 1);
  const recall = right / (right + missed || 1);
  const f1 = (2 * precision * recall) / (precision + recall || 1);
  const percent = (share: number) => Math.round(share * 1000) / 10;
  return { precision: percent(precision), recall: percent(recall), f1: percent(f1) };
}
