// What the chosen people must be to a story, and whether any of them must be in it or all.

import type { Query } from '#lib/query/query';
import { hrefFor } from '#lib/query/url';
import type { RailCounts, Way } from '#lib/search/rail-counts';
import { Link } from './link';
import { number } from './say';

type Props = { query: Query; counts: Pick<RailCounts, 'people' | 'salience'> };

export function PeopleSwitches({ query, counts }: Props) {
  return (
    <>
      <p className="switch small">
        <Switch ways={counts.salience} chosen={query.salience} name={(value) => value ?? 'anywhere'} />
      </p>
      {query.chosen.person.length > 0 && (
        <p className="switch small">
          <Switch ways={counts.people} chosen={query.people} name={(value) => `${value} of them`} />
        </p>
      )}
    </>
  );
}

type SwitchProps<Value> = { ways: readonly Way<Value>[]; chosen: Value; name: (value: Value) => string };

/** A way that finds nothing is no link. */
function Switch<Value>({ ways, chosen, name }: SwitchProps<Value>) {
  return ways.map(({ value, query, total }, at) => (
    <span key={name(value)}>
      {at > 0 && ' · '}
      {total === 0 && value !== chosen ? (
        <span className="soft">{name(value)}</span>
      ) : (
        <Link href={hrefFor(query)} scroll={false} aria-current={value === chosen ? 'true' : undefined}>
          {name(value)}
        </Link>
      )}
      {total !== null && <span className="num soft"> {number(total)}</span>}
    </span>
  ));
}
