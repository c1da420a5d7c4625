'use client';
// Lists values of a group as their names are typed, which only the browser can. Without it the field is a form that leads
// to the page of values, and Enter goes there in any case.

import { useEffect, useState } from 'react';
import type { Facet } from '#lib/query/query';
import type { FoundValues } from '#lib/search/find-values';
import { number } from '../say';
import { inOrder, numberOf, type Row, ValueRow } from '../value-row';

/** Between two letters of a quick hand. */
const PAUSE_MS = 180;
const SHOWN = 10;

type Props = { facet: Facet; among: string; asked: readonly (readonly [string, string])[] };
type Listed = { rows: Row[]; said: string };

export function FindValue({ facet, among, asked }: Props) {
  const [typed, type] = useState('');
  const [listed, list] = useState<Listed | null>(null);
  const address = new URLSearchParams(
    [['facet', facet], ['find', typed.trim()], ...asked].map(([a, b]) => [`${a}`, `${b}`]),
  );
  const wanted = typed.trim() === '' ? null : address.toString();
  useEffect(() => {
    if (wanted === null) return list(null);
    const stop = new AbortController();
    const timer = setTimeout(() => {
      fetchValues(wanted, among, stop.signal).then(list, () => {
        if (!stop.signal.aborted) list({ rows: [], said: 'The list did not come. Enter tries again.' });
      });
    }, PAUSE_MS);
    return () => {
      clearTimeout(timer);
      stop.abort();
    };
  }, [wanted, among]);
  return (
    <form className="find-value" action={`/values/${facet}`}>
      {asked.map(([name, value]) => (
        <input key={`${name}=${value}`} type="hidden" name={name} value={value} />
      ))}
      <input
        type="search"
        name="find"
        value={typed}
        onChange={(event) => type(event.target.value)}
        aria-label={`Find among ${among}`}
        placeholder="Find a name"
        autoComplete="off"
        spellCheck={false}
      />
      <p className="small soft" aria-live="polite">
        {listed?.said}
      </p>
      {listed !== null && listed.rows.length > 0 && (
        <ul>
          {listed.rows.map((row) => (
            <ValueRow key={row.value} row={row} most={Math.max(...listed.rows.map(numberOf), 1)} />
          ))}
        </ul>
      )}
    </form>
  );
}

async function fetchValues(wanted: string, among: string, signal: AbortSignal): Promise<Listed> {
  const response = await fetch(`/api/values?${wanted}`, { signal });
  if (!response.ok) throw new Error(`The list of values was answered with ${response.status}`);
  const { values, fitting }: FoundValues = await response.json();
  const rows = inOrder(values.slice(0, SHOWN).map((one) => ({ ...one, isWay: false })));
  const more = fitting > rows.length ? `, the first ${rows.length} here; Enter shows more` : '';
  return { rows, said: fitting === 0 ? `None of the ${among} is called that.` : `${number(fitting)} found${more}` };
}
