// The fields of WARC records: address, day, and the names by which a revisit calls an earlier record.

import type { DatedBy } from '#lib/model/article';
import { capturedOn } from './payload';
import type { Head } from './record-head';

export function addressOf({ fields }: Head): string {
  return unbracketed(fields.get('warc-target-uri') ?? '');
}

/** Wget writes addresses in angle brackets. */
function unbracketed(address: string): string {
  return address.startsWith('<') && address.endsWith('>') ? address.slice(1, -1) : address;
}

export function dateOf({ fields }: Head): DatedBy | null {
  const words = fields.get('warc-date') ?? '';
  return capturedOn(words.slice(0, 10), words.slice(0, 40));
}

/** What later revisits may call this record. */
export function namesOf({ fields }: Head, address: string): string[] {
  const names = [
    fields.get('warc-payload-digest'),
    fields.get('warc-record-id'),
    `${address} ${fields.get('warc-date')}`,
  ];
  return names.filter((name) => name !== undefined);
}

/** What a revisit may call the record whose bytes it saw again. */
export function earlierNames({ fields }: Head): string[] {
  const seen = `${unbracketed(fields.get('warc-refers-to-target-uri') ?? '')} ${fields.get('warc-refers-to-date')}`;
  return [fields.get('warc-refers-to'), seen, fields.get('warc-payload-digest')].filter((name) => name !== undefined);
}

export function statusOf({ first }: Head): number | null {
  const status = /^HTTP\/[\d.]+ +(\d{3})\b/i.exec(first)?.[1];
  return status === undefined ? null : Number(status);
}
