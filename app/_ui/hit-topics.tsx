// What a story of a list is about: topics, each a link that chooses it.

import type { Query } from '#lib/query/query';
import { hrefFor } from '#lib/query/url';
import type { Hit } from '#lib/search/answer';
import { toggleTopic } from '#lib/search/topic-tree';
import { Link } from './link';
import { capital } from './say';

export function HitTopics({ topics, query }: { topics: Hit['topics']; query: Query }) {
  if (topics.length === 0) return null;
  return (
    <ul className="about-what small" aria-label="Topics of this story">
      {topics.map(({ code, label }) => (
        <li key={code}>
          {query.chosen.topic.includes(code) ? (
            capital(label)
          ) : (
            <Link href={hrefFor(toggleTopic(query, code))}>{capital(label)}</Link>
          )}
        </li>
      ))}
    </ul>
  );
}
