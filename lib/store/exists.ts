// Whether a story, a person or a topic is in the archive.

import type { Store } from './open';

export async function hasStory(store: Store, id: string): Promise<boolean> {
  return (await store.db.article.count({ where: { id } })) > 0;
}

export async function hasPerson(store: Store, slug: string): Promise<boolean> {
  return (await store.db.person.count({ where: { slug } })) > 0;
}

export async function hasTopic(store: Store, code: string): Promise<boolean> {
  return (await store.db.topic.count({ where: { code } })) > 0;
}
