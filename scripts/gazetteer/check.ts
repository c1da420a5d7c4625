// `gazetteer check`: lib/people/data in, counts, doubts and coverage as lines out; false when a hard rule is broken.

import path from 'node:path';
import { loadGazetteer } from '../../lib/people/gazetteer';
import { coverageOf } from './coverage';
import { doublesOf, gapsOf, overlapsOf } from './doubts';
import { DATA, readJson } from './files';
import { readMerged } from './merged';
import { brokenRules } from './rules';

export type CheckOptions = { sample: number; seed: number; list: string | null };
/** Below this share of days with a known leader the check fails. */
const LEAST_COVERAGE = 0.99;
const FIRST_OF_LIST = 12;

export function runCheck({ sample, seed, list }: CheckOptions, say: (line: string) => void): boolean {
  const { persons, offices, countries } = loadGazetteer();
  const sources = Object.keys(readJson(path.join(DATA, 'sources.json')) as object);
  const roles = new Map(offices.map((office) => [office.id, office.role]));
  const count = (what: string, number: number) => say(`${what.padEnd(34)}${number.toLocaleString('en')}`);
  count('persons', persons.length);
  for (const role of new Set(roles.values())) {
    count(`  ${role}`, persons.filter((person) => person.terms.some((term) => roles.get(term.office) === role)).length);
  }
  count('  with a birth year', persons.filter((person) => person.born !== null).length);
  count('  with a Wikidata id', persons.filter((person) => person.wikidata !== null).length);
  count(
    'names',
    persons.reduce((total, person) => total + person.names.length + 1, 0),
  );
  count(
    'terms',
    persons.reduce((total, person) => total + person.terms.length, 0),
  );
  count(
    '  from an unnamed source',
    persons.flatMap((person) => person.terms).filter((term) => term.source === 'unsourced').length,
  );
  count('offices', offices.length);
  count('countries', countries.length);
  const coverage = coverageOf(countries, offices, persons);
  const share = coverage.known / coverage.days;
  const lists: Record<string, string[]> = {
    overlaps: overlapsOf(persons, offices),
    gaps: gapsOf(persons, offices),
    doubles: doublesOf(persons, offices),
    disagreements: disagreements(),
    coverage: coverage.gaps.map(
      ({ country, days, from, to }) => `${country}: ${days} days, the longest from ${from} to ${to}`,
    ),
  };
  for (const [name, lines] of Object.entries(lists)) {
    if (list !== null && list !== name) continue;
    say(`\n${name}: ${lines.length}`);
    for (const line of list === null ? lines.slice(0, FIRST_OF_LIST) : lines) say(`  ${line}`);
  }
  say(
    `\nA leader is known by full name on ${(100 * share).toFixed(2)} % of ${coverage.days.toLocaleString('en')} days of states, 1945 to 2025.`,
  );
  if (sample > 0) for (const line of sampleOf(persons, sample, seed)) say(line);
  const broken = brokenRules({ persons, offices, countries }, sources);
  for (const line of broken) say(`WRONG: ${line}`);
  if (share < LEAST_COVERAGE) say(`WRONG: a leader is known on fewer than ${100 * LEAST_COVERAGE} % of days`);
  return broken.length === 0 && share >= LEAST_COVERAGE;
}

/** Days on which sources differ by more than a month, as the merged leaders tell. */
function disagreements(): string[] {
  const merged = readMerged();
  if (merged === null) return ['the merged leaders are not there'];
  return merged.flatMap((person) =>
    person.offices.flatMap((office) =>
      office.otherFrom || office.otherTo
        ? [
            `${person.name}, ${office.label ?? office.role} of ${office.country ?? office.org}, ${office.from} to ${office.to}: ${JSON.stringify(office.otherFrom ?? '')} ${JSON.stringify(office.otherTo ?? '')}`,
          ]
        : [],
    ),
  );
}

type Listed = ReturnType<typeof loadGazetteer>['persons'];

/** Persons drawn by a generator of our own, so that a seed gives the same ones on every machine. */
function sampleOf(persons: Listed, count: number, seed: number): string[] {
  let state = seed;
  const order = persons.map((person) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0; // Numerical Recipes, 1992
    return { person, key: state };
  });
  const drawn = order.sort((a, b) => a.key - b.key).slice(0, count);
  return drawn.map(({ person }) => {
    const terms = person.terms.map((term) => `${term.office} ${term.from ?? '?'}..${term.to ?? ''} ${term.source}`);
    return [
      person.slug,
      person.name,
      `[${person.surname}]`,
      person.born ?? '',
      person.names.join(' | '),
      terms.join('; '),
    ].join('\t');
  });
}
