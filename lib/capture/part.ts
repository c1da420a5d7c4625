// A part of an input on its way to captures: a file, or a member of an archive, or the body of a record in one. Readers
// take a part and give captures, refusals, or further parts.

import type { DatedBy } from '#lib/model/article';
import type { CaptureRead } from '#lib/model/capture';

/** What is known of a part from outside its bytes. */
export type PartFacts = {
  /** Where it is, for messages: 'folder/a.zip/page.html'. */
  origin: string;
  address: string | null;
  captured: DatedBy | null;
  /** The charset that the wrapping states, or null. */
  charset: string | null;
  /** The outlet, when the person who ingests said so. */
  source: string | null;
};

export type Part = PartFacts & {
  /** Size in bytes, null when it is not known before the end. */
  size: number | null;
  /** The first bytes, at most HEAD_BYTES of lib/capture/recognise.ts; all of them when the part is shorter. */
  head: Uint8Array;
  /** The bytes from the beginning (the head too), as they come. Taken once. */
  stream: AsyncIterable<Uint8Array>;
};

/** Names of the fields of a ready article -> names of the columns or keys that hold them ('headline' -> 'Titel'). */
export type FieldMapping = Readonly<Record<string, string>>;

/** Reads one kind of part. Never throws for what the bytes hold; a failing disk throws. */
export type PartReader = (part: Part, fields: FieldMapping) => AsyncGenerator<CaptureRead>;
