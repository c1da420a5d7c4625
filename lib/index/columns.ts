// What the index knows of each story besides its words, by document number. Filters, facets, sorting and the timeline
// read these columns and nothing else.

import { dayNumber, monthNumber } from '#lib/model/day';
import { UNSORTED } from '#lib/model/topic';
import { type Facet, forEachFacet } from '#lib/query/query';
import type { StoryToIndex } from '#lib/store/read-changes';
import { Names } from './names';

/** The day of a story without one: before every real day. */
export const NO_DAY = -10_000_000;

export class Columns {
  /** Story id, and null once the story was replaced or removed. */
  readonly id: (string | null)[] = [];
  /** Days since 1970-01-01, or NO_DAY. */
  readonly day: number[] = [];
  /** Month number (see lib/model/day.ts), or NO_DAY. */
  readonly month: number[] = [];
  readonly addedSeq: number[] = [];
  /** Number of the family of copies; `families` says which. */
  readonly family: number[] = [];
  /** Numbers of the values of each facet; the tables in `names` say what they are. */
  readonly values: Record<Facet, number[][]> = forEachFacet(() => []);
  /** The office held that day by each person, in the order of `values.person`; -1 for none. */
  readonly office: number[][] = [];
  readonly names: Record<Facet, Names> = forEachFacet(() => new Names());
  readonly offices = new Names();
  readonly families = new Names();

  /** Adds a story; returns its document number. */
  add(story: StoryToIndex): number {
    const { names, values } = this;
    const doc = this.id.push(story.id) - 1;
    this.day.push(story.published === null ? NO_DAY : dayNumber(story.published));
    this.month.push(story.published === null ? NO_DAY : monthNumber(story.published));
    this.addedSeq.push(story.addedSeq);
    this.family.push(this.families.add(story.family));
    const topics = story.topics.length > 0 ? story.topics : [UNSORTED];
    values.person.push(story.people.map((person) => names.person.add(person.slug)));
    values.topic.push(topics.map((topic) => names.topic.add(topic)));
    values.source.push(story.source === null ? [] : [names.source.add(story.source)]);
    values.section.push(story.section === null ? [] : [names.section.add(story.section)]);
    this.office.push(story.people.map(({ office }) => (office === null ? -1 : this.offices.add(office))));
    return doc;
  }

  remove(doc: number): void {
    this.id[doc] = null;
  }
}
