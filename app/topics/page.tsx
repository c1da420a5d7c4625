// All topics with their stories, as a tree; or those that have certain words in their label.

import type { Metadata } from 'next';
import { freshEngine } from '#lib/search/engine';
import {
  type FoundTopic,
  findTopics,
  readTopicEntries,
  TOPICS_AND_UNSORTED,
  type TopicEntry,
} from '#lib/search/topic-directory';
import { Link } from '../_ui/link';
import { NarrowerTopics, topicHref } from '../_ui/narrower-topics';
import { parametersFrom, type SearchParams } from '../_ui/parameters';
import { capital, counted, number } from '../_ui/say';
import { VocabularySource } from '../_ui/vocabulary-source';

export const metadata: Metadata = { title: 'Topics' };

/** Longer than a label. */
const LONGEST = 100;

export default async function TopicsPage({ searchParams }: { searchParams: SearchParams }) {
  const engine = await freshEngine();
  const typed = (new Map(await parametersFrom(searchParams)).get('label') ?? '').trim().slice(0, LONGEST);
  const found = typed === '' ? null : await findTopics(engine, typed);
  return (
    <div className="profile">
      <div className="bar">
        <h1>Topics</h1>
        <p className="small soft num" role="status">
          {found === null
            ? counted(TOPICS_AND_UNSORTED.length - 1, 'topic', 'topics')
            : `${counted(found.length, 'topic', 'topics')} of ${number(TOPICS_AND_UNSORTED.length - 1)}`}
        </p>
      </div>
      <search>
        <form key={typed} className="find" action="/topics">
          <label className="wide">
            <span className="small soft">Topic</span>
            <input type="search" name="label" defaultValue={typed} aria-label="Find a topic" autoComplete="off" />
          </label>
          <button type="submit">Find</button>
          {typed !== '' && (
            <Link className="small" href="/topics">
              all topics
            </Link>
          )}
        </form>
      </search>
      {found === null ? <Tree topics={await readTopicEntries(engine)} /> : <Found topics={found} />}
      <p className="small soft vocabulary">
        <VocabularySource />
      </p>
    </div>
  );
}

function Tree({ topics }: { topics: readonly TopicEntry[] }) {
  return (
    <ul className="directory" aria-label="Topics">
      {topics.map(({ code, label, definition, stories, narrower }) => (
        <li key={code}>
          <Link href={topicHref(code)}>
            {capital(label)}
            <small>{definition}</small>
          </Link>
          <span className="num soft small">{number(stories)}</span>
          {narrower.length > 0 && <NarrowerTopics topics={narrower} />}
        </li>
      ))}
    </ul>
  );
}

function Found({ topics }: { topics: readonly FoundTopic[] }) {
  if (topics.length === 0) return <p className="none">No topic is called that.</p>;
  return (
    <ul className="directory" aria-label="Topics found">
      {topics.map(({ code, label, stories, broaderTopics }) => (
        <li key={code}>
          <Link href={topicHref(code)}>
            {capital(label)}
            {broaderTopics.length > 0 && <small>in {broaderTopics.map((one) => one.label).join(' › ')}</small>}
          </Link>
          <span className="num soft small">{number(stories)}</span>
        </li>
      ))}
    </ul>
  );
}
