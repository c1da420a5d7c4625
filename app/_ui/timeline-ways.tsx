// The ways out of a timeline: a step back out of the days asked for, stories or their share, a comparison.

import { CHARTS, type Chart, type Query, withoutPage } from '#lib/query/query';
import { hrefFor } from '#lib/query/url';
import { compareHref } from '#lib/search/compare-url';
import { type Asked, widerThan } from '#lib/search/timeline';
import { Link } from './link';
import { sayWider } from './say-span';

export function TimelineWays({ query }: { query: Query }) {
  const hrefOf = (asked: Partial<Query>) => hrefFor({ ...withoutPage(query), ...asked });
  const compared = compareHref(query);
  return (
    <nav className="ways small" aria-label="Chart">
      <Wider asked={query} hrefOf={hrefOf} />
      <Charts chart={query.chart} hrefOf={(chart) => hrefFor({ ...query, chart })} />
      {compared !== null && <Link href={compared}>Compare</Link>}
    </nav>
  );
}

export function Wider({ asked, hrefOf }: { asked: Asked; hrefOf: (asked: Asked) => string }) {
  const steps = widerThan(asked);
  if (steps.length === 0) return null;
  return (
    <span>
      <span className="soft">Wider: </span>
      {steps.map((step, at) => (
        <span key={`${step.from} ${step.to}`}>
          {at > 0 && ' · '}
          <Link href={hrefOf(step)} scroll={false}>
            {sayWider(step)}
          </Link>
        </span>
      ))}
    </span>
  );
}

const NAMES: Record<Chart, string> = { count: 'stories', share: 'share of the archive' };

export function Charts({ chart, hrefOf }: { chart: Chart; hrefOf: (chart: Chart) => string }) {
  return (
    <span>
      {CHARTS.map((one, at) => (
        <span key={one}>
          {at > 0 && ' · '}
          <Link href={hrefOf(one)} scroll={false} aria-current={one === chart ? 'true' : undefined}>
            {NAMES[one]}
          </Link>
        </span>
      ))}
    </span>
  );
}
