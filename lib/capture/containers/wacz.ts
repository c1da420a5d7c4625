// What makes a zip a web archive (WACZ, specs.webrecorder.net/wacz/1.1.1): a datapackage.json, WARC files in archive/,
// and lists of pages in pages/. Of such an archive the listed pages are read, or every page when none is listed.

import type { Entry } from 'yauzl';
import type { Pages } from '../open-part';

export const WARC_MEMBER = /(?:^|\/)archive\/[^/]+\.warc(?:\.gz)?$/i;
const PAGES_MEMBER = /(?:^|\/)pages\/[^/]+\.jsonl$/i;
const INDEX_PATH = /(?:^|\/)indexes\/[^/]+\.(?:cdxj?|idx)(?:\.gz)?$/i;
const OFFICE_MEMBERS = new Set(['[Content_Types].xml', 'mimetype']);
const LARGEST_DESCRIPTION = 4 * 1024 * 1024;
const LARGEST_PAGE_LINE = 4 * 1024 * 1024;
const MOST_PAGES = 200_000;

/** What the names in a zip say of it. */
export type Survey = {
  files: number;
  warcs: number;
  isOffice: boolean;
  /** datapackage.json */
  description: Entry | null;
  pages: Entry[];
  read: (entry: Entry) => Promise<AsyncIterable<Uint8Array>>;
};

export function surveyed(survey: Survey, name: string, entry: Entry): void {
  if (survey.files++ === 0 && OFFICE_MEMBERS.has(name)) survey.isOffice = true;
  if (WARC_MEMBER.test(name)) survey.warcs++;
  if (PAGES_MEMBER.test(name)) survey.pages.push(entry);
  if (name === 'datapackage.json') survey.description = entry;
}

export async function isWebArchive(survey: Survey): Promise<boolean> {
  if (survey.description === null) return false;
  if (survey.warcs > 0) return true;
  const text = await textOf(survey, survey.description);
  return /"wacz_version"/.test(text) || paths(text).some((path) => WARC_MEMBER.test(path) || INDEX_PATH.test(path));
}

/** The paths of the files that a data package describes. */
function paths(text: string): string[] {
  return [...text.matchAll(/"path"\s*:\s*"([^"]{1,300})"/g)].map((match) => match[1] ?? '');
}

const EVERY_PAGE: Pages = { onlyHtml: true, has: () => true, add: () => {} };

/** Where no page is listed, or the list cannot be read, every page is read. */
export async function listPages(survey: Survey): Promise<Pages> {
  const listed = new Set<string>();
  for (const entry of survey.pages) {
    for await (const line of linesOf(survey, entry)) {
      const address = addressIn(line);
      if (address !== null && listed.size < MOST_PAGES) listed.add(address);
    }
  }
  if (listed.size === 0 || listed.size === MOST_PAGES) return EVERY_PAGE;
  return {
    onlyHtml: false,
    has: (address) => listed.has(comparable(address)),
    add: (address) => void (listed.size < 2 * MOST_PAGES && listed.add(comparable(address))),
  };
}

/** The address of a page, from its line; the first line of a list describes the list. */
function addressIn(line: string): string | null {
  try {
    const page: unknown = JSON.parse(line);
    const isPage = typeof page === 'object' && page !== null && 'url' in page && typeof page.url === 'string';
    return isPage && typeof page.url === 'string' ? comparable(page.url) : null;
  } catch {
    // A broken line lists no page.
    return null;
  }
}

/** An address as crawlers compare it: without its fragment. */
function comparable(address: string): string {
  if (!URL.canParse(address)) return address;
  const url = new URL(address);
  url.hash = '';
  return url.href;
}

async function textOf(survey: Survey, entry: Entry): Promise<string> {
  if (entry.uncompressedSize > LARGEST_DESCRIPTION) return '';
  let text = '';
  try {
    const decoder = new TextDecoder();
    for await (const chunk of await survey.read(entry)) text += decoder.decode(chunk, { stream: true });
  } catch {
    // What cannot be read describes nothing.
  }
  return text;
}

async function* linesOf(survey: Survey, entry: Entry): AsyncGenerator<string> {
  let rest = '';
  try {
    const decoder = new TextDecoder();
    for await (const chunk of await survey.read(entry)) {
      const lines = (rest + decoder.decode(chunk, { stream: true })).split('\n');
      rest = (lines.pop() ?? '').slice(0, LARGEST_PAGE_LINE);
      yield* lines;
    }
  } catch {
    // The pages before the damage are listed.
  }
  yield rest;
}
