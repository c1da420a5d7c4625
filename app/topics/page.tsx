// All topics, with their stories.

import type { Metadata } from 'next';
import Link from 'next/link';
import { readTopicEntries } from '#lib/search/directory';
import { freshEngine } from '#lib/search/engine';
import { NarrowerTopics, topicHref } from '../_ui/narrower-topics';
import { capital, number } from '../_ui/say';
import { VocabularySource } from '../_ui/vocabulary-source';

export const metadata: Metadata = { title: 'Topics' };

export default async function TopicsPage() {
  const engine = await freshEngine();
  const topics = await readTopicEntries(engine);
  return (
    <div className="profile">
      <div className="bar">
        <h1>Topics</h1>
      </div>
      <ul className="directory">
        {topics.map(({ code, label, definition, stories, narrower }) => (
          <li key={code}>
            <Link href={topicHref(code)} prefetch={false}>
              {capital(label)}
              <small>{definition}</small>
            </Link>
            <span className="num soft small">{number(stories)}</span>
            {narrower.length > 0 && <NarrowerTopics topics={narrower} />}
          </li>
        ))}
      </ul>
      <p className="small soft vocabulary">
        <VocabularySource />
      </p>
    </div>
  );
}
