// Placed terms of one person in; those that stand beside each other out.

import { describe, expect, it } from 'vitest';
import type { Office, Role } from '#lib/model/person';
import { clipAll } from './clip';
import { spanBetween } from './days';
import type { Group } from './join';
import type { Placed } from './place';

const jane: Group = { reviewed: null, news: [], merged: [], corrections: [] };

function office(id: string, role: Role, country: string | null): Office {
  return { id, title: id, country, organisation: country === null ? [id] : [], role, words: [id] };
}

/** What is left of holdings of Jane Doe: 'id first..last'. */
function kept(...held: [office: Office, from: string, to: string | null][]): string[] {
  const placed = held.map(([one, from, to]): Placed => {
    const span = spanBetween(from, to);
    if (span === null) throw new Error(`${from} to ${to} are no days`);
    return { group: jane, office: one, span, source: 'eps', acting: false, sources: 1 };
  });
  const offices = new Map(held.map(([one]) => [one.id, one]));
  const { terms } = clipAll(placed, [jane], (id) => offices.get(id) ?? null);
  return (terms.get(jane) ?? []).map((term) => `${term.office} ${term.from}..${term.to}`).sort();
}

describe('offices of one person', () => {
  const home = office('home-secretary', 'minister', 'GB');
  const trade = office('trade-secretary', 'minister', 'GB');

  it('stand side by side when they are two offices of one state', () => {
    const both = kept([home, '1983-06-11', '1985-09'], [trade, '1985-09', '1986-01-24']);
    expect(both).toEqual(['home-secretary 1983-06-11..1985-09-30', 'trade-secretary 1985-09-01..1986-01-24']);
  });

  it('stand side by side when they are of two organisations', () => {
    const party = office('leader-party', 'opposition-leader', null);
    const union = office('leader-union', 'opposition-leader', null);
    expect(kept([party, '1999-09', '2005-11'], [union, '2005-11', '2006-01'])).toHaveLength(2);
  });

  it('are one when two sources give the head of a state two titles', () => {
    const president = office('president', 'head-of-state', 'GH');
    const ruler = office('military-ruler', 'head-of-state', 'GH');
    expect(kept([president, '1978-07-05', '1979-06-04'], [ruler, '1978', '1979'])).toEqual([
      'president 1978-07-05..1979-06-04',
    ]);
  });

  it('are one when a source has the same office by the year', () => {
    expect(kept([home, '1983-06-11', '1985-09-02'], [home, '1983', '1985'])).toEqual([
      'home-secretary 1983-06-11..1985-09-02',
    ]);
  });

  it('keep the month where another line has the year', () => {
    const director = office('director', 'organisation-head', null);
    expect(kept([director, '1961', '1981'], [director, '1961-12', '1981-12'])).toEqual([
      'director 1961-12-01..1981-12-31',
    ]);
  });
});
