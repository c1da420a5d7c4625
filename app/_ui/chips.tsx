// All that is chosen, each with the way to be rid of it; before a narrower topic the broader ones, to widen the question.

import type { ReactNode } from 'react';
import { sayDayShort, sayDaysShort, sayYearlyDay } from '#lib/model/day';
import {
  type AskedSalience,
  FACETS,
  hasFilters,
  type Query,
  toggle,
  toggleExcluded,
  withoutFilters,
  withoutPage,
} from '#lib/query/query';
import { hrefFor } from '#lib/query/url';
import type { Answer } from '#lib/search/answer';
import { toggleTopic } from '#lib/search/topic-tree';
import { pathTo } from '#lib/topics/vocabulary';
import { Link } from './link';

const SALIENT: Record<AskedSalience, string> = {
  about: 'people it is about',
  quoted: 'people it quotes',
  mentioned: 'people it mentions',
};

export function Chips({ answer: { query, label } }: { answer: Answer }) {
  return (
    <div className="chosen">
      {hasFilters(query) && (
        <ul className="chips" aria-label="Chosen filters">
          {FACETS.flatMap((facet) => [
            ...query.chosen[facet].map((value) => (
              <Chip key={`${facet}=${value}`} text={label(facet, value)} href={hrefFor(toggle(query, facet, value))}>
                {facet === 'topic' && <Broader query={query} code={value} />}
              </Chip>
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
          {query.on !== null && (
            <Chip text={`${sayYearlyDay(query.on)} of any year`} href={hrefFor({ ...withoutPage(query), on: null })} />
          )}
          {query.undated && <Chip text="without a day" href={hrefFor({ ...withoutPage(query), undated: false })} />}
          {query.salience !== null && (
            <Chip text={SALIENT[query.salience]} href={hrefFor({ ...withoutPage(query), salience: null })} />
          )}
          <li>
            <Link className="chip" href={hrefFor(withoutFilters(query))}>
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

type ChipProps = { text: string; href: string; children?: ReactNode };

function Chip({ text, href, children }: ChipProps) {
  return (
    <li>
      {children}
      <Link className="chip on" href={href} scroll={false} aria-label={`Remove the filter ${text}`}>
        {text} <i aria-hidden="true">×</i>
      </Link>
    </li>
  );
}

/** From the top down; each takes the place of what is chosen below it. */
function Broader({ query, code }: { query: Query; code: string }) {
  const broader = pathTo(code).slice(0, -1);
  return broader
    .filter((one) => !query.chosen.topic.includes(one.code))
    .map((one) => (
      <span key={one.code} className="small soft">
        <Link href={hrefFor(toggleTopic(query, one.code))} scroll={false} aria-label={`Widen to ${one.label}`}>
          {one.label}
        </Link>
        {' › '}
      </span>
    ));
}

function sayRange({ from, to }: Query): string {
  if (from !== null && to !== null) return sayDaysShort(from, to);
  return from !== null ? `since ${sayDayShort(from)}` : `until ${to === null ? '' : sayDayShort(to)}`;
}
