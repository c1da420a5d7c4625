// A PDF to its text layer, page by page, as one JSON record: paragraphs parted by empty lines, and what the file says
// of itself. A PDF of pictures only is refused: there is nothing to read in it.

import { getDocumentProxy } from 'unpdf';
import { type PdfLine, pageLines, paragraphsOf, withoutRunningLines } from './pdf-lines';

/** Absent fields are left out. `created` is the PDF's own form: D:20220225091500+01'00'. */
export type PdfRecord = { title?: string; author?: string; created?: string; url?: string; text: string };

type Document = Awaited<ReturnType<typeof getDocumentProxy>>;

const MOST_PAGES = 2_000;
const MOST_TEXT = 20 * 1024 * 1024;
const SILENT = 0;

export async function readPdf(
  bytes: Uint8Array,
): Promise<{ ok: true; record: PdfRecord } | { ok: false; reason: string }> {
  let document: Document | null = null;
  try {
    // The library takes the bytes for itself: it gets a copy.
    document = await getDocumentProxy(new Uint8Array(bytes), { verbosity: SILENT });
    if (document.numPages > MOST_PAGES)
      return { ok: false, reason: `the PDF has ${document.numPages} pages, and up to ${MOST_PAGES} are read` };
    return await readDocument(document);
  } catch (error) {
    return { ok: false, reason: reasonOf(error) };
  } finally {
    await document?.destroy();
  }
}

async function readDocument(
  document: Document,
): Promise<{ ok: true; record: PdfRecord } | { ok: false; reason: string }> {
  const pages: PdfLine[][] = [];
  let length = 0;
  for (let number = 1; number <= document.numPages; number++) {
    const page = await document.getPage(number);
    const { items } = await page.getTextContent();
    const lines = pageLines(items.flatMap((item) => ('str' in item ? [item] : [])));
    page.cleanup();
    length += lines.reduce((sum, line) => sum + line.text.length, 0);
    if (length > MOST_TEXT)
      return { ok: false, reason: `the PDF has more than ${MOST_TEXT / 1024 / 1024} MB of text by page ${number}` };
    pages.push(lines);
  }
  if (length === 0) return { ok: false, reason: 'the PDF has no text layer' };
  const { lines, url } = withoutRunningLines(pages);
  return {
    ok: true,
    record: { ...(await about(document)), ...(url ? { url } : {}), text: paragraphsOf(lines).join('\n\n') },
  };
}

async function about(document: Document): Promise<Omit<PdfRecord, 'text'>> {
  const { info } = await document.getMetadata();
  const facts: Record<string, unknown> = { ...info };
  const stated = (name: string) => {
    const value = facts[name];
    return typeof value === 'string' && value.trim() !== '' ? value.trim().slice(0, 500) : undefined;
  };
  return { title: stated('Title'), author: stated('Author'), created: stated('CreationDate') };
}

function reasonOf(error: unknown): string {
  const name = error instanceof Error ? error.name : '';
  if (name === 'PasswordException') return 'the PDF is encrypted: it asks for a password';
  return `the PDF is broken: ${error instanceof Error ? error.message.slice(0, 160) : 'it cannot be read'}`;
}
