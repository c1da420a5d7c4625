// What a reader said each person is to a story (salience-labels.jsonl), and what recognition says.

import { readFileSync } from 'node:fs';
import { type PersonInStory, SALIENCES, type Salience } from '#lib/model/person';
import type { Gazetteer } from '#lib/people/gazetteer';
import { wordList } from '#lib/text/words';
import { type Score, scoreOf } from './counts';
import type { Find } from './find';
import type { Stories, StorySet } from './salience-stories';

type Label = { set: StorySet; story: string; person: string; salience: Salience; heldOut: boolean };
export type Judged = Label & { found: Salience | null };
export type SalienceScores = {
  pairs: number;
  /** Of the pairs whose person was found at all. */
  found: number;
  right: number;
  labels: Record<Salience, Score>;
  wrong: Judged[];
};

const LABELS = new URL('salience-labels.jsonl', import.meta.url);

/** The pairs of all stories that are there, with what is found. */
export function judgePairs(sets: ReadonlyMap<StorySet, Stories>, find: Find, gazetteer: Gazetteer): Judged[] {
  const known = new Map<string, PersonInStory[]>();
  return readFileSync(LABELS, 'utf8')
    .trim()
    .split('\n')
    .flatMap((line) => {
      const label = JSON.parse(line) as Label;
      const story = sets.get(label.set)?.get(label.story);
      if (!story) return [];
      const key = `${label.set} ${label.story}`;
      const people = known.get(key) ?? find(story).people;
      known.set(key, people);
      return [{ ...label, found: people.find((person) => isNamed(person, label.person, gazetteer))?.salience ?? null }];
    });
}

export function scoreSalience(judged: readonly Judged[]): SalienceScores {
  const found = judged.filter((pair) => pair.found !== null);
  const scoreFor = (salience: Salience) =>
    scoreOf({
      right: found.filter((pair) => pair.found === salience && pair.salience === salience).length,
      found: found.filter((pair) => pair.found === salience).length,
      gold: found.filter((pair) => pair.salience === salience).length,
    });
  const wrong = judged.filter((pair) => pair.found !== pair.salience);
  return {
    pairs: judged.length,
    found: found.length,
    right: judged.length - wrong.length,
    labels: Object.fromEntries(SALIENCES.map((salience) => [salience, scoreFor(salience)])) as Record<Salience, Score>,
    wrong,
  };
}

function isNamed({ person, name }: PersonInStory, wanted: string, gazetteer: Gazetteer): boolean {
  const names = [name, ...(gazetteer.person(person)?.names ?? [])].map(keyOf);
  const key = keyOf(wanted);
  return names.some((other) => other === key || other === key.replace(/^king/, ''));
}

function keyOf(name: string): string {
  return wordList(name).join('');
}
