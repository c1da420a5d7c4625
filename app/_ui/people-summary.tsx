// How many stories a person is in, from when to when, and what the person is to them; each number leads to its stories.

import type { ReactNode } from 'react';
import { sayDay } from '#lib/model/day';
import { hrefFor } from '#lib/query/url';
import type { Profile } from '#lib/search/profile';
import { Link } from './link';
import { counted, number } from './say';

export function Summary({ profile: { stories, name, search, as } }: { profile: Profile }) {
  if (stories.total === 0) return <p className="asked">{name} is in no story of this archive.</p>;
  const { unit, bars } = stories.timeline;
  const shown = bars.filter((bar) => bar.count > 0);
  const [first, last] = [shown.at(0), shown.at(-1)].map((bar) => (bar ? sayDay(bar.from, unit) : null));
  const To = ({ what, children }: { what: Partial<typeof search>; children: ReactNode }) => (
    <Link href={hrefFor({ ...search, ...what })}>
      <b>{children}</b>
    </Link>
  );
  return (
    <p className="asked">
      In <To what={{}}>{counted(stories.total, 'story', 'stories')}</To>
      {first && first === last && ` in ${first}`}
      {first && first !== last && ` from ${first} to ${last}`}
      {as.about > 0 && (
        <>
          ; <To what={{ salience: 'about' }}>{number(as.about)}</To> {as.about === 1 ? 'is' : 'are'} about {name}
        </>
      )}
      {as.quoted > 0 && (
        <>
          {as.about > 0 ? ', and in ' : '; in '}
          <To what={{ salience: 'quoted' }}>{number(as.quoted)}</To> {as.about > 0 && 'more '}
          {name} is quoted
        </>
      )}
      .
    </p>
  );
}
