// For tests: an archive of stories that are only days and people, each person with the office held that day.

import { body, storyToSave } from '#lib/ingest/draft-for-tests';
import type { Day } from '#lib/model/day';
import type { Salience } from '#lib/model/person';
import { loadGazetteer } from '#lib/people/gazetteer';
import { nameOfSlug } from '#lib/people/name-of-slug';
import type { Query } from '#lib/query/query';
import { hrefFor, parseQuery } from '#lib/query/url';
import { saveStories } from '#lib/store/save-stories';
import { answer } from './answer';
import type { Engine } from './engine';
import { engineOver } from './suggest-for-tests';

/** `day` is null for a story whose day is not known. */
export type DatedStory = { day: Day | null; people: string[]; salience?: Salience };

export async function archiveOf(stories: readonly DatedStory[]): Promise<Engine> {
  const engine = await engineOver([]);
  await addDated(engine, stories, 0);
  return engine;
}

/** `from` numbers them: two stories with one number are one story. */
export async function addDated(engine: Engine, stories: readonly DatedStory[], from: number): Promise<void> {
  const drafts = stories.map(({ day, people, salience = 'about' }, at) => {
    const number = from + at;
    return storyToSave(
      {
        headline: `Story ${number}`,
        address: `https://harbour-post.example/${number}`,
        published: day === null ? null : { day, precision: 'day', evidence: 'stamp', words: day },
        blocks: [body(`Told as number ${number} of all.`)],
      },
      { people: people.map((person) => inStory(person, salience, day)) },
    );
  });
  await saveStories(engine.store, drafts, `2026-01-01T00:00:${String(from % 60).padStart(2, '0')}Z`);
  await engine.follow();
}

function inStory(person: string, salience: Salience, day: Day | null) {
  const gazetteer = loadGazetteer();
  const office = day === null ? null : gazetteer.officeOn(person, day);
  return {
    person,
    name: gazetteer.person(person)?.name ?? nameOfSlug(person),
    salience,
    mentions: 1,
    office: office?.id ?? null,
    standing: office === null ? null : ('incumbent' as const),
    officeTitle: office?.title ?? null,
  };
}

/** How many stories the page finds that the address of a question leads to. */
export async function foundAt(engine: Engine, asked: Query | string): Promise<number> {
  const href = typeof asked === 'string' ? asked : hrefFor(asked);
  return (await answer(engine, parseQuery(new URL(href, 'http://archive.example').searchParams))).total;
}

export async function closeAll(engine: Engine): Promise<void> {
  await engine.close();
  await engine.store.close();
}
