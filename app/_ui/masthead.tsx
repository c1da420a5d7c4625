// The name, what the archive holds, and the way around.

import { monthsSpanned } from '#lib/index/month-counts';
import { sharedEngine } from '#lib/search/engine';
import { MainNav } from './client/main-nav';
import { Link } from './link';
import { counted } from './say';

export async function Masthead() {
  const { stories, sources, months } = await (await sharedEngine()).index.archive();
  const spanned = monthsSpanned(months);
  return (
    <header className="masthead">
      <Link className="wordmark" href="/">
        Dateline<span aria-hidden="true">.</span>
      </Link>
      <span className="small soft num">
        {counted(stories, 'story', 'stories')} · {counted(sources, 'source', 'sources')}
        {spanned && ` · ${Math.floor(spanned.first / 12)}–${Math.floor(spanned.last / 12)}`}
      </span>
      <MainNav />
    </header>
  );
}
