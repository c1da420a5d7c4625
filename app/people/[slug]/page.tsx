// A person: names, offices with terms, stories over time, who appears with them, latest and first stories, quotations.

import type { Metadata } from 'next';
import { notFound, redirect } from 'next/navigation';
import { cache } from 'react';
import { hrefFor } from '#lib/query/url';
import { freshEngine, sharedEngine } from '#lib/search/engine';
import { type Profile, readProfile } from '#lib/search/profile';
import { readQuotesOf } from '#lib/store/read-quotes';
import { FacetGroup } from '../../_ui/facet-group';
import { Hits } from '../../_ui/hit-row';
import { LatestStories } from '../../_ui/latest-stories';
import { Link } from '../../_ui/link';
import { Offices } from '../../_ui/offices';
import { Career } from '../../_ui/people-career';
import { Known } from '../../_ui/people-known';
import { Summary } from '../../_ui/people-summary';
import { AppearsWith } from '../../_ui/people-together';
import { Quotes } from '../../_ui/quotes';
import { number } from '../../_ui/say';
import { TimelineChart } from '../../_ui/timeline';

/** Quotations on the person's page; the rest is a page of their own. */
const QUOTES = 3;

type Props = { params: Promise<{ slug: string }> };

/** Once a request, for the title and for the page. Next leaves letters that are not ASCII encoded. */
const read = cache(async (slug: string) => {
  const engine = await freshEngine();
  return readProfile(engine, decodeURIComponent(slug));
});

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: (await read((await params).slug))?.name ?? 'No such person' };
}

export default async function PersonPage({ params }: Props) {
  const profile = await read((await params).slug);
  if (profile === null) notFound();
  if (profile.standsFor !== null) redirect(`/people/${encodeURIComponent(profile.standsFor.slug)}`);
  const { name, slug, offices, search, stories, until } = profile;
  return (
    <div className="profile">
      <h1 dir="auto">{name}</h1>
      <Known profile={profile} />
      <div className="columns">
        <section aria-label="Stories">
          <Summary profile={profile} />
          <Career name={name} offices={offices} timeline={stories.timeline} until={until} />
          <Offices offices={offices} />
          <TimelineChart timeline={stories.timeline} query={search} />
          <AppearsWith slug={slug} name={name} together={profile.together} />
          <Latest profile={profile} />
          <InTheirWords slug={slug} />
        </section>
        <aside className="rail shown" aria-label={`In stories with ${name}`}>
          <FacetGroup title="Topics" values={stories.facets.topic} />
          <FacetGroup title="Sources" values={stories.facets.source} />
        </aside>
      </div>
    </div>
  );
}

function Latest({ profile: { stories, search, first } }: { profile: Profile }) {
  if (stories.total === 0) return null;
  const oldest = hrefFor({ ...search, sort: 'oldest' });
  return (
    <>
      <LatestStories found={stories} search={search}>
        <Link href={oldest}>first stories</Link>
      </LatestStories>
      {first.length > 0 && (
        <section aria-label="First stories">
          <div className="bar">
            <h2>First stories</h2>
          </div>
          <Hits heading="h3" hits={first} query={{ ...search, sort: 'oldest' }} />
        </section>
      )}
    </>
  );
}

async function InTheirWords({ slug }: { slug: string }) {
  const quoted = await readQuotesOf((await sharedEngine()).store, slug, 1, QUOTES);
  if (quoted.total === 0) return null;
  return (
    <>
      <div className="bar">
        <h2>In their words</h2>
        {quoted.total > quoted.quotes.length && (
          <nav className="right small" aria-label="More quotations">
            <Link href={`/people/${encodeURIComponent(slug)}/quotes`}>all {number(quoted.total)}</Link>
          </nav>
        )}
      </div>
      <Quotes quotes={quoted.quotes} />
    </>
  );
}
