// The name, what the archive holds, and the way around.

import Link from 'next/link';
import { sharedEngine } from '#lib/search/engine';
import { counted } from './say';

export async function Masthead() {
  const { index } = await sharedEngine();
  const { size, sources, years } = index;
  return (
    <header className="masthead">
      <Link className="wordmark" href="/" prefetch={false}>
        Dateline<span aria-hidden="true">.</span>
      </Link>
      <span className="small soft num">
        {counted(size, 'story', 'stories')} · {counted(sources, 'source', 'sources')}
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
