// Whether a story, a version of one, a person or a topic is in the archive.

import type { Db, Store, Transaction } from './open';

/** The id of the story that was given this id on another machine or by another of its captures; null for none. */
export async function storyBehind(db: Db | Transaction, id: string): Promise<string | null> {
  const key = await db.articleKey.findUnique({ where: { id } });
  return key?.articleId ?? null;
}

export async function hasStory(store: Store, id: string): Promise<boolean> {
  return (await storyBehind(store.db, id)) !== null;
}

/** True when the story has every one of these versions. */
export async function hasVersions(store: Store, id: string, versions: readonly number[]): Promise<boolean> {
  const wanted = [...new Set(versions)];
  return (await store.db.articleVersion.count({ where: { articleId: id, version: { in: wanted } } })) === wanted.length;
}

export async function hasPerson(store: Store, slug: string): Promise<boolean> {
  return (await store.db.person.count({ where: { slug } })) > 0;
}

export async function hasTopic(store: Store, code: string): Promise<boolean> {
  return (await store.db.topic.count({ where: { code } })) > 0;
}
