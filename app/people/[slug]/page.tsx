// A person: offices with terms, stories over time, who appears with them, and the latest stories.

import type { Metadata } from 'next';
import Link from 'next/link';
import { notFound, redirect } from 'next/navigation';
import { cache } from 'react';
import { sayDay } from '#lib/model/day';
import { isByWords } from '#lib/people/unlinked';
import { emptyQuery, toggle } from '#lib/query/query';
import { hrefFor } from '#lib/query/url';
import { freshEngine, sharedEngine } from '#lib/search/engine';
import { type Profile, readProfile } from '#lib/search/profile';
import { readQuotesOf } from '#lib/store/read-quotes';
import { FacetGroup } from '../../_ui/facet-group';
import { Hits } from '../../_ui/hit-row';
import { Offices } from '../../_ui/offices';
import { Quotes } from '../../_ui/quotes';
import { counted, number } from '../../_ui/say';
import { TimelineChart } from '../../_ui/timeline';
import { SamePerson } from '../../_ui/verdict-forms';

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
  const { name, offices, stories, appearsWith } = profile;
  const quoted = await readQuotesOf((await sharedEngine()).store, profile.slug, 1, QUOTES);
  const search = toggle(emptyQuery(), 'person', profile.slug);
  return (
    <div className="profile">
      <h1>{name}</h1>
      <Known profile={profile} />
      <div className="columns">
        <section aria-label="Stories">
          <Summary profile={profile} href={hrefFor(search)} />
          <Offices offices={offices} search={search} />
          <TimelineChart timeline={stories.timeline} query={search} />
          {stories.total > 0 && (
            <>
              <div className="bar">
                <h2>Latest stories</h2>
                <nav className="right small" aria-label="More stories">
                  <Link href={hrefFor({ ...search, sort: 'oldest' })} prefetch={false}>
                    first stories
                  </Link>
                  <Link href={hrefFor(search)} prefetch={false}>
                    all {number(stories.total)}
                  </Link>
                </nav>
              </div>
              <Hits heading="h3" hits={stories.hits} query={search} />
            </>
          )}
          {quoted.total > 0 && (
            <>
              <div className="bar">
                <h2>In their words</h2>
                {quoted.total > quoted.quotes.length && (
                  <nav className="right small" aria-label="More quotations">
                    <Link href={`/people/${profile.slug}/quotes`} prefetch={false}>
                      all {number(quoted.total)}
                    </Link>
                  </nav>
                )}
              </div>
              <Quotes quotes={quoted.quotes} />
            </>
          )}
        </section>
        <aside className="rail shown" aria-label={`In stories with ${name}`}>
          <FacetGroup title="Appears with" values={appearsWith} />
          <FacetGroup title="Topics" values={stories.facets.topic} />
          <FacetGroup title="Sources" values={stories.facets.source} />
        </aside>
      </div>
    </div>
  );
}

function Known({ profile: { slug, name, names, merged, born, wikidata } }: { profile: Profile }) {
  return (
    <>
      {isByWords(slug) && (
        <>
          <p className="small soft">
            Not in the list of leaders: these are the stories in which exactly this name stands.
          </p>
          <SamePerson slug={slug} name={name} />
        </>
      )}
      {names.length > 0 && <p className="small soft">also written {names.join(', ')}</p>}
      {merged.length > 0 && (
        <p className="small soft">
          and, by the word of <Link href="/verdicts">a reader</Link>, {merged.map((one) => one.name).join(', ')}
        </p>
      )}
      <p className="small soft">
        {born !== null && `born ${born}`}
        {born !== null && wikidata !== null && ' · '}
        {wikidata !== null && (
          <a href={`https://www.wikidata.org/wiki/${encodeURIComponent(wikidata)}`} rel="noreferrer">
            Wikidata {wikidata}
          </a>
        )}
      </p>
    </>
  );
}

function Summary({ profile: { stories, name }, href }: { profile: Profile; href: string }) {
  const bars = stories.timeline.bars.filter((bar) => bar.count > 0);
  const spoken = [bars.at(0), bars.at(-1)].map((bar) => (bar ? sayDay(bar.from, stories.timeline.unit) : ''));
  const [first, last] = spoken;
  if (stories.total === 0) return <p className="asked">{name} is in no story of this archive.</p>;
  return (
    <p className="asked">
      In{' '}
      <Link href={href} prefetch={false}>
        <b>{counted(stories.total, 'story', 'stories')}</b>
      </Link>
      {first && first === last && (
        <>
          {' '}
          in <b>{first}</b>
        </>
      )}
      {first && first !== last && (
        <>
          {' '}
          from <b>{first}</b> to <b>{last}</b>
        </>
      )}
      .
    </p>
  );
}
