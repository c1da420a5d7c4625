// Bytes to text: by byte order mark, then by the charset that an HTML page declares, then as UTF-8 where the bytes
// are UTF-8, then by detection. Whatever the bytes are, text comes out; broken sequences become U+FFFD.

import { analyse } from 'chardet';

export type Decoded = { text: string; encoding: string };

const DECLARED =
  /<meta[^>]{0,300}?charset\s*=\s*["']?\s*([\w:.-]{2,40})|<\?xml[^>]{0,100}encoding\s*=\s*["']([\w:.-]{2,40})["']/i;
const DECLARATION_BYTES = 4_096;
const SAMPLE_BYTES = 100_000;
/** Detection of encodings with several bytes a letter is believed from this confidence on (0-100). */
const SURE = 60;
/** Read as windows-1252, as browsers do: its extra letters (quotes, dashes, euro) have no use as controls. */
const LATIN = /^(?:iso-?8859-1|iso-?8859-15|latin-?1|l1|ascii|us-ascii|windows-1252|(?:x-)?cp1252)$/i;
const EXTRA = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';
/** Declared encodings of several bytes a letter. */
export const MULTI_BYTE = /^(?:gb|big5|shift|euc|iso-2022|utf-16|utf-32)/i;

/** `charset` is what the wrapping says (an HTTP header, a MIME part): it outweighs what the bytes declare. */
export function decode(bytes: Uint8Array, html: boolean, charset: string | null = null): Decoded {
  const marked = byMark(bytes);
  if (marked) return marked;
  if (looksUtf16(bytes)) return read(bytes, bytes[0] === 0 ? 'utf-16be' : 'utf-16le');
  const declared = statedCharset(bytes, html, charset);
  // Pages are often saved again as UTF-8 with their old declaration: text in one byte a letter is never UTF-8 by
  // chance. Declared encodings of several bytes are believed.
  if (declared && MULTI_BYTE.test(declared)) return read(bytes, declared);
  const utf8 = asUtf8(bytes);
  if (utf8) return utf8;
  return read(bytes, declared && !/^utf-?8$/i.test(declared) ? declared : detected(bytes));
}

/** UTF-16 without a mark: every second byte of the beginning is nearly always zero. */
export function looksUtf16(bytes: Uint8Array): boolean {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return true;
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return true;
  const length = Math.min(bytes.length, 1_000) & ~1;
  if (length < 8) return false;
  const zeros = [0, 0];
  for (let at = 0; at < length; at++) if (bytes[at] === 0) zeros[at & 1] = (zeros[at & 1] ?? 0) + 1;
  const [even = 0, odd = 0] = zeros;
  return Math.max(even, odd) > length * 0.35 && Math.min(even, odd) === 0;
}

/** The charset that the wrapping states, else the one that the bytes declare; null where neither is known. */
export function statedCharset(bytes: Uint8Array, html: boolean, charset: string | null): string | null {
  if (charset !== null && isKnown(charset)) return charset;
  return html ? declaredCharset(bytes) : null;
}

function byMark(bytes: Uint8Array): Decoded | null {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return read(bytes, 'utf-8');
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return read(bytes, 'utf-16le');
  return bytes[0] === 0xfe && bytes[1] === 0xff ? read(bytes, 'utf-16be') : null;
}

function declaredCharset(bytes: Uint8Array): string | null {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, DECLARATION_BYTES));
  const match = DECLARED.exec(head);
  const label = match?.[1] ?? match?.[2] ?? null;
  return label !== null && isKnown(label) ? label : null;
}

/** Strict UTF-8, or UTF-8 with a few broken bytes: far more whole sequences than broken ones. */
function asUtf8(bytes: Uint8Array): Decoded | null {
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), encoding: 'utf-8' };
  } catch {
    // Not all of it is UTF-8: judge by how much is.
    const lenient = new TextDecoder('utf-8').decode(bytes);
    const broken = count(lenient, /\uFFFD/g);
    return count(lenient, /[\u0080-\uFFFC]/g) > 4 * broken ? { text: lenient, encoding: 'utf-8' } : null;
  }
}

/** chardet's best guess that Node can read; for text in one byte a letter, short samples are read as windows-1252. */
function detected(bytes: Uint8Array): string {
  const guesses = analyse(bytes.subarray(0, SAMPLE_BYTES)).filter(({ name }) => isKnown(name) && !/^utf/i.test(name));
  const best = guesses[0];
  if (!best || LATIN.test(best.name)) return 'windows-1252';
  if (MULTI_BYTE.test(best.name)) return best.confidence >= SURE ? best.name : 'windows-1252';
  const latin = guesses.find(({ name }) => LATIN.test(name))?.confidence ?? 0;
  return best.confidence > latin + 10 ? best.name : 'windows-1252';
}

function read(bytes: Uint8Array, label: string): Decoded {
  if (LATIN.test(label)) return { text: windows1252(bytes), encoding: 'windows-1252' };
  return { text: new TextDecoder(label).decode(bytes), encoding: label.toLowerCase() };
}

/** Node 20 decodes windows-1252 as Latin-1: the letters at 0x80-0x9f are put right here. */
export function windows1252(bytes: Uint8Array): string {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
  return text.replace(/[\u0080-\u009f]/g, (letter) => EXTRA[letter.charCodeAt(0) - 0x80] ?? letter);
}

function isKnown(label: string): boolean {
  try {
    return new TextDecoder(label).encoding !== 'replacement';
  } catch {
    // A label that no browser knows either.
    return false;
  }
}

function count(text: string, form: RegExp): number {
  let found = 0;
  for (const _ of text.matchAll(form)) found++;
  return found;
}
