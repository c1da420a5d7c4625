// Everything that a person is quoted with in the stories of the archive, newest first.

import type { Metadata } from 'next';
import { notFound, redirect } from 'next/navigation';
import { cache } from 'react';
import { sharedEngine } from '#lib/search/engine';
import { readPerson } from '#lib/store/read-person';
import { readQuotesOf } from '#lib/store/read-quotes';
import { Link } from '../../../_ui/link';
import { Pager } from '../../../_ui/pager';
import { pageFrom, parametersFrom, type SearchParams } from '../../../_ui/parameters';
import { Quotes } from '../../../_ui/quotes';
import { counted } from '../../../_ui/say';

type Props = { params: Promise<{ slug: string }>; searchParams: SearchParams };

/** Once a request, for the title and for the page. Next leaves letters that are not ASCII encoded. */
const read = cache(async (slug: string) => readPerson((await sharedEngine()).store, decodeURIComponent(slug)));

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const person = await read((await params).slug);
  return { title: person === null ? 'No such person' : `In the words of ${person.name}` };
}

export default async function QuotesPage({ params, searchParams }: Props) {
  const person = await read((await params).slug);
  if (person === null) notFound();
  if (person.standsFor !== null) redirect(`/people/${encodeURIComponent(person.standsFor.slug)}/quotes`);
  const asked = pageFrom(await parametersFrom(searchParams));
  const { total, page, pages, quotes } = await readQuotesOf((await sharedEngine()).store, person.slug, asked);
  if (asked > pages) notFound();
  return (
    <div className="profile">
      <div className="bar">
        <h1>
          In the words of <Link href={`/people/${person.slug}`}>{person.name}</Link>
        </h1>
        <p className="small soft" role="status">
          {counted(total, 'quotation', 'quotations')}
        </p>
      </div>
      <Quotes quotes={quotes} />
      {total === 0 && <p className="soft">No story of this archive quotes {person.name} in so many words.</p>}
      <Pager page={page} pages={pages} to={(number) => `/people/${person.slug}/quotes?page=${number}`} />
    </div>
  );
}
