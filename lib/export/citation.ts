// A story -> how a paper or a book cites it: a line to be read, or a record for programs that keep references.

import { sayDay } from '#lib/model/day';
import { bibtexOf } from './bibtex';
import { type CitedStory, cslOf } from './csl';
import { oneLine } from './printable';
import { risOf } from './ris';
import { agencyBeside, signersOf } from './signers';

export type { CitedStory } from './csl';

export const CITATION_FORMATS = ['bibtex', 'ris', 'csl', 'plain'] as const;
export type CitationFormat = (typeof CITATION_FORMATS)[number];

type Form = {
  label: string;
  contentType: string;
  ending: string;
  write: (story: CitedStory, permalink: string) => string;
};

/** What each is called, how it is sent, and how it is made. */
export const CITATION_FORMS: Record<CitationFormat, Form> = {
  bibtex: {
    label: 'BibTeX',
    contentType: 'application/x-bibtex; charset=utf-8',
    ending: 'bib',
    write: (story, permalink) => bibtexOf(cslOf(story, permalink)),
  },
  ris: {
    label: 'RIS',
    contentType: 'application/x-research-info-systems; charset=utf-8',
    ending: 'ris',
    write: (story, permalink) => risOf(cslOf(story, permalink)),
  },
  csl: {
    label: 'CSL-JSON',
    contentType: 'application/vnd.citationstyles.csl+json',
    ending: 'json',
    write: (story, permalink) => `${JSON.stringify([cslOf(story, permalink)], null, 2)}\n`,
  },
  plain: {
    label: 'Plain text',
    contentType: 'text/plain; charset=utf-8',
    ending: 'txt',
    write: (story, permalink) => `${citationOf(story, permalink)}\n`,
  },
};

export function isCitationFormat(text: string | null): text is CitationFormat {
  return CITATION_FORMATS.some((format) => format === text);
}

/** `permalink` is the address of the story in this archive. */
export function cite(story: CitedStory, permalink: string, format: CitationFormat): string {
  return CITATION_FORMS[format].write(story, permalink);
}

type Shown = { id: string; version: number; currentVersion: number };

/** The address of the text shown; `origin` is 'http://host', or empty where it is not known. */
export function permalinkOf({ id, version, currentVersion }: Shown, origin: string): string {
  return `${origin}/articles/${id}${version === currentVersion ? '' : `?version=${version}`}`;
}

/** After the manner of Chicago's notes: “Headline.” Outlet, day. Address. Archived at permalink, captured day. */
export function citationOf(story: CitedStory, permalink: string): string {
  const { source, published, captured, address } = story;
  const outlet = oneLine(source ?? '');
  const day = published === null ? 'no day of publication' : sayDay(published.day, published.precision);
  const archived = captured === null ? '' : `, captured ${sayDay(captured.day, captured.precision)}`;
  const parts = [
    signedBy(story),
    `“${oneLine(story.headline).replace(/[.]$/, '')}”`,
    outlet === '' ? day.replace(/^n/, 'N') : `${outlet}, ${day}`,
    oneLine(address ?? ''),
    `Archived at ${permalink}${archived}`,
  ];
  return `${parts.filter((part) => part !== '').join('. ')}.`;
}

/** 'Jane Doe, Richard Roe and John Doe (Continental Wire)'. */
function signedBy(story: CitedStory): string {
  const names = signersOf(story).map(({ name }) => name);
  const last = names.pop();
  const said = [names.join(', '), last ?? ''].filter((part) => part !== '').join(' and ');
  const agency = agencyBeside(story);
  return agency === null ? said.replace(/[.]$/, '') : `${said} (${agency})`;
}
