// An office: who held it when, the stories of each term, and the stories that name its holder of the day.

import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { cache } from 'react';
import type { Office } from '#lib/model/person';
import { hrefFor } from '#lib/query/url';
import { freshEngine } from '#lib/search/engine';
import { type OfficeProfile, ORGANISATIONS, readOffice } from '#lib/search/office-profile';
import { FacetGroup } from '../../_ui/facet-group';
import { LatestStories } from '../../_ui/latest-stories';
import { Link } from '../../_ui/link';
import { Holders } from '../../_ui/offices';
import { OfficeLink } from '../../_ui/people-term';
import { capital, counted } from '../../_ui/say';
import { TimelineChart } from '../../_ui/timeline';

type Props = { params: Promise<{ id: string }> };

const read = cache(async (id: string) => readOffice(await freshEngine(), decodeURIComponent(id)));

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: capital((await read((await params).id))?.title ?? 'No such office') };
}

export default async function OfficePage({ params }: Props) {
  const office = await read((await params).id);
  if (office === null) notFound();
  const { title, country, countryName, organisation, holders, found, search } = office;
  return (
    <div className="profile">
      <nav className="small soft way-down" aria-label="Broader lists">
        <Link href="/offices">Offices</Link>
        {' › '}
        <Link href={`/offices?all=yes&country=${country ?? ORGANISATIONS}`}>{countryName ?? 'Organisations'}</Link>
      </nav>
      <h1>{capital(title)}</h1>
      {organisation.length > 1 && <p className="small soft">also called {organisation.slice(1).join(', ')}</p>}
      <Found office={office} />
      <Alike said="Before this state" offices={office.earlier} />
      <Alike said="After this state" offices={office.later} />
      <div className="columns">
        <section aria-label="Stories">
          <TimelineChart timeline={found.timeline} query={search} />
          <div className="bar">
            <h2>Who held it</h2>
            <p className="small soft num">{counted(holders.length, 'term', 'terms')}</p>
          </div>
          <Holders title={title} holders={holders} />
          {found.total > 0 && <LatestStories found={found} search={search} />}
        </section>
        <aside className="rail shown" aria-label={`In stories with the ${title}`}>
          <FacetGroup title="People" values={found.facets.person} />
          <FacetGroup title="Topics" values={found.facets.topic} />
          <FacetGroup title="Sources" values={found.facets.source} />
        </aside>
      </div>
    </div>
  );
}

function Found({ office: { found, search } }: { office: OfficeProfile }) {
  if (found.total === 0) return <p className="asked">No story of this archive names whoever held it that day.</p>;
  return (
    <p className="asked">
      In{' '}
      <Link href={hrefFor(search)}>
        <b>{counted(found.total, 'story', 'stories')}</b>
      </Link>{' '}
      whoever held it that day is named. Below, the stories of each holder on the days of the term.
    </p>
  );
}

function Alike({ said, offices }: { said: string; offices: readonly Office[] }) {
  if (offices.length === 0) return null;
  return (
    <p className="small soft">
      {said}:{' '}
      {offices.map(({ id, title }, at) => (
        <span key={id}>
          {at > 0 && ', '}
          <OfficeLink id={id} title={title} />
        </span>
      ))}
    </p>
  );
}
