// URL parameters <-> query. `parseQuery` never throws: what it can't use is left out and named in a note.
// Parameters come in one fixed order, so that one question has one address: parseQuery(hrefFor(query)) is the query.

import { topicCode } from '#lib/model/topic';
import { quote } from './notes';
import {
  ASKED_SALIENCES,
  CHARTS,
  defaultSort,
  emptyQuery,
  FACETS,
  type Facet,
  MAX_PAGE_SIZE,
  PAGE_SIZE,
  type Query,
  SORTS,
  type Sort,
} from './query';
import { readTypedDay, readYearlyDay, type TypedDay } from './typed-days';

export type ParsedQuery = { query: Query; notes: string[] };

/** As in a browser's address: repeated names for several values. */
export type Parameters = Iterable<[string, string]>;

/** More values or longer ones than a reader chooses by hand are somebody's attack or mistake. */
const MAX_VALUES = 50;
const MAX_VALUE_LENGTH = 200;
/** A page of typing: longer than the search strings that professionals keep. */
const MAX_TEXT_LENGTH = 20_000;
const MAX_PAGE = 1_000_000_000;
const KNOWN: ReadonlySet<string> = new Set([
  'q',
  ...FACETS,
  ...FACETS.map((facet) => `not.${facet}`),
  'people',
  'as',
  'from',
  'to',
  'on',
  'dated',
  'sort',
  'page',
  'size',
  'chart',
]);

export function parseQuery(parameters: Parameters): ParsedQuery {
  const notes: string[] = [];
  const values = collect(parameters, notes);
  const query = emptyQuery();
  query.text = readText(values, notes);
  for (const facet of FACETS) {
    query.chosen[facet] = readValues(values, facet, facet, notes);
    query.excluded[facet] = readValues(values, `not.${facet}`, facet, notes);
  }
  query.people = readOneOf(values, 'people', ['any', 'all'], 'any', notes);
  query.salience = readSalience(values, notes);
  readDays(values, query, notes);
  readOtherDates(values, query, notes);
  query.sort = readSort(values, query.text, notes);
  query.page = readNumber(values, 'page', 1, MAX_PAGE, notes);
  query.size = readNumber(values, 'size', PAGE_SIZE, MAX_PAGE_SIZE, notes);
  query.chart = readOneOf(values, 'chart', CHARTS, 'count', notes);
  return { query, notes };
}

/** The address of a query below `path`: only what differs from the empty query is in it. */
export function hrefFor(query: Query, path = '/'): string {
  const search = searchOf(query).toString();
  return search === '' ? path : `${path}?${search}`;
}

/** True when the parameters are, letter by letter, those of the query's own address. */
export function isAddressOf(query: Query, parameters: Parameters): boolean {
  return new URLSearchParams([...parameters]).toString() === searchOf(query).toString();
}

export function searchOf(query: Query): URLSearchParams {
  const search = new URLSearchParams();
  if (query.text !== '') search.append('q', query.text);
  for (const facet of FACETS) for (const value of query.chosen[facet]) search.append(facet, value);
  for (const facet of FACETS) for (const value of query.excluded[facet]) search.append(`not.${facet}`, value);
  if (query.people === 'all') search.append('people', 'all');
  if (query.salience !== null) search.append('as', query.salience);
  if (query.from !== null) search.append('from', query.from);
  if (query.to !== null) search.append('to', query.to);
  if (query.on !== null) search.append('on', query.on);
  if (query.undated) search.append('dated', 'no');
  if (query.sort !== defaultSort(query.text)) search.append('sort', query.sort);
  if (query.page > 1) search.append('page', String(query.page));
  if (query.size !== PAGE_SIZE) search.append('size', String(query.size));
  if (query.chart !== 'count') search.append('chart', query.chart);
  return search;
}

function collect(parameters: Parameters, notes: string[]): Map<string, string[]> {
  const values = new Map<string, string[]>();
  const unknown = new Set<string>();
  for (const [name, given] of parameters) {
    const value = wellFormed(given);
    const list = values.get(name);
    if (!KNOWN.has(name)) unknown.add(name);
    else if (list) list.push(value);
    else values.set(name, [value]);
  }
  noteUnknown(
    [...unknown].filter((name) => !name.startsWith('utm_')),
    notes,
  );
  return values;
}

function noteUnknown(names: readonly string[], notes: string[]): void {
  const [first, ...others] = names;
  if (first === undefined) return;
  const more = others.length > 0 ? `, and ${others.length} more like it, are` : ' is';
  notes.push(`The parameter ${quote(first)}${more} not known and ${others.length > 0 ? 'were' : 'was'} ignored.`);
}

type Values = ReadonlyMap<string, string[]>;

/** The one value of a parameter that makes sense only once; empty counts as absent, as in a form left blank. */
function readOne(values: Values, name: string, notes: string[]): string | null {
  const given = (values.get(name) ?? []).map((value) => value.trim()).filter((value) => value !== '');
  if (given.length > 1) notes.push(`${quote(name)} was given more than once: only the first is used.`);
  return given[0] ?? null;
}

function readText(values: Values, notes: string[]): string {
  const text = readOne(values, 'q', notes) ?? '';
  if (text.length <= MAX_TEXT_LENGTH) return text;
  notes.push(`The search words were cut after ${MAX_TEXT_LENGTH.toLocaleString('en')} characters.`);
  return wellFormed(text.slice(0, MAX_TEXT_LENGTH)).trim();
}

function readValues(values: Values, name: string, facet: Facet, notes: string[]): string[] {
  const typed = (values.get(name) ?? []).map((value) => value.trim()).filter((value) => value !== '');
  const given = new Set(facet === 'topic' ? typed.map(topicCode) : typed);
  const usable = [...given].filter((value) => value.length <= MAX_VALUE_LENGTH);
  if (usable.length < given.size) notes.push(`A value of ${quote(name)} is too long and was ignored.`);
  if (usable.length > MAX_VALUES) notes.push(`Only the first ${MAX_VALUES} values of ${quote(name)} are used.`);
  return usable.slice(0, MAX_VALUES);
}

function readOneOf<Value extends string>(
  values: Values,
  name: string,
  known: readonly Value[],
  otherwise: Value,
  notes: string[],
): Value {
  const given = readOne(values, name, notes);
  if (given === null) return otherwise;
  const found = known.find((one) => one === given);
  if (found === undefined) notes.push(`${quote(name)} can be ${known.join(', ')}; ${quote(given)} was ignored.`);
  return found ?? otherwise;
}

function readSalience(values: Values, notes: string[]): Query['salience'] {
  const salience = readOneOf(values, 'as', ['anywhere', ...ASKED_SALIENCES], 'anywhere', notes);
  return salience === 'anywhere' ? null : salience;
}

function readSort(values: Values, text: string, notes: string[]): Sort {
  const sort = readOneOf(values, 'sort', SORTS, defaultSort(text), notes);
  return sort === 'relevance' && text === '' ? 'newest' : sort;
}

function readNumber(values: Values, name: string, otherwise: number, most: number, notes: string[]): number {
  const given = readOne(values, name, notes);
  if (given === null) return otherwise;
  const number = /^\d{1,10}$/.test(given) ? Number(given) : 0;
  if (number >= 1 && number <= most) return number;
  const range = most === MAX_PAGE ? '1 upward' : `1 to ${most}`;
  notes.push(`${quote(name)} must be a whole number from ${range}; ${quote(given)} was ignored.`);
  return otherwise;
}

function readDays(values: Values, query: Query, notes: string[]): void {
  const from = readDay(values, 'from', notes);
  const to = readDay(values, 'to', notes);
  query.from = from?.from ?? null;
  query.to = to?.to ?? null;
  if (query.from !== null && query.to !== null && query.from > query.to) {
    notes.push('The dates were the wrong way round and were swapped.');
    query.from = to?.from ?? null;
    query.to = from?.to ?? null;
  }
}

/** A story without a day is on no day: asked for both, days are left out. */
function readOtherDates(values: Values, query: Query, notes: string[]): void {
  const on = readOne(values, 'on', notes);
  query.on = on === null ? null : readYearlyDay(on);
  if (on !== null && query.on === null)
    notes.push(`“on” must be a month and a day (02-24, 24 February); ${quote(on)} was ignored.`);
  query.undated = readOneOf(values, 'dated', ['yes', 'no'], 'yes', notes) === 'no';
  if (!query.undated || (query.from === null && query.to === null && query.on === null)) return;
  notes.push('Stories whose day is not known were asked for: the dates were ignored.');
  query.from = null;
  query.to = null;
  query.on = null;
}

function readDay(values: Values, name: 'from' | 'to', notes: string[]): TypedDay | null {
  const given = readOne(values, name, notes);
  if (given === null) return null;
  const day = readTypedDay(given);
  if (day?.note) notes.push(day.note);
  if (!day) {
    notes.push(
      `${quote(name)} must be a year, a month or a day (1969, 1969-07, 20 July 1969); ${quote(given)} was ignored.`,
    );
  }
  return day;
}

/** An address can't hold half a character, which a cut can leave. */
function wellFormed(text: string): string {
  return text.replace(/\p{Surrogate}/gu, '\ufffd');
}
