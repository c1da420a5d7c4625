// A name as typed in, the persons and offices that it can mean out.

import { wordList } from '#lib/text/words';
import type { Gazetteer } from './gazetteer';
import { fullNames } from './spelling';

type Found = { slugs: ReadonlyMap<string, readonly string[]>; offices: readonly { id: string; title: string }[] };

const built = new WeakMap<Gazetteer, Found>();

/** Slugs of persons with this full name, or of all with this surname; 'Xi Jinping', 'xi'. */
export function personsNamed(gazetteer: Gazetteer, name: string): readonly string[] {
  return found(gazetteer).slugs.get(keyOf(name)) ?? [];
}

/** Ids of the offices with this title, or else of all whose title holds these words in a row: 'president of China'. */
export function officesNamed(gazetteer: Gazetteer, title: string): string[] {
  const wanted = keyOf(title);
  if (wanted === '') return [];
  const { offices } = found(gazetteer);
  const same = offices.filter((office) => office.title === wanted || office.id === title);
  const holding = same.length > 0 ? same : offices.filter((office) => ` ${office.title} `.includes(` ${wanted} `));
  return holding.map((office) => office.id);
}

function found(gazetteer: Gazetteer): Found {
  const known = built.get(gazetteer);
  if (known) return known;
  const full = new Map<string, string[]>();
  const surnames = new Map<string, string[]>();
  for (const person of gazetteer.persons) {
    for (const words of fullNames(person)) add(full, words.join(' '), person.slug);
    add(surnames, keyOf(person.surname), person.slug);
  }
  const made = {
    slugs: new Map([...surnames, ...full]), // a full name of one word is not the surname of others
    offices: gazetteer.offices.map(({ id, title }) => ({ id, title: keyOf(title) })),
  };
  built.set(gazetteer, made);
  return made;
}

function keyOf(name: string): string {
  return wordList(name).join(' ');
}

function add(map: Map<string, string[]>, key: string, slug: string): void {
  const slugs = map.get(key);
  if (slugs === undefined) map.set(key, [slug]);
  else if (!slugs.includes(slug)) slugs.push(slug);
}
