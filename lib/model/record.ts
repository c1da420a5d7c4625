// The id by which other programs know a record they hand in: it goes back as it came.

export type RecordId = string | number;

export function isRecordId(value: unknown): value is RecordId {
  return typeof value === 'string' || (typeof value === 'number' && Number.isFinite(value));
}
