// Suggestions and past searches in, the options of the box out: in groups, numbered from the top of the list.

import { FACETS, type Facet } from '#lib/query/query';
import type { Suggestion } from '#lib/search/suggest';
import { FACET_NAMES } from '../facet-names';
import { capital } from '../say';

export type Option = {
  /** Its place among all options. */
  at: number;
  label: string;
  /** The office of a person. */
  detail: string | null;
  count: number | null;
  /** Where it leads; null for a past search, which is typed again. */
  href: string | null;
};

export type Group = { kind: Suggestion['kind'] | 'past'; title: string; options: Option[] };

const TITLES: readonly [Group['kind'], string][] = [
  ...FACETS.map((facet): [Facet, string] => [facet, FACET_NAMES[facet]]),
  ['word', 'Words'],
  ['past', 'Past searches of this browser'],
];

export function groupsOf(suggestions: readonly Suggestion[], past: readonly string[]): Group[] {
  let at = 0;
  return TITLES.map(([kind, title]) => {
    const options: Omit<Option, 'at'>[] =
      kind === 'past'
        ? past.map((label) => ({ label, detail: null, count: null, href: null }))
        : suggestions.filter((one) => one.kind === kind).map(optionOf);
    return { kind, title, options: options.map((one) => ({ at: at++, ...one })) };
  }).filter(({ options }) => options.length > 0);
}

function optionOf({ kind, label, detail, count, href }: Suggestion): Omit<Option, 'at'> {
  const isName = kind !== 'word';
  return { label: isName ? capital(label) : label, detail, count, href };
}

/** The words that stay in the box when a suggestion is taken. */
export function wordsOf(href: string): string {
  return new URLSearchParams(href.slice(href.indexOf('?') + 1)).get('q') ?? '';
}
