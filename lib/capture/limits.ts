// How much is read at most, in one place. What goes beyond a limit is one refusal that names it; the rest goes on.

const MB = 1024 * 1024;

/** One capture: a file, a member of an archive or the body of a record. Larger ones are not kept in memory. */
export const LARGEST_CAPTURE = 100 * MB;
/** A line of JSON lines: longer ones are no story but a mistake. */
export const LONGEST_LINE = 16 * MB;
/** Packed input is stopped when more than this has come out of it at a ratio over MOST_RATIO: it was made to flood. */
const MOST_AT_HIGH_RATIO = 1024 * MB;
const MOST_RATIO = 500;
/** Containers inside each other: a WARC in gzip in a tar in a zip is four. */
export const MOST_NESTED = 4;
/** Members that one archive may have. */
export const MOST_MEMBERS = 1_000_000;
/** A zip inside another container is written to a temporary file, because its list of contents is at its end. */
export const LARGEST_SPOOLED = 1024 * MB;
/** The head of a WARC or ARC record and that of an HTTP answer. */
export const LARGEST_RECORD_HEAD = 64 * 1024;
/** What is kept of one WARC file, so that a later revisit of the same bytes can be answered. */
export const KEPT_FOR_REVISITS = 64 * MB;
export const LARGEST_KEPT = 2 * MB;

/** '120 MB' */
export function sayMegabytes(bytes: number): string {
  return `${Math.ceil(bytes / MB).toLocaleString('en-GB')} MB`;
}

export function isFlood(unpacked: number, packed: number): boolean {
  return unpacked > MOST_AT_HIGH_RATIO && unpacked > MOST_RATIO * packed;
}

export const FLOOD = `more than ${sayMegabytes(MOST_AT_HIGH_RATIO)} came out of it at over ${MOST_RATIO} times its size`;
export const TOO_DEEP = `archives inside archives are read to a depth of ${MOST_NESTED}`;
export const TOO_MANY = `the archive has more than ${MOST_MEMBERS.toLocaleString('en-GB')} members; the others are left out`;

export function tooLarge(size: number, limit: number): string {
  return `too large: ${sayMegabytes(size)}, and up to ${sayMegabytes(limit)} are read`;
}
