// One group of the rail: values with their counts, each a link that chooses it or lets it go.

import Link from 'next/link';
import type { ReactNode } from 'react';
import type { FacetValue } from '#lib/search/facets';
import { capital, number } from './say';

/** Values shown at once, or all down to the last chosen one, and those behind 'more'; the API has up to 50. */
const SHOWN = 10;
const MORE = 20;
/** Per cent; less looks like dust on the page. */
const SHORTEST_BAR = 2;
/** Rows further down are not set further in. */
const DEEPEST = 3;

type Props = { title: string; values: readonly FacetValue[]; aside?: ReactNode };

export function FacetGroup({ title, values, aside }: Props) {
  if (values.length === 0) return null;
  const most = Math.max(...values.map((one) => one.count), 1);
  const { shown, more } = split(values);
  return (
    <section className="facet" aria-label={title}>
      <div className="head">
        <h2>{title}</h2>
        {aside}
      </div>
      <Values values={shown} most={most} />
      {more.length > 0 && (
        <details>
          <summary className="small">{`${more.length} more`}</summary>
          <Values values={more} most={most} />
        </details>
      )}
    </section>
  );
}

/** `isWay`: a chosen narrower topic stands below it, and choosing it instead widens the question. */
type Row = FacetValue & { isWay: boolean };

/** A topic can have a hundred narrower ones: the topics of the top are not cut off behind them. */
function split(values: readonly FacetValue[]): { shown: Row[]; more: Row[] } {
  const rows = values.map((one, at) => {
    return { ...one, isWay: !one.selected && (values[at + 1]?.depth ?? 0) > one.depth };
  });
  const isTree = rows.some((one) => one.depth > 0);
  const cut = Math.max(SHOWN, rows.findLastIndex((one) => one.selected) + 1);
  const more = rows.slice(cut).filter(({ depth }, at) => at < MORE || (isTree && depth === 0));
  return { shown: rows.slice(0, cut), more };
}

/** Rows of narrower topics stand below their broader one, further in. */
function classOf({ selected, depth, isWay }: Row): string | undefined {
  const classes = [selected && 'on', isWay && 'way', depth > 0 && `in-${Math.min(depth, DEEPEST)}`].filter(Boolean);
  return classes.length === 0 ? undefined : classes.join(' ');
}

function Values({ values, most }: { values: readonly Row[]; most: number }) {
  return (
    <ul>
      {values.map((one) => (
        <li key={one.value} className={classOf(one)}>
          <Link
            href={one.href}
            prefetch={false}
            scroll={false}
            aria-current={one.selected ? 'true' : undefined}
            title={one.isWay ? `Widen to ${one.label}` : undefined}
          >
            {capital(one.label)}
            {one.office && <small>{one.office}</small>}
          </Link>
          <span className="num">{number(one.count)}</span>
          <Link
            className="not"
            href={one.excludeHref}
            prefetch={false}
            scroll={false}
            aria-label={`Exclude ${one.label}`}
            title="Exclude"
          >
            −
          </Link>
          <svg aria-hidden="true">
            {one.count > 0 && <rect width={`${Math.max((100 * one.count) / most, SHORTEST_BAR)}%`} height="2" />}
          </svg>
        </li>
      ))}
    </ul>
  );
}
