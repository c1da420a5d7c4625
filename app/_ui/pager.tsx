// Numbered pages: the first, the last, those around this one, and a way forward and back.

import { Link } from './link';
import { number } from './say';

/** `to` gives the address of a page; pages count from 1. */
export function Pager({ page: shown, pages, to }: { page: number; pages: number; to: (page: number) => string }) {
  if (pages < 2) return null;
  return (
    <nav className="pager small num" aria-label="Pages">
      {shown > 1 && (
        <Link href={to(shown - 1)} rel="prev">
          Previous
        </Link>
      )}
      {pagesAround(shown, pages).map((page, at) =>
        page === null ? (
          // biome-ignore lint/suspicious/noArrayIndexKey: a gap has no identity but its place
          <span key={`gap ${at}`}>…</span>
        ) : (
          <Link key={page} href={to(page)} aria-current={page === shown ? 'page' : undefined}>
            {number(page)}
          </Link>
        ),
      )}
      {shown < pages && (
        <Link href={to(shown + 1)} rel="next">
          Next
        </Link>
      )}
    </nav>
  );
}

/** 1 … 4 5 6 7 8 … 16: null stands for pages left out. */
function pagesAround(page: number, pages: number): (number | null)[] {
  const wanted = [...new Set([1, page - 2, page - 1, page, page + 1, page + 2, pages])].filter(
    (one) => one >= 1 && one <= pages,
  );
  return wanted.flatMap((one, at) => {
    const before = wanted[at - 1];
    if (before === undefined || one - before === 1) return [one];
    return one - before === 2 ? [one - 1, one] : [null, one];
  });
}
