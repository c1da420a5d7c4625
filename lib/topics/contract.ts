// The contract of `bin/dateline topics`: one record in, its topics out under the same id, or the reason why it
// cannot be read. The record is foreign data: it is checked here, field by field.

import type { Block } from '#lib/model/article';
import { isAbsent, isRecordId, type RecordId } from '#lib/model/record';
import type { TopicInStory } from '#lib/model/topic';
import { findTopics } from './classify';

export type TopicsAnswer = { id: RecordId; topics: TopicInStory[] } | { id: RecordId | null; error: string };

/** `record` is {id, text, headline?, day?}; the day plays no part in topics and is not looked at. */
export function readTopics(record: unknown): TopicsAnswer {
  if (typeof record !== 'object' || record === null || Array.isArray(record)) {
    return { id: null, error: 'the record is not an object' };
  }
  const { id, text, headline } = record as Partial<Record<'id' | 'text' | 'headline', unknown>>;
  if (!isRecordId(id)) return { id: null, error: 'id is neither text nor a number' };
  if (typeof text !== 'string') return { id, error: 'text is missing or not text' };
  if (!isAbsent(headline) && typeof headline !== 'string') return { id, error: 'headline is not text' };
  return {
    id,
    topics: findTopics({ headline: typeof headline === 'string' ? headline : '', blocks: paragraphs(text) }),
  };
}

/** Blank lines part paragraphs, so that the first of them is the lead. */
function paragraphs(text: string): Block[] {
  return text
    .split(/\n\s*\n/)
    .filter((paragraph) => paragraph.trim() !== '')
    .map((paragraph) => ({ part: 'body', text: paragraph }));
}
