// A question with its filters in, one text of the query language that finds the same out: '(wheat OR corn)
// person:xi-jinping -source:"Harbour Post"'. Days are left out. Null where the language has no words for a filter.

import { parseWords } from '#lib/query/parse-words';
import { FACETS, type Facet, type Query } from '#lib/query/query';

export function typedFor(query: Query): string | null {
  const { text, chosen, excluded, salience, on, undated, people } = query;
  const isSaid = salience === null || (salience !== 'mentioned' && chosen.office.length === 0);
  if (on !== null || undated || !isSaid) return null;
  const filters = FACETS.flatMap((facet) => [
    ...anyOf(
      facet === 'person' && salience !== null ? salience : facet,
      chosen[facet],
      facet === 'person' && people === 'all',
    ),
    ...excluded[facet].map((value) => `-${named(facet, value)}`),
  ]);
  if (filters.length === 0) return text;
  const { tree, notes } = parseWords(text);
  if (notes.length > 0 || filters.some((filter) => filter.includes(UNSAYABLE))) return null;
  return [...(text === '' ? [] : [tree?.kind === 'or' ? `(${text})` : text]), ...filters].join(' ');
}

function anyOf(field: Facet | 'about' | 'quoted', values: readonly string[], all: boolean): string[] {
  const asked = values.map((value) => named(field, value));
  return asked.length < 2 || all ? asked : [`(${asked.join(' OR ')})`];
}

/** Stands for a value that quotation marks can't hold. */
const UNSAYABLE = '\0';

function named(field: Facet | 'about' | 'quoted', value: string): string {
  if (/["“”„]/.test(value)) return UNSAYABLE;
  const short = field === 'topic' ? value.replace(/^medtop:/, '') : value;
  return /^[\p{L}\p{N}~-]+$/u.test(short) ? `${field}:${short}` : `${field}:"${short}"`;
}
