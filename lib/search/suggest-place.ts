// Typed text in, what is being typed at its end out: the word that is not finished, the last words that may be a name,
// and where in the query language they stand.

import { valueField, wordField } from '#lib/query/operators';
import { FACETS, type Facet } from '#lib/query/query';
import { NAME_FIELDS, type NameField } from '#lib/query/tree';
import { type Word, words } from '#lib/text/words';

/** The last words, taken as the words of one name. */
export type NamePlace = {
  words: string[];
  /** The field whose value they are, null where they are typed as words. */
  field: NameField | null;
  facets: readonly Facet[];
  /** The text before them, their field and an opening quotation mark. */
  before: string;
  /** What is chosen stays in the typed text: it stands in a field, after a sign, or among OR, NOT and brackets. */
  inText: boolean;
};

export type TypedPlace = {
  /** The unfinished word at the end of the text, null after a space or a sign, and in a field of names. */
  word: (Word & { isQuoted: boolean }) | null;
  /** Longest first. */
  names: NamePlace[];
};

/**
 * Names are looked for in so many words at the end of the text ('prime minister of the United Kingdom'), which are in so
 * many of its letters.
 */
const MOST_WORDS = 6;
const TAIL = 200;
const BETWEEN_WORDS = /^[\s.'’-]*$/;
const QUOTES = /["“”„]/g;
/** What may stand right before a name: a sign, a field, a quotation mark. */
const OPENING = /(?:^|[\s(])(-?)(?:(\p{L}{2,20}):)?(["“”„]?)$/u;
const EXPRESSION = /(?:^|\s)(?:OR|NOT)\s|[(]/;
/** The field whose value an unfinished word is, with or without a quotation mark. */
const FIELD = /(?:^|[\s(-])(\p{L}{2,20}):[^\s"“”„()]*$/u;

export function placeOf(text: string): TypedPlace {
  const start = Math.max(0, text.length - TAIL);
  const found = words(text.slice(start)).map(({ word, ...at }) => ({
    word,
    start: at.start + start,
    end: at.end + start,
  }));
  return { word: unfinished(text, found.at(-1)), names: names(text, found) };
}

function unfinished(text: string, word: Word | undefined): TypedPlace['word'] {
  if (!word || word.end !== text.length || isOperator(text.slice(word.start))) return null;
  const quote = openQuote(text.slice(0, word.start));
  const field = FIELD.exec(text.slice(0, quote ?? word.start))?.[1] ?? '';
  return valueField(field) === null ? { ...word, isQuoted: quote !== null } : null;
}

function isOperator(typed: string): boolean {
  return typed === 'OR' || typed === 'NOT' || typed === 'AND';
}

function names(text: string, found: readonly Word[]): NamePlace[] {
  const last = found.at(-1);
  if (!last || !BETWEEN_WORDS.test(text.slice(last.end))) return [];
  const places: NamePlace[] = [];
  for (let at = found.length - 1; at >= Math.max(0, found.length - MOST_WORDS); at--) {
    const [word, next] = [found[at], found[at + 1]];
    if (!word || isOperator(text.slice(word.start, word.end))) break;
    if (next && !BETWEEN_WORDS.test(text.slice(word.end, next.start))) break;
    const place = namePlace(text, found.slice(at));
    if (place) places.unshift(place);
  }
  return places;
}

function namePlace(text: string, found: readonly Word[]): NamePlace | null {
  const before = text.slice(0, found[0]?.start);
  const opening = OPENING.exec(before);
  if (!opening) return null;
  const [, sign = '', typedField = '', quote = ''] = opening;
  const outside = before.slice(0, before.length - quote.length);
  if (openQuote(outside) !== null) return null;
  const field = NAME_FIELDS.find((known) => known === typedField.toLowerCase()) ?? null;
  if (typedField !== '' && field === null) return null;
  const rest = field === null ? outside : outside.slice(0, outside.length - typedField.length - 1);
  const inText = field !== null || sign !== '' || EXPRESSION.test(outside);
  return { words: found.map(({ word }) => word), field, facets: facetsOf(field), before: rest, inText };
}

function facetsOf(field: NameField | null): readonly Facet[] {
  if (field === null) return FACETS;
  if (field === 'about' || field === 'quoted') return ['person'];
  return FACETS.filter((facet) => facet === field);
}

/** Where the quotation mark stands that is not closed; null where there is none. */
function openQuote(text: string): number | null {
  const quotes = [...text.matchAll(QUOTES)];
  return quotes.length % 2 === 1 ? (quotes.at(-1)?.index ?? null) : null;
}

/** True for a word that names a field or a function right where it stands: it is not searched itself. */
export function isFieldName(text: string, { start, end }: Word): boolean {
  const name = text.slice(start, end);
  return text[end] === ':' && (wordField(name) ?? valueField(name)) !== null;
}
