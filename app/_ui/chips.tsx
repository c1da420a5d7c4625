// What is chosen, each with the way to be rid of it.

import Link from 'next/link';
import { sayDayShort } from '#lib/model/day';
import { FACETS, hasFilters, type Query, toggle, toggleExcluded, withoutFilters, withoutPage } from '#lib/query/query';
import { hrefFor } from '#lib/query/url';
import type { Answer } from '#lib/search/answer';

export function Chips({ answer: { query, label } }: { answer: Answer }) {
  return (
    <div className="chosen">
      {hasFilters(query) && (
        <ul className="chips" aria-label="Chosen filters">
          {FACETS.flatMap((facet) => [
            ...query.chosen[facet].map((value) => (
              <Chip key={`${facet}=${value}`} text={label(facet, value)} href={hrefFor(toggle(query, facet, value))} />
            )),
            ...query.excluded[facet].map((value) => (
              <Chip
                key={`not ${facet}=${value}`}
                text={`not ${label(facet, value)}`}
                href={hrefFor(toggleExcluded(query, facet, value))}
              />
            )),
          ])}
          {(query.from !== null || query.to !== null) && (
            <Chip text={sayRange(query)} href={hrefFor({ ...withoutPage(query), from: null, to: null })} />
          )}
          <li>
            <Link className="chip" href={hrefFor(withoutFilters(query))} prefetch={false}>
              Clear all
            </Link>
          </li>
        </ul>
      )}
      {/* A plain link: the browser's own :target opens the filters, with JavaScript or without. */}
      <a className="chip rail-toggle" href="#filters">
        Filters
      </a>
    </div>
  );
}

function Chip({ text, href }: { text: string; href: string }) {
  return (
    <li>
      <Link className="chip on" href={href} prefetch={false} scroll={false} aria-label={`Remove the filter ${text}`}>
        {text} <i aria-hidden="true">×</i>
      </Link>
    </li>
  );
}

function sayRange({ from, to }: Query): string {
  if (from !== null && to !== null)
    return from === to ? sayDayShort(from) : `${sayDayShort(from)} – ${sayDayShort(to)}`;
  return from !== null ? `since ${sayDayShort(from)}` : `until ${to === null ? '' : sayDayShort(to)}`;
}
