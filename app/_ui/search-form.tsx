// The box. It is a plain GET form: the filters travel along as hidden fields, so that new words keep them.

import type { Query } from '#lib/query/query';
import { searchOf } from '#lib/query/url';
import { Combobox } from './client/combobox';

export const SEARCH_FORM = 'search';

/** Parameters that fields of the form give, or that begin anew with other words; the others are carried along. */
const TYPED = new Set(['q', 'from', 'to', 'page']);
/** Parameters that a suggestion does not keep. */
const LEFT = new Set(['q', 'page']);

export function SearchForm({ query }: { query: Query }) {
  const parameters = [...searchOf(query)];
  const carried = parameters.filter(([name]) => !TYPED.has(name));
  const kept = new URLSearchParams(parameters.filter(([name]) => !LEFT.has(name))).toString();
  return (
    <search>
      <form id={SEARCH_FORM} className="search" action="/">
        <Combobox text={query.text} kept={kept} />
        {carried.map(([name, value]) => (
          <input key={`${name}=${value}`} type="hidden" name={name} value={value} />
        ))}
        <button type="submit" className="primary">
          Search
        </button>
      </form>
    </search>
  );
}
