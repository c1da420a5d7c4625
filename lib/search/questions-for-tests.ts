// For tests: random questions about the sample archive, of words and of values that it has.

import fc from 'fast-check';
import { emptyQuery, FACETS, type Facet, type Query } from '#lib/query/query';
import type { Answer } from './answer';

type Draw = { text: string; facets: { facet: Facet; at: number; not: boolean }[]; rest: Partial<Query> };

const draws: fc.Arbitrary<Draw> = fc.record({
  text: fc.constantFrom('', '', 'president', 'war OR peace', 'office:"president of the United States"'),
  facets: fc.array(
    fc.record({ facet: fc.constantFrom(...FACETS), at: fc.nat(30), not: fc.nat(3).map((n) => n === 0) }),
    { maxLength: 4 },
  ),
  rest: fc.record({
    people: fc.constantFrom('any' as const, 'all' as const),
    salience: fc.constantFrom(null, null, 'about' as const, 'quoted' as const, 'mentioned' as const),
    from: fc.constantFrom(null, null, '1980-01-01'),
    on: fc.constantFrom(null, null, null, null, '11-09'),
    undated: fc.nat(9).map((n) => n === 0),
  }),
});

/** `everything`: what the archive answers to the question without words and filters, for values to choose from. */
export function anyQuestion(everything: () => Pick<Answer, 'facets'>): fc.Arbitrary<Query> {
  return draws.map(({ text, facets, rest }) => {
    const query: Query = { ...emptyQuery(), text, sort: text === '' ? 'newest' : 'relevance', ...rest };
    for (const { facet, at, not } of facets) {
      const known = everything().facets[facet];
      const value = known[at % Math.max(1, known.length)]?.value;
      const list = query[not ? 'excluded' : 'chosen'][facet];
      if (value !== undefined && !list.includes(value)) list.push(value);
    }
    // on no day: an address that asks for both is read without the dates
    return query.undated ? { ...query, from: null, to: null, on: null } : query;
  });
}
