// The name, what the archive holds, and the way around.

import Link from 'next/link';
import { sharedEngine } from '#lib/search/engine';
import { counted } from './say';

export async function Masthead() {
  const { stories, sources, months } = await (await sharedEngine()).index.archive();
  const years = yearsOf(months.keys());
  return (
    <header className="masthead">
      <Link className="wordmark" href="/" prefetch={false}>
        Dateline<span aria-hidden="true">.</span>
      </Link>
      <span className="small soft num">
        {counted(stories, 'story', 'stories')} · {counted(sources, 'source', 'sources')}
        {years && ` · ${years.first}–${years.last}`}
      </span>
      <nav className="small" aria-label="Main">
        <Link href="/people" prefetch={false}>
          People
        </Link>
        <Link href="/topics" prefetch={false}>
          Topics
        </Link>
        <Link href="/about" prefetch={false}>
          About
        </Link>
      </nav>
    </header>
  );
}

/** The years of the first and the last story, null where none has a day. */
function yearsOf(months: Iterable<number>): { first: number; last: number } | null {
  const sorted = [...months].sort((a, b) => a - b);
  const [first, last] = [sorted[0], sorted.at(-1)];
  return first === undefined || last === undefined
    ? null
    : { first: Math.floor(first / 12), last: Math.floor(last / 12) };
}
