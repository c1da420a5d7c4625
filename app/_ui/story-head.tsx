// Outlet, section, headline, byline and day of a story.

import Link from 'next/link';
import { sayDay, weekday } from '#lib/model/day';
import { emptyQuery, toggle } from '#lib/query/query';
import { hrefFor } from '#lib/query/url';
import type { Story } from '#lib/search/story';
import { Runs } from './story-text';

export function StoryHead({ story }: { story: Story }) {
  const { source, section, byline, published } = story;
  const day = published && sayDay(published.day, published.precision);
  const named = published?.precision === 'day' ? `${weekday(published.day)}, ${day}` : day;
  return (
    <header>
      <p className="kicker">
        {source && (
          <Link href={hrefFor(toggle(emptyQuery(), 'source', source))} prefetch={false}>
            {source}
          </Link>
        )}
        {source && section && ' · '}
        {section && (
          <Link href={hrefFor(toggle(emptyQuery(), 'section', section))} prefetch={false}>
            {section}
          </Link>
        )}
      </p>
      <h1>
        <Runs runs={story.headlineRuns} plain />
      </h1>
      <p className="byline">
        {[byline && `By ${byline}`, named ?? 'day of publication not known'].filter(Boolean).join(' · ')}
      </p>
    </header>
  );
}
