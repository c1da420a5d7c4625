// How many stories, in what order.

import Link from 'next/link';
import { type Query, SORTS, type Sort, withoutPage } from '#lib/query/query';
import { hrefFor } from '#lib/query/url';
import type { Answer } from '#lib/search/answer';
import { counted } from './say';

export function ResultBar({ answer: { query, total, families, tookMs } }: { answer: Answer }) {
  const sorts = SORTS.filter((sort) => sort !== 'relevance' || query.text !== '');
  return (
    <div className="bar">
      <h1 className="num">
        <span role="status">{counted(total, 'story', 'stories')}</span> <span className="unseen">found</span>
      </h1>
      {families < total && (
        <span className="small soft num" title="Copies of one text in several outlets are one family">
          in {counted(families, 'family of copies', 'families of copies')}
        </span>
      )}
      <span className="small soft num">{tookMs} ms</span>
      <nav className="right small" aria-label="Order">
        {sorts.map((sort) => (
          <SortLink key={sort} sort={sort} query={query} />
        ))}
      </nav>
    </div>
  );
}

function SortLink({ sort, query }: { sort: Sort; query: Query }) {
  const names = {
    relevance: 'best match',
    newest: 'newest',
    oldest: 'oldest',
    longest: 'longest',
    people: 'most people',
  };
  return (
    <Link
      href={hrefFor({ ...withoutPage(query), sort })}
      prefetch={false}
      scroll={false}
      aria-current={query.sort === sort ? 'true' : undefined}
    >
      {names[sort]}
    </Link>
  );
}
