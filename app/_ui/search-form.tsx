// The box. It is a plain GET form: the filters travel along as hidden fields, so that new words keep them.

import Form from 'next/form';
import type { Query } from '#lib/query/query';
import { searchOf } from '#lib/query/url';

export const SEARCH_FORM = 'search';

/** Parameters that the reader types into a field of the form; the others are carried along. */
const TYPED = new Set(['q', 'from', 'to', 'page', 'sort']);

export function SearchForm({ query }: { query: Query }) {
  const carried = [...searchOf(query)].filter(([name]) => !TYPED.has(name));
  return (
    <search>
      <Form id={SEARCH_FORM} className="search" action="/">
        <input
          key={query.text}
          type="search"
          name="q"
          defaultValue={query.text}
          aria-label="Search the archive"
          placeholder={'sanctions, "cold war", negotiat*, Putin OR Xi'}
          autoComplete="off"
        />
        {carried.map(([name, value]) => (
          <input key={`${name}=${value}`} type="hidden" name={name} value={value} />
        ))}
        <button type="submit" className="primary">
          Search
        </button>
      </Form>
    </search>
  );
}
