// Up to four searches over one time, as lines; each point leads to its stories. The address is the comparison (see
// lib/search/compare-url.ts).

import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { compare } from '#lib/search/compare';
import { hrefOfComparing, isAddressOfComparing, parseComparing } from '#lib/search/compare-url';
import { freshEngine } from '#lib/search/engine';
import { CompareChart } from '../_ui/compare-chart';
import { CompareForm } from '../_ui/compare-form';
import { Legend } from '../_ui/compare-legend';
import { CompareTable } from '../_ui/compare-table';
import { Notes } from '../_ui/notes';
import { parametersFrom, type SearchParams } from '../_ui/parameters';
import { Charts, Wider } from '../_ui/timeline-ways';

type Props = { searchParams: SearchParams };

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  const { comparing } = parseComparing(await parametersFrom(searchParams));
  return { title: comparing.of.length === 0 ? 'Compare' : `Compare ${comparing.of.join(', ')}` };
}

export default async function ComparePage({ searchParams }: Props) {
  const parameters = await parametersFrom(searchParams);
  const { comparing, notes } = parseComparing(parameters);
  // One comparison has one address: the form sends empty fields along.
  if (notes.length === 0 && !isAddressOfComparing(comparing, parameters)) redirect(hrefOfComparing(comparing));
  const comparison = await compare(await freshEngine(), comparing);
  return (
    <div className="compare">
      <h1>Compare</h1>
      <p className="asked">People, words or whole searches over time: one line each, up to four.</p>
      <CompareForm comparing={comparing} />
      <Notes notes={[...notes, ...comparison.notes]} label="Notes on this comparison" />
      {comparison.lines.length > 0 && (
        <section aria-label="Comparison">
          <Legend comparing={comparing} lines={comparison.lines} />
          {comparison.spans.length === 0 ? (
            <p className="asked">None of these stories has a day in this time.</p>
          ) : (
            <figure className="chart">
              <CompareChart comparing={comparing} comparison={comparison} />
              <figcaption className="small soft">
                <nav className="ways small" aria-label="Chart">
                  <Wider asked={comparing} hrefOf={(asked) => hrefOfComparing({ ...comparing, ...asked })} />
                  <Charts chart={comparing.chart} hrefOf={(chart) => hrefOfComparing({ ...comparing, chart })} />
                </nav>
                <CompareTable comparing={comparing} comparison={comparison} />
                <p>Each point leads to its stories. Lines break, above dashes, where nothing was captured.</p>
              </figcaption>
            </figure>
          )}
        </section>
      )}
    </div>
  );
}
