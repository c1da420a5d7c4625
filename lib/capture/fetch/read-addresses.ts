// Addresses (URLs) in, the steps of reading out: each page or feed is fetched once, when a person asks for it, and read
// like a file.

import type { CaptureRead, ReadStep } from '#lib/model/capture';
import { refuse } from '../open-part';
import type { FieldMapping } from '../part';
import { readPart } from '../read-part';
import { type FetchOptions, fetchPart } from './fetch-page';

/** True for what is to be fetched; everything else is a path. */
export function isAddress(input: string): boolean {
  return /^https?:\/\//i.test(input);
}

export async function* readAddresses(
  addresses: readonly string[],
  options: FetchOptions,
  fields: FieldMapping = {},
): AsyncGenerator<ReadStep> {
  for (const address of addresses) {
    const fetched = await fetchPart(address, options);
    const size = fetched.ok ? (fetched.part.size ?? 0) : 0;
    const file = { path: address, size, modified: 0 };
    const reads = fetched.ok ? readPart(fetched.part, { fields }) : [refuse(fetched.origin, fetched.reason)];
    let count = 0;
    for await (const read of reads as AsyncIterable<CaptureRead>) {
      yield { kind: 'read', file, number: count++, offset: size, read };
    }
    yield { kind: 'end', file, count };
  }
}
