// The id by which other programs know a record they hand in: it goes back as it came.

export type RecordId = string | number;

/** JSON says 'not there' in two ways. */
export function isAbsent(value: unknown): value is null | undefined {
  return value === null || value === undefined;
}

export function isRecordId(value: unknown): value is RecordId {
  return typeof value === 'string' || (typeof value === 'number' && Number.isFinite(value));
}
