// How many stories, in what order, and how many on a page.

import { type Query, SORTS, type Sort, withoutPage } from '#lib/query/query';
import { hrefFor } from '#lib/query/url';
import type { Answer } from '#lib/search/answer';
import { Link } from './link';
import { counted } from './say';

const SIZES = [10, 20, 50, 100] as const;

const SORT_NAMES: Record<Sort, string> = {
  relevance: 'best match',
  newest: 'newest',
  oldest: 'oldest',
  longest: 'longest',
  people: 'most people',
};

export function ResultBar({ answer: { query, total, families, tookMs } }: { answer: Answer }) {
  const sorts = SORTS.filter((sort) => sort !== 'relevance' || query.text !== '');
  return (
    <div className="bar">
      <h1 className="num">
        <span role="status">{counted(total, 'story', 'stories')}</span> <span className="unseen">found</span>
      </h1>
      <p className="small soft num">
        {families < total && (
          <span title="Copies of one text in several outlets are one family">
            in {counted(families, 'family of copies', 'families of copies')} ·{' '}
          </span>
        )}
        {sayTime(tookMs)}
      </p>
      {total > 1 && (
        <nav className="orders small" aria-label="Order">
          {sorts.map((sort) => (
            <Choice key={sort} to={{ ...withoutPage(query), sort }} isChosen={query.sort === sort}>
              {SORT_NAMES[sort]}
            </Choice>
          ))}
        </nav>
      )}
      {total > SIZES[0] && (
        <nav className="sizes small num" aria-label="Stories on a page">
          {SIZES.map((size) => (
            <Choice key={size} to={resized(query, size)} isChosen={query.size === size}>
              {String(size)}
            </Choice>
          ))}
          <span className="soft" aria-hidden="true">
            a page
          </span>
        </nav>
      )}
    </div>
  );
}

/** '4 ms', '1.2 s'. */
function sayTime(ms: number): string {
  return ms < 1000 ? `${Math.max(1, Math.round(ms))} ms` : `${(ms / 1000).toFixed(1)} s`;
}

/** The page that has the first story of this one. */
function resized(query: Query, size: number): Query {
  return { ...query, size, page: Math.floor(((query.page - 1) * query.size) / size) + 1 };
}

function Choice({ to, isChosen, children }: { to: Query; isChosen: boolean; children: string }) {
  return (
    <Link href={hrefFor(to)} scroll={false} aria-current={isChosen ? 'true' : undefined}>
      {children}
    </Link>
  );
}
