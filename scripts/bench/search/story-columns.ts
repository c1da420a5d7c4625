// Stories in, counts over any list of them out, from plain arrays: for engines that rank words and count nothing.

import { type CorpusStory, dayInCorpus, MONTHS, monthInCorpus } from './corpus-story';
import { type FacetCounts, PEOPLE_ON_A_PAGE } from './protocol';
import { Vocabulary } from './vocabulary';

export class StoryColumns {
  readonly day: number[] = [];
  private readonly month: number[] = [];
  private readonly source: number[] = [];
  private readonly topics: number[][] = [];
  private readonly people: number[][] = [];
  private readonly sources = new Vocabulary();
  private readonly topicNames = new Vocabulary();
  private readonly slugs = new Vocabulary();

  add({ date, source, topics, people }: CorpusStory): void {
    this.day.push(dayInCorpus(date));
    this.month.push(monthInCorpus(date));
    this.source.push(this.sources.number(source));
    this.topics.push(topics.map((topic) => this.topicNames.number(topic)));
    this.people.push(people.map((person) => this.slugs.number(person)));
  }

  person(slug: string): number {
    return this.slugs.has(slug) ? this.slugs.number(slug) : -1;
  }

  hasPerson(story: number, person: number): boolean {
    return this.people[story]?.includes(person) ?? false;
  }

  count(stories: readonly number[]): FacetCounts {
    const person = new Uint32Array(this.slugs.words.length);
    const topic = new Uint32Array(this.topicNames.words.length);
    const source = new Uint32Array(this.sources.words.length);
    const month = new Uint32Array(MONTHS);
    for (const story of stories) {
      add(month, this.month[story]);
      add(source, this.source[story]);
      for (const number of this.topics[story] ?? []) add(topic, number);
      for (const number of this.people[story] ?? []) add(person, number);
    }
    return { person: greatest(person, PEOPLE_ON_A_PAGE), topic, source, month };
  }
}

function add(counts: Uint32Array, number: number | undefined): void {
  if (number !== undefined) counts[number] = (counts[number] ?? 0) + 1;
}

/** The greatest counts, greatest first: a short sorted list that most counts are too small for. */
function greatest(counts: Uint32Array, size: number): number[] {
  const kept: number[] = [];
  for (const count of counts) {
    if (count === 0 || (kept.length === size && count <= (kept[size - 1] ?? 0))) continue;
    let at = kept.length;
    while (at > 0 && (kept[at - 1] ?? 0) < count) at--;
    kept.splice(at, 0, count);
    if (kept.length > size) kept.pop();
  }
  return kept;
}
