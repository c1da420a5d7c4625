// Numbered pages: the first, the last, those around this one, and a way forward and back.

import Link from 'next/link';
import type { Query } from '#lib/query/query';
import { hrefFor } from '#lib/query/url';
import { number } from './say';

export function Pager({ query, pages }: { query: Query; pages: number }) {
  if (pages < 2) return null;
  const to = (page: number) => hrefFor({ ...query, page });
  return (
    <nav className="pager small num" aria-label="Pages">
      {query.page > 1 && (
        <Link href={to(query.page - 1)} prefetch={false} rel="prev">
          Previous
        </Link>
      )}
      {pagesAround(query.page, pages).map((page, at) =>
        page === null ? (
          // biome-ignore lint/suspicious/noArrayIndexKey: a gap has no identity but its place
          <span key={`gap ${at}`}>…</span>
        ) : (
          <Link key={page} href={to(page)} prefetch={false} aria-current={page === query.page ? 'page' : undefined}>
            {number(page)}
          </Link>
        ),
      )}
      {query.page < pages && (
        <Link href={to(query.page + 1)} prefetch={false} rel="next">
          Next
        </Link>
      )}
    </nav>
  );
}

/** 1 … 4 5 6 … 16: null stands for pages left out. */
function pagesAround(page: number, pages: number): (number | null)[] {
  const wanted = [...new Set([1, page - 1, page, page + 1, pages])].filter((one) => one >= 1 && one <= pages);
  return wanted.flatMap((one, at) => {
    const before = wanted[at - 1];
    if (before === undefined || one - before === 1) return [one];
    return one - before === 2 ? [one - 1, one] : [null, one];
  });
}
