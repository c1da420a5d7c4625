// The filters beside the hits: dates, people, topics, sources, sections.

import Link from 'next/link';
import { type Query, withoutPage } from '#lib/query/query';
import { hrefFor } from '#lib/query/url';
import type { Answer } from '#lib/search/answer';
import { FacetGroup } from './facet-group';
import { SEARCH_FORM } from './search-form';

export function Rail({ answer: { query, facets } }: { answer: Answer }) {
  return (
    <aside className="rail" id="filters" aria-label="Filters">
      <p className="rail-toggle small">
        <a href="#results">Back to the stories</a>
      </p>
      <DateFields query={query} />
      <FacetGroup title="People" values={facets.person} aside={<AnyOrAll query={query} />} />
      <FacetGroup title="Topics" values={facets.topic} />
      <FacetGroup title="Sources" values={facets.source} />
      <FacetGroup title="Sections" values={facets.section} />
    </aside>
  );
}

/** The fields belong to the search form at the top of the page. */
function DateFields({ query }: { query: Query }) {
  return (
    <section className="facet" aria-label="Dates">
      <fieldset>
        <legend>Published</legend>
        <label htmlFor="from" className="small">
          from
        </label>
        <DateField name="from" value={query.from} placeholder="1969 or 1969-07-20" />
        <label htmlFor="to" className="small">
          to
        </label>
        <DateField name="to" value={query.to} placeholder="1972-12" />
        <button type="submit" form={SEARCH_FORM}>
          Set the dates
        </button>
      </fieldset>
    </section>
  );
}

function DateField({ name, value, placeholder }: { name: 'from' | 'to'; value: string | null; placeholder: string }) {
  return (
    <input
      key={value}
      type="text"
      id={name}
      name={name}
      form={SEARCH_FORM}
      defaultValue={value ?? ''}
      placeholder={placeholder}
      inputMode="numeric"
      autoComplete="off"
      size={12}
    />
  );
}

/** Any of the chosen people in a story, or all of them together. */
function AnyOrAll({ query }: { query: Query }) {
  const choices = ['any', 'all'] as const;
  if (query.chosen.person.length === 0) return null;
  return (
    <span className="small">
      {choices.map((people, at) => (
        <span key={people}>
          {at > 0 && ' · '}
          <Link
            href={hrefFor({ ...withoutPage(query), people })}
            prefetch={false}
            scroll={false}
            aria-current={query.people === people ? 'true' : undefined}
          >
            {people === 'any' ? 'any of them' : 'all of them'}
          </Link>
        </span>
      ))}
    </span>
  );
}
