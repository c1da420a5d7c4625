// The filters beside the hits: dates, people, offices, topics, sources, sections, each with what it would find.

import { FACETS } from '#lib/query/query';
import type { Answer } from '#lib/search/answer';
import { sharedEngine } from '#lib/search/engine';
import { railCounts } from '#lib/search/rail-counts';
import { DateGroup } from './date-group';
import { today } from './date-today';
import { FacetGroup } from './facet-group';
import { FACET_NAMES } from './facet-names';
import { PeopleSwitches } from './people-switches';

export async function Rail({ answer }: { answer: Answer }) {
  const { query, facets, distinct } = answer;
  const counts = await railCounts(await sharedEngine(), answer, today());
  const hasSwitches = counts !== null && (facets.person.length > 0 || query.salience !== null);
  return (
    <aside className="rail" id="filters" aria-label="Filters">
      <p className="rail-toggle small">
        <a href="#results">Back to the stories</a>
      </p>
      <DateGroup query={query} presets={counts?.presets ?? []} />
      {FACETS.map((facet) => (
        <FacetGroup
          key={facet}
          title={FACET_NAMES[facet]}
          values={facets[facet]}
          switches={facet === 'person' && hasSwitches ? <PeopleSwitches query={query} counts={counts} /> : null}
          outcomes={counts?.outcomes[facet]}
          find={{ facet, query, distinct: distinct[facet] }}
        />
      ))}
    </aside>
  );
}
