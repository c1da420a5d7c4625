// One group of the rail: ten values with their counts, more on demand, and the way to find any other.

import type { ReactNode } from 'react';
import type { Facet, Query } from '#lib/query/query';
import { hrefFor, searchOf } from '#lib/query/url';
import type { FacetValue } from '#lib/search/facets';
import type { Outcome } from '#lib/search/outcomes';
import { FindValue } from './client/find-value';
import { Link } from './link';
import { number } from './say';
import { inOrder, numberOf, type Row, ValueRow } from './value-row';

/** Values shown at once, or all down to the last chosen one, and with those behind 'more'. */
const SHOWN = 10;
const LISTED = 50;

type Props = {
  title: string;
  values: readonly FacetValue[];
  /** Beside the title. */
  aside?: ReactNode;
  /** Below the title; a group with one is shown also without values. */
  switches?: ReactNode;
  /** What the links lead to; null where that was not counted. */
  outcomes?: ReadonlyMap<string, Outcome> | null;
  /** Where values that are not listed can be found. */
  find?: Finding | null;
};

/** `distinct`: how many values there are. */
type Finding = { facet: Facet; query: Query; distinct: number };

export function FacetGroup({ title, values, aside, switches, outcomes = null, find = null }: Props) {
  if (values.length === 0 && !switches) return null;
  const { shown, more } = split(rowsOf(values, outcomes));
  const most = Math.max(...[...shown, ...more].map(numberOf), 1);
  return (
    <section className="facet" aria-label={title}>
      <div className="head">
        <h2>{title}</h2>
        {aside}
      </div>
      {switches}
      <Values rows={shown} most={most} />
      {more.length > 0 && (
        <details>
          <summary className="small">Show {more.length} more</summary>
          <Values rows={more} most={most} />
        </details>
      )}
      {find !== null && find.distinct > SHOWN && <Find title={title} find={find} />}
    </section>
  );
}

function Values({ rows, most }: { rows: readonly Row[]; most: number }) {
  if (rows.length === 0) return null;
  return (
    <ul>
      {rows.map((row) => (
        <ValueRow key={row.value} row={row} most={most} />
      ))}
    </ul>
  );
}

function Find({ title, find: { facet, query, distinct } }: { title: string; find: Finding }) {
  const among = title.toLowerCase();
  return (
    <>
      <FindValue key={searchOf(query).toString()} facet={facet} among={among} asked={[...searchOf(query)]} />
      <p className="small">
        <Link className="quiet" href={hrefFor(query, `/values/${facet}`)}>
          Find among all {number(distinct)} {among}
        </Link>
      </p>
    </>
  );
}

/** A tree has its own order. */
function rowsOf(values: readonly FacetValue[], outcomes: Props['outcomes']): Row[] {
  const rows = values.map((one, at): Row => {
    const isWay = !one.selected && (values[at + 1]?.depth ?? 0) > one.depth;
    return { ...one, isWay, outcome: outcomes?.get(one.value) ?? null };
  });
  return rows.some(({ depth }) => depth > 0) ? rows : inOrder(rows);
}

/** A topic can have a hundred narrower ones: the topics of the top are not cut off behind them. */
function split(rows: readonly Row[]): { shown: readonly Row[]; more: readonly Row[] } {
  const isTree = rows.some((one) => one.depth > 0);
  const cut = Math.max(SHOWN, rows.findLastIndex((one) => one.selected) + 1);
  const more = rows.slice(cut).filter(({ depth }, at) => cut + at < LISTED || (isTree && depth === 0));
  return { shown: rows.slice(0, cut), more };
}
