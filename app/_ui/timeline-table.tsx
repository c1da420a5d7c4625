// The timeline in numbers, with the same links.

import type { Query } from '#lib/query/query';
import type { Timeline } from '#lib/search/timeline';
import { Link } from './link';
import { capital, number } from './say';
import { sayShare, saySpan, shareOf } from './say-span';
import { Scroll } from './scroll';
import { hrefOfBar } from './timeline-bars';

export function TimelineTable({ timeline: { unit, bars }, query }: { timeline: Timeline; query: Query }) {
  return (
    <Scroll label="Stories as a table">
      <table className="num">
        <thead>
          <tr>
            <th scope="col">{capital(unit)}</th>
            <th scope="col" className="num">
              Stories found
            </th>
            <th scope="col" className="num">
              In the archive
            </th>
            <th scope="col" className="num">
              Share
            </th>
          </tr>
        </thead>
        <tbody>
          {bars.map((bar) => (
            <tr key={bar.from}>
              <th scope="row">
                {bar.count > 0 ? <Link href={hrefOfBar(bar, query)}>{saySpan(bar, unit)}</Link> : saySpan(bar, unit)}
              </th>
              <td className="num">{number(bar.count)}</td>
              <td className="num">{number(bar.ground)}</td>
              <td className="num">{bar.ground === 0 ? '–' : sayShare(shareOf(bar))}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Scroll>
  );
}
