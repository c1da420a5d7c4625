// What is compared, as typed: a plain GET form.

import { type Comparing, MAX_OF, MOST_LINES } from '#lib/search/compare-url';
import { LineKey } from './compare-legend';

const EXAMPLES = ['person:"Ronald Reagan"', 'wheat OR grain', '"cold war"', 'topic:politics'];

export function CompareForm({ comparing }: { comparing: Comparing }) {
  const { of, from, to, chart } = comparing;
  return (
    <form className="compare-form" action="/compare">
      <fieldset>
        <legend className="unseen">What is compared</legend>
        {Array.from({ length: MOST_LINES }, (_, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a line has no identity but its place
          <label key={`${at} ${of[at] ?? ''}`}>
            <LineKey at={at} />
            <span className="unseen">Line {at + 1}</span>
            <input
              type="text"
              name="of"
              dir="auto"
              defaultValue={of[at] ?? ''}
              placeholder={of.length === 0 ? EXAMPLES[at] : undefined}
              maxLength={MAX_OF}
              autoComplete="off"
            />
          </label>
        ))}
      </fieldset>
      <div className="days">
        <Day name="from" value={from} placeholder="1969" />
        <Day name="to" value={to} placeholder="1972-12" />
        {chart !== 'count' && <input type="hidden" name="chart" value={chart} />}
        <button type="submit" className="primary">
          Compare
        </button>
      </div>
    </form>
  );
}

function Day({ name, value, placeholder }: { name: 'from' | 'to'; value: string | null; placeholder: string }) {
  return (
    <label className="small">
      {name}
      <input
        key={value}
        type="text"
        name={name}
        defaultValue={value ?? ''}
        placeholder={placeholder}
        autoComplete="off"
        size={12}
      />
    </label>
  );
}
