// Nothing found: what the reader can do next, with links that lead to something.

import Link from 'next/link';
import { hasFilters, withoutFilters } from '#lib/query/query';
import { hrefFor } from '#lib/query/url';
import type { Answer } from '#lib/search/answer';
import { DidYouMean } from './did-you-mean';

export function NoHits({ answer: { query, pending, meant, stopped } }: { answer: Answer }) {
  if (pending > 0) return <p className="none">The archive is being indexed. Reload the page in a moment.</p>;
  return (
    <div className="none">
      <h2>{stopped ? 'The search was stopped.' : 'No story fits.'}</h2>
      <DidYouMean meant={meant} />
      <ul>
        {query.text !== '' && hasFilters(query) && (
          <li>
            <Link href={hrefFor(withoutFilters(query))} prefetch={false}>
              Keep the words, drop the filters
            </Link>
          </li>
        )}
        {query.text !== '' && (
          <li>
            <Link href={hrefFor({ ...query, text: '', sort: 'newest', page: 1 })} prefetch={false}>
              Keep the filters, drop the words
            </Link>
          </li>
        )}
        {query.text !== '' && !stopped && (
          <li>A star finds every ending: negotiat* finds negotiation and negotiator.</li>
        )}
        <li>
          <Link href="/" prefetch={false}>
            Browse everything
          </Link>
        </li>
      </ul>
    </div>
  );
}
