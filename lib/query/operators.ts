// The names that mean something before a colon or a bracket. Case makes no difference in them.

import { NAME_FIELDS, type NameField, WORD_FIELDS, type WordField } from './tree';

/** Fields whose value is read as days or as a number of words. */
export const MEASURE_FIELDS = ['date', 'added', 'words'] as const;
export type MeasureField = (typeof MEASURE_FIELDS)[number];

/** Fields that take one value, not a query of their own. */
export type ValueField = NameField | MeasureField;

export const FUNCTIONS = ['sentence', 'paragraph', 'atleast'] as const;
export type FunctionName = (typeof FUNCTIONS)[number];

export function wordField(name: string): WordField | null {
  return WORD_FIELDS.find((known) => known === name.toLowerCase()) ?? null;
}

export function valueField(name: string): ValueField | null {
  const wanted = name.toLowerCase();
  return NAME_FIELDS.find((known) => known === wanted) ?? MEASURE_FIELDS.find((known) => known === wanted) ?? null;
}

export function functionNamed(name: string): FunctionName | null {
  return FUNCTIONS.find((known) => known === name.toLowerCase()) ?? null;
}
