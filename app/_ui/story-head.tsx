// Outlet, section, headline, byline and day of a story.

import { sayDay, weekday } from '#lib/model/day';
import { emptyQuery, toggle } from '#lib/query/query';
import { hrefFor } from '#lib/query/url';
import type { Story } from '#lib/search/story';
import { Link } from './link';
import { langOf } from './story-places';
import { Runs } from './story-text';

/** A headline of more letters is set smaller: some captures have a paragraph in its place. */
const LONG = 140;

/** Says when the text shown is not the one that is searched. */
function EarlierText({ story: { id, version, currentVersion, versions } }: { story: Story }) {
  const shown = versions.find((one) => one.version === version);
  if (version === currentVersion || !shown) return null;
  return (
    <p className="notes">
      This is an earlier text, version {version} of {currentVersion}, recorded on{' '}
      {sayDay(shown.recordedAt.slice(0, 10))}. <Link href={`/articles/${id}`}>The story as it is now</Link>
    </p>
  );
}

export function StoryHead({ story }: { story: Story }) {
  const { source, section, byline, stub, published, headline, headlineRuns, hits, language } = story;
  const agency = story.agency !== null && !byline?.includes(story.agency) ? story.agency : null;
  const day = published && sayDay(published.day, published.precision);
  const named = published?.precision === 'day' ? `${weekday(published.day)}, ${day}` : day;
  return (
    <header>
      <p className="kicker">
        {source && (
          <Link href={hrefFor(toggle(emptyQuery(), 'source', source))}>
            <bdi>{source}</bdi>
          </Link>
        )}
        {source && section && ' · '}
        {section && (
          <Link href={hrefFor(toggle(emptyQuery(), 'section', section))}>
            <bdi>{section}</bdi>
          </Link>
        )}
      </p>
      <h1 className={headline.length > LONG ? 'long' : undefined} dir="auto" lang={langOf(language)}>
        <Runs runs={headlineRuns} hits={hits} />
      </h1>
      <EarlierText story={story} />
      <p className="byline" dir="auto">
        {[byline && `By ${byline}`, agency, named ?? 'day of publication not known'].filter(Boolean).join(' · ')}
      </p>
      {stub && <p className="notes">Only the beginning of the story was captured: {stub}.</p>}
    </header>
  );
}
