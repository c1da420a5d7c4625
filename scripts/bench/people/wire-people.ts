// Stories that the wire's editors tagged with persons, and what recognition finds in them. Tags are surnames mostly
// ('reagan'), full names for some ('james-baker'). A list made by reading says which tags the text does not name, and
// which leaders without a tag are rightly what a story is about, or quoted in it.

import type { PersonInStory } from '#lib/model/person';
import type { Gazetteer } from '#lib/people/gazetteer';
import { wordList } from '#lib/text/words';
import type { Find } from './find';
import type { WireStory } from './wire';
import read from './wire-read.json';

type Tagged = { id: string; tag: string };
type Untagged = { id: string; person: string; salience: string };
export type WireScores = {
  stories: number;
  /** Tags found as any person, and as one of the gazetteer. */
  tags: { found: number; linked: number; all: number };
  /** Leaders that a story is about or that it quotes: tagged, or also right by the list. */
  salient: { tagged: number; right: number; all: number };
  missed: Tagged[];
  untagged: Untagged[];
};

/** Shorter texts are headlines alone. */
const SHORTEST = 8;

export function scoreWire(all: readonly WireStory[], find: Find, gazetteer: Gazetteer): WireScores {
  const stories = all.filter(({ tags, words }) => tags.length > 0 && words > SHORTEST);
  const scores: WireScores = {
    stories: stories.length,
    tags: { found: 0, linked: 0, all: 0 },
    salient: { tagged: 0, right: 0, all: 0 },
    missed: [],
    untagged: [],
  };
  for (const { id, tags, story } of stories) {
    const people = find(story).people.map((person) => ({ person, names: namesOf(person, gazetteer) }));
    for (const tag of tags) {
      if (isIn(read.notNamed, id, tag)) continue;
      const found = people.filter(({ names }) => names.some((name) => fits(tag, name)));
      scores.tags.all++;
      if (found.length === 0) scores.missed.push({ id, tag });
      else scores.tags.found++;
      if (found.some(({ person }) => isLeader(person))) scores.tags.linked++;
    }
    for (const { person, names } of people) {
      if (!isLeader(person) || (person.salience !== 'about' && person.salience !== 'quoted')) continue;
      scores.salient.all++;
      const isTagged = tags.some((tag) => names.some((name) => fits(tag, name)));
      if (isTagged) scores.salient.tagged++;
      if (isTagged || isIn(read.right, id, person.person)) scores.salient.right++;
      else scores.untagged.push({ id, person: person.person, salience: person.salience });
    }
  }
  return scores;
}

function isLeader({ person }: PersonInStory): boolean {
  return !person.startsWith('~');
}

function isIn(list: Record<string, string[]>, id: string, what: string): boolean {
  return list[id]?.includes(what) ?? false;
}

function namesOf({ person, name }: PersonInStory, gazetteer: Gazetteer): string[][] {
  const names = gazetteer.person(person)?.names ?? [];
  return [name, ...names].map((text) => wordList(text).map(plainSpelling));
}

/** All words of the tag in the name, and the last at its end or after 'king'. */
function fits(tag: string, name: readonly string[]): boolean {
  const words = tag.split('-').map(plainSpelling);
  const isFirst = words[0] === 'king' || name[0] === 'king';
  const rest = words.filter((word) => word !== 'king');
  return rest.every((word) => name.includes(word)) && (isFirst || rest.length > 1 || name.at(-1) === rest.at(-1));
}

/** The wire writes ae for ä. */
function plainSpelling(word: string): string {
  return word.replace(/([aou])e/g, '$1');
}
