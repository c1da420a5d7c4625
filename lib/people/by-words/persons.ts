// The full names of a story in; the persons they name, out. A shorter form of one longer name in the same story is that
// person: 'García Márquez' of 'Gabriel García Márquez', 'John Doe' of 'John Q. Doe'.

import type { Scene } from '../scene';
import { fullNames } from '../spelling';
import { slugOfName } from '../unlinked';
import type { FullName } from './full-names';

/** `slug` begins with '~', or is that of the gazetteer where the words are a part of the full name of one linked before. */
export type StoryPerson = { slug: string; name: string; words: readonly string[] };

/** So many forms of a first and a last name are looked at; a story has two. */
const FORMS = 4;

/** By the key of a full name. */
export function personsOf(
  names: readonly FullName[],
  linked: ReadonlySet<string>,
  scene: Scene,
): Map<string, StoryPerson> {
  const distinct = new Map<string, FullName>();
  for (const name of names) if (!distinct.has(name.key)) distinct.set(name.key, name);
  const longer = longerForms([...distinct.values()], linked, scene);
  const alike = sameEnds([...distinct.values()]);
  const persons = new Map<string, StoryPerson>();
  for (const { key, words, name } of distinct.values()) {
    const host = longer.get(key);
    const first = distinct.get(typeof host === 'string' ? host : (alike.get(key) ?? key));
    const own = { slug: slugOfName(name) ?? `~${key}`, name, words };
    if (host && typeof host !== 'string') persons.set(key, host);
    else persons.set(key, first ? { ...own, slug: slugOfName(first.name) ?? own.slug, name: first.name } : own);
  }
  return persons;
}

/** Beginnings and endings of longer names, with the one longer name that has them: a key or a person of the gazetteer. */
function longerForms(names: readonly FullName[], linked: ReadonlySet<string>, { gazetteer }: Scene) {
  const longer = new Map<string, string | StoryPerson | null>();
  const add = (
    words: readonly string[],
    host: string | StoryPerson,
    isSame: (other: string | StoryPerson) => boolean,
  ) => {
    for (let cut = 1; cut <= words.length - 2; cut++) {
      for (const part of [words.slice(cut), words.slice(0, -cut)].map((some) => some.join(' '))) {
        const other = longer.get(part);
        longer.set(part, other === undefined || (other !== null && isSame(other)) ? host : null);
      }
    }
  };
  for (const slug of linked) {
    const person = gazetteer.person(slug);
    const isSame = (other: string | StoryPerson) => typeof other !== 'string' && other.slug === slug;
    for (const words of person ? fullNames(person) : [])
      add(words, { slug, name: person?.name ?? slug, words }, isSame);
  }
  for (const { words, key } of names) add(words, key, () => false);
  return longer;
}

/** Names with one first and one last name whose middle names agree, as the key that is met first. */
function sameEnds(names: readonly FullName[]): Map<string, string> {
  const groups = new Map<string, FullName[]>();
  for (const name of names) {
    const ends = `${name.words[0]} ${name.words.at(-1)}`;
    const group = groups.get(ends);
    if (group) group.push(name);
    else groups.set(ends, [name]);
  }
  const first = new Map<string, string>();
  for (const group of groups.values()) {
    const [head] = group;
    if (!head || group.length < 2 || group.length > FORMS) continue;
    const agree = group.every((one) => group.every((other) => middlesAgree(one.words, other.words)));
    if (agree) for (const { key } of group) first.set(key, head.key);
  }
  return first;
}

function middlesAgree(one: readonly string[], other: readonly string[]): boolean {
  const [a, b] = [one.slice(1, -1), other.slice(1, -1)];
  return a.every((word, at) => {
    const match = b[at] ?? word;
    return word.startsWith(match) || match.startsWith(word);
  });
}
