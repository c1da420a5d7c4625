// One record of the `people` command in ({id, text, headline?, day?}), its answer out. The text is cut into body blocks
// at blank lines, and offsets are UTF-16 units into the whole text.

import type { Block } from '#lib/model/article';
import { isDay } from '#lib/model/day';
import type { How, Salience } from '#lib/model/person';
import { isAbsent, isRecordId, type RecordId } from '#lib/model/record';
import type { Gazetteer } from './gazetteer';
import { findPeople } from './recognise';
import type { Tagger } from './tagger/tagger';
import { isByWords } from './unlinked';

export type PeopleAnswer = {
  id: RecordId;
  /** Those in the text; the headline's count only for `people`. No `person`: nobody of the gazetteer. */
  mentions: { start: number; end: number; text: string; person?: string; how: How; confidence: number }[];
  people: { person?: string; name: string; salience: Salience; office?: string }[];
};
export type PeopleRefusal = { id: RecordId | null; error: string };

type PeopleRecord = { id: RecordId; text: string; headline: string; day: string | null };

const BLANK_LINE = /\n[ \t\r]*\n\s*/g;

export function readPeople(
  record: unknown,
  gazetteer: Gazetteer,
  tagger: Tagger | null = null,
): PeopleAnswer | PeopleRefusal {
  const checked = check(record);
  if ('error' in checked) return checked;
  const { id, text, headline, day } = checked;
  const paragraphs = paragraphsOf(text);
  const blocks = paragraphs.map(({ text }): Block => ({ part: 'body', text }));
  const { mentions, people } = findPeople({ headline, blocks, day }, gazetteer, tagger);
  return {
    id,
    mentions: mentions.flatMap(({ block, start, end, person, ...rest }) => {
      const paragraph = block === null ? undefined : paragraphs[block];
      if (!paragraph) return [];
      const place = { start: paragraph.start + start, end: paragraph.start + end };
      return [{ ...place, text: rest.text, ...known(person), how: rest.how, confidence: rest.confidence }];
    }),
    people: people.map(({ person, name, salience, office, officeTitle }) => ({
      ...known(person),
      name,
      salience,
      ...(office && officeTitle && { office: officeTitle }),
    })),
  };
}

/** A person by words has no slug here: the name says all that is known. */
function known(person: string | null): { person?: string } {
  return person === null || isByWords(person) ? {} : { person };
}

function check(record: unknown): PeopleRecord | PeopleRefusal {
  if (typeof record !== 'object' || record === null || Array.isArray(record)) {
    return { id: null, error: 'a record is an object with id and text' };
  }
  const { id, text, headline, day } = record as Record<string, unknown>;
  if (!isRecordId(id)) return { id: null, error: 'id is neither a text nor a number' };
  if (typeof text !== 'string') return { id, error: 'text is not a text' };
  if (!isAbsent(headline) && typeof headline !== 'string') return { id, error: 'headline is not a text' };
  if (!isAbsent(day) && !(typeof day === 'string' && isDay(day))) return { id, error: 'day is not YYYY-MM-DD' };
  return { id, text, headline: headline ?? '', day: day ?? null };
}

function paragraphsOf(text: string): { start: number; text: string }[] {
  const found: { start: number; text: string }[] = [];
  let start = 0;
  for (const match of text.matchAll(BLANK_LINE)) {
    found.push({ start, text: text.slice(start, match.index) });
    start = match.index + match[0].length;
  }
  found.push({ start, text: text.slice(start) });
  return found.filter((paragraph) => paragraph.text.trim() !== '');
}
