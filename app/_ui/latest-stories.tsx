// The newest stories of a question below a heading, with the ways to the others.

import type { ReactNode } from 'react';
import type { Query } from '#lib/query/query';
import { hrefFor } from '#lib/query/url';
import type { Answer } from '#lib/search/answer';
import { Hits } from './hit-row';
import { Link } from './link';
import { number } from './say';

/** `search`: the question whose stories these are. `children`: ways before the one to all of them. */
type Props = { found: Pick<Answer, 'hits' | 'total'>; search: Query; children?: ReactNode };

export function LatestStories({ found: { hits, total }, search, children }: Props) {
  return (
    <>
      <div className="bar">
        <h2>Latest stories</h2>
        <nav className="right small" aria-label="More stories">
          {children}
          <Link href={hrefFor(search)}>all {number(total)}</Link>
        </nav>
      </div>
      <Hits heading="h3" hits={hits} query={search} />
    </>
  );
}
