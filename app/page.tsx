// The search page: from the address to the answer, and the answer as a page.

import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { hrefFor, isAddressOf, parseQuery } from '#lib/query/url';
import { answer } from '#lib/search/answer';
import { freshEngine } from '#lib/search/engine';
import { Asked } from './_ui/asked';
import { Chips } from './_ui/chips';
import { WhichDay } from './_ui/date-which';
import { DidYouMean } from './_ui/did-you-mean';
import { Hits } from './_ui/hit-row';
import { NoHits } from './_ui/no-hits';
import { Pager } from './_ui/pager';
import { parametersFrom, type SearchParams } from './_ui/parameters';
import { Rail } from './_ui/rail';
import { ResultBar } from './_ui/result-bar';
import { SearchForm } from './_ui/search-form';
import { TimelineChart } from './_ui/timeline';

type Props = { searchParams: SearchParams };

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  const { query } = parseQuery(await parametersFrom(searchParams));
  return { title: query.text === '' ? { absolute: 'Dateline – search the archive' } : query.text };
}

export default async function SearchPage({ searchParams }: Props) {
  const parameters = await parametersFrom(searchParams);
  const asked = parseQuery(parameters);
  // One question has one address: a form sends empty fields and half-written days along.
  if (asked.notes.length === 0 && !isAddressOf(asked.query, parameters)) redirect(hrefFor(asked.query));
  const engine = await freshEngine();
  const found = await answer(engine, asked);
  const { query, hits, timeline, pages } = found;
  return (
    <>
      <SearchForm query={query} />
      <Asked answer={found} />
      <WhichDay parameters={parameters} />
      <Chips answer={found} />
      <div className="columns">
        <Rail answer={found} />
        <section id="results" aria-label="Stories found">
          <TimelineChart timeline={timeline} query={query} />
          <ResultBar answer={found} />
          {hits.length > 0 && <DidYouMean meant={found.meant} />}
          {hits.length > 0 ? (
            <Hits heading="h2" hits={hits} query={query} start={(query.page - 1) * query.size + 1} />
          ) : (
            <NoHits answer={found} />
          )}
          <Pager page={query.page} pages={pages} to={(page) => hrefFor({ ...query, page })} />
        </section>
      </div>
    </>
  );
}
