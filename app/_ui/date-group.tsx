// Days in the rail: fields to type them in, and usual ones with their stories.

import { sayYearlyDay } from '#lib/model/day';
import { type Query, withDates } from '#lib/query/query';
import { hrefFor } from '#lib/query/url';
import type { CountedPreset } from '#lib/search/date-presets';
import { Link } from './link';
import { number } from './say';
import { SEARCH_FORM } from './search-form';

type Props = { query: Query; presets: readonly CountedPreset[] };

/** Usual dates without stories are left out, but for what is asked for now. */
export function DateGroup({ query, presets }: Props) {
  const shown = presets.filter(({ count, isChosen }) => count > 0 || isChosen);
  return (
    <section className="facet" aria-label="Dates">
      <fieldset>
        <legend>Published</legend>
        {query.undated ? <Undated query={query} /> : <DateFields query={query} />}
      </fieldset>
      {shown.length > 0 && (
        <ul className="presets" aria-label="Usual dates">
          {shown.map((preset) => (
            <PresetRow key={preset.label} preset={preset} />
          ))}
        </ul>
      )}
    </section>
  );
}

/** The fields belong to the search form at the top of the page. */
function DateFields({ query }: { query: Query }) {
  return (
    <>
      <DateField name="from" value={query.from} placeholder="1969 or 20 July 1969" />
      <DateField name="to" value={query.to} placeholder="Dec 1972" />
      {query.on === null ? (
        <DateField name="on" value={null} placeholder="20 July, any year" />
      ) : (
        <p className="wide small">
          on {sayYearlyDay(query.on)} of any year ·{' '}
          <Link href={hrefFor({ ...query, on: null, page: 1 })} scroll={false}>
            any day
          </Link>
        </p>
      )}
      <button type="submit" form={SEARCH_FORM}>
        Set the dates
      </button>
    </>
  );
}

/** There is nothing to type: a story without a day is in no range. */
function Undated({ query }: { query: Query }) {
  return (
    <p className="wide small">
      on a day that is not known ·{' '}
      <Link href={hrefFor(withDates(query, {}))} scroll={false}>
        any day
      </Link>
    </p>
  );
}

type FieldProps = { name: 'from' | 'to' | 'on'; value: string | null; placeholder: string };

function DateField({ name, value, placeholder }: FieldProps) {
  return (
    <>
      <label htmlFor={name} className="small">
        {name}
      </label>
      <input
        key={value}
        type="text"
        id={name}
        name={name}
        form={SEARCH_FORM}
        defaultValue={value ?? ''}
        placeholder={placeholder}
        autoComplete="off"
        size={12}
      />
    </>
  );
}

function PresetRow({ preset: { label, days, count, query, isChosen } }: { preset: CountedPreset }) {
  return (
    <li className={isChosen ? 'on' : undefined}>
      <Link
        href={isChosen ? hrefFor(withDates(query, {})) : hrefFor(query)}
        scroll={false}
        aria-current={isChosen ? 'true' : undefined}
      >
        {label} {days !== '' && <small>{days}</small>}
      </Link>
      <span className="num">{number(count)}</span>
    </li>
  );
}
