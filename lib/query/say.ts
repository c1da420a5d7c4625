// A query in words, so that a reader sees what was understood: 'Stories with **sanctions**, in which **Vladimir
// Putin** appears, published from **1 January 2021** to **31 March 2023**.'

import { sayYearlyDay } from '#lib/model/day';
import { type AskedSalience, FACETS, type Facet, type Query } from './query';
import { list, merge, plain, type Said, strong } from './said';
import { sayDays, sayTree } from './say-tree';
import type { QueryNode } from './tree';

export { asText, type Said } from './said';

export type Labels = (facet: Facet, value: string) => string;

export function sayQuery(query: Query, tree: QueryNode | null, labels: Labels): Said[] {
  const clauses = [...(tree === null ? [] : sayTree(tree)), ...sayFilters(query, labels), ...sayPublished(query)];
  if (clauses.length === 0) return [plain('All stories.')];
  const joined = clauses.flatMap((clause, at) => [plain(at === 0 ? ' ' : ', '), ...clause]);
  return merge([plain('Stories'), ...joined, plain('.')]);
}

function sayFilters(query: Query, labels: Labels): Said[][] {
  return FACETS.flatMap((facet) => [
    ...sayChosen(query.chosen[facet], facet, query, labels),
    ...sayExcluded(query.excluded[facet], facet, labels),
  ]);
}

function sayChosen(values: readonly string[], facet: Facet, query: Query, labels: Labels): Said[][] {
  if (values.length === 0) return [];
  const together = facet === 'person' && query.people === 'all' && values.length > 1;
  const named = list(
    values.map((value) => [strong(labels(facet, value))]),
    together ? 'and' : 'or',
  );
  if (facet === 'person' || facet === 'office') {
    const the = facet === 'office' ? 'the ' : '';
    if (query.salience !== null) return [[plain(`${SALIENT[query.salience]}${the}`), ...named]];
    return [[plain(`in which ${the}`), ...named, plain(together ? ' appear' : ' appears')]];
  }
  const lead = { topic: 'about ', source: 'from ', section: 'in the section ' };
  return [[plain(lead[facet]), ...named]];
}

function sayExcluded(values: readonly string[], facet: Facet, labels: Labels): Said[][] {
  if (values.length === 0) return [];
  const lead = {
    person: 'without ',
    office: 'without the ',
    topic: 'not about ',
    source: 'not from ',
    section: 'not in the section ',
  };
  const named = list(
    values.map((value) => [strong(labels(facet, value))]),
    'or',
  );
  return [[plain(lead[facet]), ...named]];
}

const SALIENT: Record<AskedSalience, string> = {
  about: 'mainly about ',
  quoted: 'quoting ',
  mentioned: 'naming in passing ',
};

function sayPublished({ from, to, on, undated }: Query): Said[][] {
  if (undated) return [[plain('whose day of publication is not known')]];
  const days = from === null && to === null ? [] : [[plain('published '), ...sayDays(from, to)]];
  return on === null ? days : [...days, [plain('on '), strong(sayYearlyDay(on)), plain(' of any year')]];
}
