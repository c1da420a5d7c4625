// A story -> an item of CSL-JSON (citationstyles.org, schema 1.0.2): the facts from which every form of citation is
// made. What is not known has no field.

import type { DatedBy } from '#lib/model/article';
import type { StoredArticle } from '#lib/store/read-article';
import { oneLine, webAddress, withoutTex } from './printable';
import { agencyBeside, type PersonName, partsOf, signersOf } from './signers';

export type CitedStory = Pick<
  StoredArticle,
  | 'id'
  | 'headline'
  | 'byline'
  | 'authors'
  | 'agency'
  | 'source'
  | 'section'
  | 'language'
  | 'published'
  | 'captured'
  | 'address'
>;
export type CslName = PersonName | { literal: string };
/** Year, month and day, as far as they are known. */
export type CslDate = { 'date-parts': [number[]] };

export type CslItem = {
  id: string;
  type: 'article-newspaper';
  title: string;
  author?: CslName[];
  'container-title'?: string;
  section?: string;
  language?: string;
  issued?: CslDate;
  /** The day of the capture. */
  accessed?: CslDate;
  /** The original address; the permalink where the story has none. */
  URL: string;
  /** The permalink. */
  archive_location: string;
  note?: string;
};

/** `permalink`: the address of the story in this archive. */
export function cslOf(story: CitedStory, permalink: string): CslItem {
  const authors = signersOf(story).map(
    ({ name, kind }) => (kind === 'person' ? partsOf(name) : null) ?? { literal: name },
  );
  const agency = agencyBeside(story);
  return {
    id: story.id,
    type: 'article-newspaper',
    title: oneLine(story.headline),
    ...(authors.length > 0 && { author: authors }),
    ...stated('container-title', story.source),
    ...stated('section', story.section),
    ...stated('language', story.language),
    ...dated('issued', story.published),
    ...dated('accessed', story.captured),
    URL: webAddress(story.address) ?? withoutTex(permalink),
    archive_location: permalink,
    ...stated('note', agency === null ? null : `Agency: ${agency}`),
  };
}

function stated<Field extends string>(field: Field, text: string | null): { [key in Field]?: string } {
  const line = oneLine(text ?? '');
  return line === '' ? {} : ({ [field]: line } as { [key in Field]?: string });
}

function dated<Field extends string>(field: Field, on: DatedBy | null): { [key in Field]?: CslDate } {
  if (on === null) return {};
  const known = { year: 1, month: 2, day: 3 }[on.precision];
  const parts = on.day.split('-').slice(0, known).map(Number);
  return { [field]: { 'date-parts': [parts] } } as { [key in Field]?: CslDate };
}

/** [2022, 2] -> '2022-02'. */
export function isoDate({ 'date-parts': [parts] }: CslDate, separator = '-'): string {
  return parts.map((part) => String(part).padStart(2, '0')).join(separator);
}
