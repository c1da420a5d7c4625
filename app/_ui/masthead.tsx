// The name, what the archive holds, and the way around.

import Link from 'next/link';
import { sharedEngine } from '#lib/search/engine';
import { readHoldings } from '#lib/store/read-holdings';
import { counted } from './say';

export async function Masthead() {
  const { store } = await sharedEngine();
  const { stories, sources, first, last } = await readHoldings(store);
  const years = first && last ? ` · ${first.slice(0, 4)}–${last.slice(0, 4)}` : '';
  return (
    <header className="masthead">
      <Link className="wordmark" href="/" prefetch={false}>
        Dateline<span aria-hidden="true">.</span>
      </Link>
      <span className="small soft num">
        {counted(stories, 'story', 'stories')} · {counted(sources.length, 'source', 'sources')}
        {years}
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
