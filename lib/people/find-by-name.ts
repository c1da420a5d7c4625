// A name as typed in, the persons and offices that it can mean out.

import { isOneSlip, SHORTEST_SLIPPED } from '#lib/text/one-slip';
import { wordList } from '#lib/text/words';
import type { Gazetteer } from './gazetteer';
import { fullNames } from './spelling';

type Found = { slugs: ReadonlyMap<string, readonly string[]>; offices: readonly { id: string; title: string }[] };

const built = new WeakMap<Gazetteer, Found>();

/** Slugs of persons with this full name, or of all with this surname; 'Xi Jinping', 'xi'. */
export function personsNamed(gazetteer: Gazetteer, name: string): readonly string[] {
  return found(gazetteer).slugs.get(keyOf(name)) ?? [];
}

/** Slugs of persons whose name begins like this where letters stand alone: 'G. W. Bush', 'J F Kennedy', 'F.D. Roosevelt'. */
export function personsByInitials(gazetteer: Gazetteer, name: string): string[] {
  const typed = wordList(name.replaceAll('.', ' '));
  if (typed.length < 2 || typed.every((word) => word.length > 1) || typed.at(-1)?.length === 1) return [];
  const fitting = gazetteer.persons.flatMap((person) => {
    const names = fullNames(person).filter((full) => begins(full, typed));
    return names.length === 0
      ? []
      : [{ slug: person.slug, isWhole: names.some((full) => full.length === typed.length) }];
  });
  const whole = fitting.filter((one) => one.isWhole);
  return (whole.length > 0 ? whole : fitting).map(slugOf);
}

/** Slugs of persons with a name that one slip of the hand makes of this one: 'gorbachv', 'Helmut Khol'. */
export function personsOneSlipFrom(gazetteer: Gazetteer, name: string): string[] {
  const typed = keyOf(name);
  if (typed.length < SHORTEST_SLIPPED) return [];
  const slipped = [...found(gazetteer).slugs].filter(([known]) => isOneSlip(known, typed));
  return [...new Set(slipped.flatMap(([, slugs]) => slugs))];
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

function slugOf({ slug }: { slug: string }): string {
  return slug;
}

/** Each word is the next one of the name or its first letter; the name may have further ones before its last. */
function begins(full: readonly string[], typed: readonly string[]): boolean {
  if (typed.at(-1) !== full.at(-1)) return false;
  let next = 0;
  return typed.slice(0, -1).every((word) => {
    const at = full.findIndex(
      (own, place) => place >= next && (word.length === 1 ? own.startsWith(word) : own === word),
    );
    next = at + 1;
    return at >= 0 && at < full.length - 1;
  });
}

function keyOf(name: string): string {
  return wordList(name).join(' ');
}

function add(map: Map<string, string[]>, key: string, slug: string): void {
  const slugs = map.get(key);
  if (slugs === undefined) map.set(key, [slug]);
  else if (!slugs.includes(slug)) slugs.push(slug);
}
