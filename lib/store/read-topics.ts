// The topic vocabulary as the archive has it.

import type { Topic } from '#lib/model/topic';
import type { Store } from './open';

export function readTopics(store: Store): Promise<Topic[]> {
  return store.db.topic.findMany({ orderBy: { label: 'asc' } });
}
