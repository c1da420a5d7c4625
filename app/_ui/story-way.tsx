// Above a story: back to its row of the list that it was found in, and to the stories before and after it there.

import type { Query } from '#lib/query/query';
import { hrefFor, searchOf } from '#lib/query/url';
import { hrefOfHit, hrefOfList, type InList, type Neighbours } from '#lib/search/neighbours';
import { Link } from './link';
import { number } from './say';

type Props = { id: string; query: Query; neighbours: Neighbours | null };

export function StoryWay({ id, query, neighbours }: Props) {
  const back = searchOf({ ...query, page: 1 }).size > 0 ? 'Back to the stories found' : 'All stories';
  return (
    <nav className="way small soft" aria-label="Stories found">
      <Link href={neighbours === null ? hrefFor(query) : hrefOfList(query, id, neighbours.place)} data-key="u">
        ← {back}
      </Link>
      {neighbours && (
        <span className="num">
          <b>{number(neighbours.place)}</b> of {number(neighbours.total)}
        </span>
      )}
      {neighbours?.previous && <Other to={neighbours.previous} query={query} rel="prev" says="previous" />}
      {neighbours?.next && <Other to={neighbours.next} query={query} rel="next" says="next" />}
    </nav>
  );
}

type OtherProps = { to: InList; query: Query; rel: 'prev' | 'next'; says: string };

function Other({ to: { id, place }, query, rel, says }: OtherProps) {
  return (
    <Link href={hrefOfHit(query, id, place)} rel={rel}>
      {says}
      <span className="unseen"> story</span>
    </Link>
  );
}
