// Captured text -> one line that no format of ours can be broken out of by a line break or a control character.

/** Line ends, control characters, and marks that turn the direction of what follows. */
const UNSEEN = /[\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069]+/gu;

export function oneLine(text: string): string {
  return text.toWellFormed().replace(UNSEEN, ' ').replace(/\s+/g, ' ').trim();
}

/** An address that a reader may follow; null for any other. */
export function webAddress(address: string | null): string | null {
  if (address === null || !/^https?:/i.test(address) || !URL.canParse(address)) return null;
  return withoutTex(new URL(address).href);
}

/** An address whose letters mean nothing to TeX or to a line of text. */
export function withoutTex(address: string): string {
  return address.replace(/[{}\\^|`"<>\s]/g, encodeURIComponent);
}
