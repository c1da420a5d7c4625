// One value of a facet: a link that chooses it or lets it go, how many stories that gives, a link that excludes it, a bar.

import type { FacetValue } from '#lib/search/facets';
import type { Outcome } from '#lib/search/outcomes';
import { Link } from './link';
import { capital, counted, number } from './say';

/** Per cent; less looks like dust on the page. */
const SHORTEST_BAR = 2;
/** Rows further down are not set further in. */
const DEEPEST = 3;

/** `isWay`: a chosen narrower topic stands below it, and choosing it instead widens the question. */
export type Row = FacetValue & { isWay: boolean; outcome: Outcome | null };

/** The number beside a row: what its link finds, or adds to what others of its group find. */
export function numberOf({ count, selected, outcome }: Row): number {
  return selected || outcome === null ? count : (outcome.adds ?? outcome.finds);
}

/** Chosen ones first, then by the number that stands beside them. */
export function inOrder(rows: readonly Row[]): Row[] {
  const open = rows.filter(({ selected }) => !selected).sort((a, b) => numberOf(b) - numberOf(a));
  return [...rows.filter(({ selected }) => selected), ...open];
}

export function ValueRow({ row, most }: { row: Row; most: number }) {
  const { label, office, href, selected, isWay, outcome } = row;
  const shown = numberOf(row);
  const isAdded = !selected && outcome !== null && outcome.adds !== null;
  return (
    <li className={classOf(row)}>
      <Link
        href={href}
        scroll={false}
        aria-current={selected ? 'true' : undefined}
        title={isWay ? `Widen to ${label}` : undefined}
      >
        <bdi>{capital(label)}</bdi>
        {office && <small>{office}</small>}
      </Link>
      <span className="num" title={isAdded ? `adds ${counted(shown, 'story', 'stories')}` : undefined}>
        {isAdded && '+'}
        {number(shown)}
      </span>
      <Exclude row={row} />
      <svg aria-hidden="true">
        {shown > 0 && <rect width={`${Math.max((100 * shown) / most, SHORTEST_BAR)}%`} height="2" />}
      </svg>
    </li>
  );
}

/** Not where nothing would be left, or others of the group would be let go with it. */
function Exclude({ row: { label, selected, excludeHref, outcome } }: { row: Row }) {
  if (selected || (outcome !== null && (outcome.left ?? 0) === 0)) return <span />;
  return (
    <Link className="not" href={excludeHref} scroll={false} aria-label={`Exclude ${label}`} title="Exclude">
      −
    </Link>
  );
}

/** Rows of narrower topics stand below their broader one, further in. */
function classOf({ selected, depth, isWay }: Row): string | undefined {
  const classes = [selected && 'on', isWay && 'way', depth > 0 && `in-${Math.min(depth, DEEPEST)}`].filter(Boolean);
  return classes.length === 0 ? undefined : classes.join(' ');
}
