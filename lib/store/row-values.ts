// Values of text columns as the literals they are; an unknown one means that the archive is damaged.

import { ARTICLE_PARTS, type Block, type DatedBy, EVIDENCES, REMOVED_PARTS } from '#lib/model/article';
import type { Day, Precision } from '#lib/model/day';
import { STANDINGS, type Standing } from '#lib/model/person';
import { StoreError } from './problems';

const PARTS = [...ARTICLE_PARTS, ...REMOVED_PARTS];
const PRECISIONS: readonly Precision[] = ['day', 'month', 'year'];

export function blockOf(row: { part: string; text: string; day: string | null }): Block {
  const block = { part: oneOf(PARTS, row.part, 'part of a block'), text: row.text };
  return row.day === null ? block : { ...block, day: row.day };
}

export function precisionOf(value: string | null): Precision | null {
  return value === null ? null : oneOf(PRECISIONS, value, 'precision of a day');
}

export function datedBy(
  day: string | null,
  precision: string | null,
  evidence: string | null,
  words: string | null,
): DatedBy | null {
  if (day === null) return null;
  return {
    day,
    precision: precisionOf(precision) ?? 'day',
    evidence: oneOf(EVIDENCES, evidence ?? '', 'evidence of a day'),
    words: words ?? '',
  };
}

/** When an office was held, as its columns have it; both ends inclusive. */
export type SpanRow = {
  fromDay: string | null;
  fromPrecision: string | null;
  toDay: string | null;
  toPrecision: string | null;
};
export type TermSpan = {
  from: Day | null;
  fromPrecision: Precision | null;
  to: Day | null;
  toPrecision: Precision | null;
};

export function termSpan({ fromDay, fromPrecision, toDay, toPrecision }: SpanRow): TermSpan {
  return {
    from: fromDay,
    fromPrecision: precisionOf(fromPrecision),
    to: toDay,
    toPrecision: precisionOf(toPrecision),
  };
}

export function standingOf(value: string | null): Standing | null {
  return value === null ? null : oneOf(STANDINGS, value, 'standing of a person');
}

/** @throws StoreError naming the column and the value, when the value is none of those known. */
export function oneOf<Value extends string>(known: readonly Value[], value: string, what: string): Value {
  const found = known.find((one) => one === value);
  if (found === undefined) throw new StoreError(`The archive holds an unknown ${what}: "${value}"`);
  return found;
}
