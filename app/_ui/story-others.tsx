// Beside a story: copies of its text, stories like it, and other texts of it.

import { type Day, type Precision, sayDay, sayDayShort } from '#lib/model/day';
import type { Story } from '#lib/search/story';
import type { Copy } from '#lib/store/read-article';
import type { Headline } from '#lib/store/read-headlines';
import { Link } from './link';
import { counted } from './say';

export function StoryCopies({ story: { id, copies } }: { story: Story }) {
  if (copies.length === 0) return null;
  return (
    <section id="copies">
      <h2>This text in {counted(copies.length, 'story', 'stories')}</h2>
      <ul>
        {copies.map((copy, at) => (
          <li key={copy.id}>
            {copy.id === id ? <b>This story</b> : <ToStory story={copy} />}
            <small>{[copy.source, sayPublished(copy), placeAmong(at, copies)].filter(Boolean).join(' · ')}</small>
          </li>
        ))}
      </ul>
    </section>
  );
}

export function SimilarStories({ stories }: { stories: readonly Headline[] }) {
  if (stories.length === 0) return null;
  return (
    <section id="similar">
      <h2>Stories like this</h2>
      <ul>
        {stories.map((story) => (
          <li key={story.id}>
            <ToStory story={story} />
            <small>{[sayPublished(story), story.source].filter(Boolean).join(' · ')}</small>
          </li>
        ))}
      </ul>
    </section>
  );
}

function ToStory({ story: { id, headline } }: { story: Pick<Headline, 'id' | 'headline'> }) {
  return (
    <Link className="headline" href={`/articles/${id}`} dir="auto">
      {headline}
    </Link>
  );
}

function sayPublished({ published, precision }: { published: Day | null; precision?: Precision | null }): string {
  return published === null ? 'day not known' : sayDayShort(published, precision ?? 'day');
}

/** The first and the latest are said where their days tell them apart. */
function placeAmong(at: number, copies: readonly Copy[]): string | null {
  const days = copies.map((copy) => copy.published);
  const day = days[at] ?? null;
  if (day === null || new Set(days).size === 1) return null;
  if (day === days[0]) return 'first';
  return day === days.filter((one) => one !== null).at(-1) ? 'latest' : null;
}

export function StoryVersions({ story: { id, version, versions } }: { story: Story }) {
  const others = versions.filter((other) => other.version !== version);
  if (others.length === 0) return null;
  return (
    <section id="versions">
      <h2>Other texts of this story</h2>
      <ul>
        {others.map((other) => (
          <li key={other.version}>
            <Link href={`/articles/${id}?version=${other.version}`}>Version {other.version}</Link>
            <small>
              recorded on {sayDay(other.recordedAt.slice(0, 10))} ·{' '}
              <WhatChanged id={id} versions={[version, other.version]} />
            </small>
          </li>
        ))}
      </ul>
    </section>
  );
}

function WhatChanged({ id, versions }: { id: string; versions: [number, number] }) {
  const [older, newer] = [Math.min(...versions), Math.max(...versions)];
  return (
    <Link href={`/articles/${id}?version=${newer}&compare=${older}`}>
      What changed from {older} to {newer}
    </Link>
  );
}
