// What readers see for the keys of people and topics.

import type { Store } from './open';

export type Labels = { person: Map<string, string>; topic: Map<string, string> };

/** Keys that the archive does not know are absent from the result. */
export async function readLabels(
  store: Store,
  keys: { persons: readonly string[]; topics: readonly string[] },
): Promise<Labels> {
  const [persons, topics] = await Promise.all([
    store.db.person.findMany({ where: { slug: { in: [...keys.persons] } }, select: { slug: true, name: true } }),
    store.db.topic.findMany({ where: { code: { in: [...keys.topics] } }, select: { code: true, label: true } }),
  ]);
  return {
    person: new Map(persons.map(({ slug, name }) => [slug, name])),
    topic: new Map(topics.map(({ code, label }) => [code, label])),
  };
}
