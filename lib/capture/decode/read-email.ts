// An e-mail message to what a story needs of it, as one JSON record: subject, date, sender, address of the copy on the
// web, and the body as HTML or text. lib/extract/stated/email.ts reads the record.

import PostalMime, { type Email } from 'postal-mime';

/** Every field is as printed; absent ones are left out. */
export type EmailRecord = {
  headline?: string;
  /** The Date header. */
  published?: string;
  /** The sender's display name, and the host of its address. */
  source?: string;
  host?: string;
  language?: string;
  url?: string;
  html?: string;
  body?: string;
};

const LINK = /<a\s([^<>]{1,3000})>([^<]{1,200})</gi;
const ADDRESS = /\bhref\s{0,5}=\s{0,5}["']?(https?:\/\/[^\s"'<>]{1,2000})/i;
const IN_BROWSER =
  /\b(?:(?:view|read|open|see)\b.{0,40}\b(?:browser|online|on the web|web version)|(?:web|browser|online) version|im browser)\b/i;
const PRINTED_LINK = /^(.{0,100}?)[\s:(<[]{1,4}(https?:\/\/[^\s<>)\]]{1,2000})/gm;
/** The notice stands above or below the letter. */
const MOST_LINKS = 2_000;

export async function readEmail(
  bytes: Uint8Array,
): Promise<{ ok: true; record: EmailRecord } | { ok: false; reason: string }> {
  const email = await parse(bytes);
  if (typeof email === 'string') return { ok: false, reason: email };
  const html = email.html?.trim() ? email.html : undefined;
  const body = email.text?.trim() ? email.text : undefined;
  if (!html && !body) return { ok: false, reason: 'the e-mail has no text' };
  const url = archivedAt(email) ?? (html ? linkIn(html) : printedLink(body ?? ''));
  const address = email.from?.address;
  const record: EmailRecord = {
    headline: email.subject?.trim() || undefined,
    published: header(email, 'date'),
    source: email.from?.name?.trim() || undefined,
    host: address?.includes('@') ? address.slice(address.lastIndexOf('@') + 1) : undefined,
    language: header(email, 'content-language'),
    url: url ?? undefined,
    ...(html ? { html } : { body }),
  };
  return { ok: true, record };
}

/** The message, or why it cannot be read. */
async function parse(bytes: Uint8Array): Promise<Email | string> {
  try {
    return await PostalMime.parse(bytes, { maxNestingDepth: 50 });
  } catch (error) {
    return `the e-mail cannot be read: ${error instanceof Error ? error.message.slice(0, 160) : 'it is broken'}`;
  }
}

function header(email: Email, key: string): string | undefined {
  return email.headers.find((found) => found.key === key)?.value.trim() || undefined;
}

/** Archived-At is the message's own address; List-Archive would be that of the whole list. */
function archivedAt(email: Email): string | null {
  const value = header(email, 'archived-at')?.replace(/^<|>$/g, '') ?? '';
  return /^https?:\/\//i.test(value) && URL.canParse(value) ? value : null;
}

function linkIn(html: string): string | null {
  let looked = 0;
  for (const [, attributes, label] of html.matchAll(LINK)) {
    if (looked++ > MOST_LINKS) break;
    const address = IN_BROWSER.test(label ?? '') ? ADDRESS.exec(attributes ?? '')?.[1] : undefined;
    if (address) return address.replaceAll('&amp;', '&');
  }
  return null;
}

function printedLink(text: string): string | null {
  for (const [, label, address] of text.slice(0, 100_000).matchAll(PRINTED_LINK))
    if (IN_BROWSER.test(label ?? '') && address) return address;
  return null;
}
