// For tests: a small archive with leaders, outlets and sections, and an engine that has taken it in.

import { body, storyToSave } from '#lib/ingest/draft-for-tests';
import type { TopicInStory } from '#lib/model/topic';
import { loadGazetteer } from '#lib/people/gazetteer';
import { freshStore } from '#lib/store/fresh-store';
import { syncReference } from '#lib/store/reference';
import { saveStories } from '#lib/store/save-stories';
import { CONCEPTS, pathTo } from '#lib/topics/vocabulary';
import { Engine } from './engine';

export type TestStory = {
  text: string;
  /** Slugs. */
  people?: string[];
  office?: string;
  source?: string;
  section?: string;
  /** Code of a concept of any level. */
  topic?: string;
};

export async function engineOver(stories: readonly TestStory[]): Promise<Engine> {
  const store = await freshStore();
  const { persons, offices } = loadGazetteer();
  await syncReference(store, { persons, offices, topics: CONCEPTS });
  const engine = await Engine.here(store);
  await add(engine, stories, 0);
  return engine;
}

/** `from` numbers them: two stories with one number are one story. */
export async function add(engine: Engine, stories: readonly TestStory[], from: number): Promise<void> {
  const drafts = stories.map(({ text, people = [], office = null, source = null, section = null, topic }, at) =>
    storyToSave(
      {
        headline: `Story ${from + at}`,
        address: `https://harbour-post.example/${from + at}`,
        source,
        section,
        blocks: [body(`${text}. Told as number ${from + at} of all.`)],
      },
      {
        people: people.map((person) => ({
          person,
          name: loadGazetteer().person(person)?.name ?? person,
          salience: 'about',
          mentions: 1,
          office,
          standing: null,
          officeTitle: null,
        })),
        topics: topicsOf(topic),
      },
    ),
  );
  await saveStories(engine.store, drafts, `2026-01-01T00:00:${String(from % 60).padStart(2, '0')}Z`);
  await engine.follow();
}

function topicsOf(code = ''): TopicInStory[] {
  const [top, ...below] = pathTo(code).map(({ code, label }) => ({ code, label, words: [] }));
  return top === undefined ? [] : [{ ...top, score: 1, narrower: below }];
}
