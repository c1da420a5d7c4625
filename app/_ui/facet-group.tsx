// One group of the rail: values with their counts, each a link that chooses it or lets it go.

import Link from 'next/link';
import type { ReactNode } from 'react';
import type { FacetValue } from '#lib/search/facets';
import { capital, number } from './say';

/** Values shown at once, and those behind 'more'; the API has up to 50. */
const SHOWN = 10;
const MORE = 20;
/** Rows further down are not set further in. */
const DEEPEST = 3;

type Props = { title: string; values: readonly FacetValue[]; aside?: ReactNode };

export function FacetGroup({ title, values, aside }: Props) {
  if (values.length === 0) return null;
  const most = Math.max(...values.map((one) => one.count), 1);
  const [shown, more] = [values.slice(0, SHOWN), values.slice(SHOWN, SHOWN + MORE)];
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

/** Rows of narrower topics stand below their broader one, further in. */
function classOf({ selected, depth }: FacetValue): string | undefined {
  const classes = [selected ? 'on' : '', depth > 0 ? `in-${Math.min(depth, DEEPEST)}` : ''].filter(Boolean);
  return classes.length === 0 ? undefined : classes.join(' ');
}

function Values({ values, most }: { values: readonly FacetValue[]; most: number }) {
  return (
    <ul>
      {values.map((one) => (
        <li key={one.value} className={classOf(one)}>
          <Link href={one.href} prefetch={false} scroll={false} aria-current={one.selected ? 'true' : undefined}>
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
            <rect width={`${(100 * one.count) / most}%`} height="2" />
          </svg>
        </li>
      ))}
    </ul>
  );
}
