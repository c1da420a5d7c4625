// Copies of a story that were found on the same page of a list, as one line under it.

import { sayDayShort } from '#lib/model/day';
import type { Query } from '#lib/query/query';
import { hrefFor } from '#lib/query/url';
import type { Hit } from '#lib/search/answer';
import { Link } from './link';
import { counted, number } from './say';

/** The others are folded once more. */
const SHOWN = 3;

type Props = { hit: Hit; folded: readonly Hit[]; query: Query };

export function HitCopies({ hit, folded, query }: Props) {
  if (folded.length === 0) return null;
  const more = folded.slice(SHOWN);
  const elsewhere = hit.copies - folded.length;
  return (
    <div className="copies-here small">
      <p>
        <Link href={hrefFor(query, `/articles/${hit.id}#copies`)}>+{counted(folded.length, 'copy', 'copies')}</Link>:{' '}
        <Copies copies={folded.slice(0, SHOWN)} query={query} />
        {elsewhere > 0 && <span className="soft"> · {number(elsewhere)} more not on this page</span>}
      </p>
      {more.length > 0 && (
        <details>
          <summary>and {number(more.length)} more here</summary>
          <p>
            <Copies copies={more} query={query} />
          </p>
        </details>
      )}
    </div>
  );
}

function Copies({ copies, query }: { copies: readonly Hit[]; query: Query }) {
  return copies.map((copy, at) => (
    <span key={copy.id} className="copy">
      {at > 0 && ', '}
      <Link href={hrefFor(query, `/articles/${copy.id}`)}>
        <bdi>{copy.source ?? 'outlet not known'}</bdi>
      </Link>
      {copy.published !== null && <span className="soft"> {sayDayShort(copy.published, copy.precision ?? 'day')}</span>}
    </span>
  ));
}
