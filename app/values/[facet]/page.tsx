// All values of one facet in the stories of a question, found by their names: for more than the rail can list.

import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { FACETS, type Facet, type Query } from '#lib/query/query';
import { hrefFor, parseQuery, searchOf } from '#lib/query/url';
import { freshEngine } from '#lib/search/engine';
import { type FoundValues, findValues, MAX_TYPED } from '#lib/search/find-values';
import { unlessStopped } from '#lib/search/unless-stopped';
import { FACET_NAMES } from '../../_ui/facet-names';
import { Link } from '../../_ui/link';
import { Notes } from '../../_ui/notes';
import { parametersFrom, type SearchParams } from '../../_ui/parameters';
import { counted, number } from '../../_ui/say';
import { inOrder, numberOf, ValueRow } from '../../_ui/value-row';

type Props = { params: Promise<{ facet: string }>; searchParams: SearchParams };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: FACET_NAMES[facetNamed((await params).facet)] };
}

export default async function ValuesPage({ params, searchParams }: Props) {
  const facet = facetNamed((await params).facet);
  const parameters = [...(await parametersFrom(searchParams))];
  const typed = (parameters.find(([name]) => name === 'find')?.[1].trim() ?? '').slice(0, MAX_TYPED);
  const { query, notes } = parseQuery(parameters.filter(([name]) => name !== 'find'));
  const found = await unlessStopped(findValues(await freshEngine(), query, facet, typed));
  const rows = inOrder((found?.values ?? []).map((one) => ({ ...one, isWay: false })));
  return (
    <div className="profile">
      <div className="bar">
        <h1>{FACET_NAMES[facet]}</h1>
        <p className="small soft num" role="status">
          {found === null
            ? 'The search took too long and was stopped.'
            : said(found, FACET_NAMES[facet].toLowerCase(), typed)}
        </p>
        <nav className="right small" aria-label="Back">
          <Link href={hrefFor(query)}>Back to the stories</Link>
        </nav>
      </div>
      <Notes notes={notes} label="Notes on this list" />
      <FindForm query={query} facet={facet} typed={typed} />
      <ul className="facet values">
        {rows.map((row) => (
          <ValueRow key={row.value} row={row} most={Math.max(...rows.map(numberOf), 1)} />
        ))}
      </ul>
    </div>
  );
}

function FindForm({ query, facet, typed }: { query: Query; facet: Facet; typed: string }) {
  return (
    <search>
      <form className="find" action={`/values/${facet}`}>
        {[...searchOf(query)].map(([name, value]) => (
          <input key={`${name}=${value}`} type="hidden" name={name} value={value} />
        ))}
        <input
          key={typed}
          type="search"
          name="find"
          defaultValue={typed}
          aria-label={`Find among ${FACET_NAMES[facet].toLowerCase()}`}
          placeholder="A name"
        />
        <button type="submit">Find</button>
      </form>
    </search>
  );
}

function said({ values, fitting, stories: searched }: FoundValues, among: string, typed: string): string {
  const stories = `in ${counted(searched, 'story', 'stories')}`;
  const called = typed === '' ? '' : ` called “${typed.slice(0, 60)}”`;
  if (fitting === 0) return `None of the ${among} ${stories} is${called === '' ? ' known' : called}`;
  const first = fitting > values.length ? `, the ${values.length} with most stories here` : '';
  return `${number(fitting)} ${among}${called} ${stories}${first}`;
}

function facetNamed(name: string): Facet {
  return FACETS.find((facet) => facet === name) ?? notFound();
}
