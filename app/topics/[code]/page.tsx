// A topic: what it covers, its stories over time, who appears in them, and the latest of them.

import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { cache } from 'react';
import { freshEngine } from '#lib/search/engine';
import { readTopicProfile, type TopicProfile } from '#lib/search/topic-profile';
import { FacetGroup } from '../../_ui/facet-group';
import { LatestStories } from '../../_ui/latest-stories';
import { Link } from '../../_ui/link';
import { NarrowerTopics, topicHref } from '../../_ui/narrower-topics';
import { capital, counted } from '../../_ui/say';
import { TimelineChart } from '../../_ui/timeline';
import { VocabularySource } from '../../_ui/vocabulary-source';

type Props = { params: Promise<{ code: string }> };

/** Once a request, for the title and for the page. Next leaves the colon of a code encoded. */
const read = cache(async (code: string) => {
  const engine = await freshEngine();
  return readTopicProfile(engine, decodeURIComponent(code));
});

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: capital((await read((await params).code))?.label ?? 'No such topic') };
}

export default async function TopicPage({ params }: Props) {
  const topic = await read((await params).code);
  if (topic === null) notFound();
  const { label, definition, broaderTopics, narrowerTopics, wikidata, found } = topic;
  return (
    <div className="profile">
      <nav className="small soft way-down" aria-label="Broader topics">
        <Link href="/topics">Topics</Link>
        {broaderTopics.map((one) => (
          <span key={one.code}>
            {' › '}
            <Link href={topicHref(one.code)}>{capital(one.label)}</Link>
          </span>
        ))}
      </nav>
      <h1>{capital(label)}</h1>
      <p className="asked">
        {definition} <b>{counted(found.total, 'story', 'stories')}</b>.
        {wikidata !== null && (
          <>
            {' '}
            <a href={`https://www.wikidata.org/wiki/${wikidata}`} rel="noreferrer">
              this concept at Wikidata
            </a>
          </>
        )}
      </p>
      {narrowerTopics.length > 0 && (
        <section aria-label="Narrower topics">
          <NarrowerTopics topics={narrowerTopics} />
        </section>
      )}
      {found.total > 0 && <Stories topic={topic} />}
      <p className="small soft vocabulary">
        <VocabularySource />
      </p>
    </div>
  );
}

function Stories({ topic: { label, found, search } }: { topic: TopicProfile }) {
  return (
    <div className="columns">
      <section aria-label="Stories">
        <TimelineChart timeline={found.timeline} query={search} />
        <LatestStories found={found} search={search} />
      </section>
      <aside className="rail shown" aria-label={`In stories about ${label}`}>
        <FacetGroup title="People" values={found.facets.person} />
        <FacetGroup title="Sources" values={found.facets.source} />
      </aside>
    </div>
  );
}
