// Topics one level below another one, each with its stories, as links to their pages.

import type { NarrowerEntry } from '#lib/search/topic-directory';
import { Link } from './link';
import { number } from './say';

export function topicHref(code: string): string {
  return `/topics/${encodeURIComponent(code)}`;
}

export function NarrowerTopics({ topics }: { topics: readonly NarrowerEntry[] }) {
  return (
    <ul className="narrower small">
      {topics.map(({ code, label, stories }) => (
        <li key={code}>
          <Link href={topicHref(code)}>{label}</Link> <span className="num soft">{number(stories)}</span>
        </li>
      ))}
    </ul>
  );
}
