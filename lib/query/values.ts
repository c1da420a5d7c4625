// A field with its value in, the node that asks for it out; null where the value makes no sense in that field.

import { type Note, quote } from './notes';
import type { ValueField } from './operators';
import type { QueryNode } from './tree';
import { readTypedDays } from './typed-days';

/** Longer than a name. */
const MAX_NAME = 200;
const NUMBER = /^(?:\d{1,7}|\d{1,3}(?:,\d{3}){1,2})$/;

export function valueNode(field: ValueField, value: string, quoted: boolean, note: Note): QueryNode | null {
  const text = value.trim().replace(/\s+/g, ' ');
  const node =
    field === 'words' ? length(text, note) : isDate(field) ? days(field, text, note) : name(field, text, quoted);
  if (!node)
    note(
      `${quote(`${field}:${text}`)} makes no sense: ${EXPECTED[field] ?? 'a name stands there'}. It was searched as words.`,
    );
  return node;
}

const EXPECTED: Partial<Record<ValueField, string>> = {
  date: 'a day, month or year stands there, or two of them with “..” between',
  added: 'a day, month or year stands there, or two of them with “..” between',
  words: 'a number stands there, as in 300, 100..300 or >500',
};

function isDate(field: ValueField): field is 'date' | 'added' {
  return field === 'date' || field === 'added';
}

function name(field: Exclude<ValueField, 'date' | 'added' | 'words'>, text: string, quoted: boolean): QueryNode | null {
  return text === '' || text.length > MAX_NAME ? null : { kind: 'name', field, text, quoted };
}

function days(field: 'date' | 'added', text: string, note: Note): QueryNode | null {
  const typed = readTypedDays(text);
  if (!typed) return null;
  for (const sentence of typed.notes) note(sentence);
  return { kind: 'days', of: field === 'date' ? 'published' : 'added', from: typed.from, to: typed.to };
}

/** '300', '100..300', '..300', '>500', '<=500'. */
function length(text: string, note: Note): QueryNode | null {
  const compared = /^([<>])(=?)(.*)$/.exec(text);
  if (compared) return beyond(compared[1] === '<', compared[2] === '=', number(compared[3] ?? ''));
  const at = text.indexOf('..');
  if (at < 0) return between(number(text), number(text));
  const [first, last] = [text.slice(0, at).trim(), text.slice(at + 2).trim()];
  const [from, to] = [number(first), number(last)];
  if ((first !== '' && from === null) || (last !== '' && to === null)) return null;
  if (from === null || to === null || from <= to) return between(from, to);
  note('The numbers of words were the wrong way round and were swapped.');
  return between(to, from);
}

function beyond(isBelow: boolean, isInclusive: boolean, end: number | null): QueryNode | null {
  if (end === null) return null;
  const last = isInclusive ? end : isBelow ? end - 1 : end + 1;
  return last < 0 ? null : between(isBelow ? null : last, isBelow ? last : null);
}

function between(from: number | null, to: number | null): QueryNode | null {
  return from === null && to === null ? null : { kind: 'length', from, to };
}

function number(text: string): number | null {
  const typed = text.trim();
  return NUMBER.test(typed) ? Number(typed.replaceAll(',', '')) : null;
}
