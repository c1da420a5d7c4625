// The name of an outlet from the other things that tell of it: an address, a masthead, the tail of a page title.

import { fold } from '#lib/text/fold';
import { wordList } from '#lib/text/words';
import { knownOutlet } from './outlets';

/** Words that the names of newspapers, agencies and stations are made of. */
const OUTLET_WORDS = new Set(
  'post times news herald tribune guardian ledger chronicle courier wire broadcasting telegraph gazette journal daily mail express observer independent press record review standard mirror echo sentinel dispatch examiner globe star sun argus radio television tv weekly magazine bulletin advertiser mercury monitor register reporter inquirer enquirer bugle agency citizen leader today telegram'.split(
    ' ',
  ),
);
const SECOND_LEVEL = /^(?:co|com|org|net|gov|ac|edu|or|ne|go)$/;
const SERVED_FROM = /^(?:www\d?|m|mobile|amp|edition|news|en|web|archive|old)$/;

/** True for a short line such as 'HARBOUR POST' or 'The Evening Chronicle'. */
export function isMasthead(line: string): boolean {
  const words = wordList(line);
  if (words.length === 0 || words.length > 5) return false;
  const capitalised = line.split(/\s+/).every((word) => /^[\p{Lu}\d&]|^(?:of|and|the|de|la)$/u.test(word));
  return capitalised && words.length >= 2 && OUTLET_WORDS.has(words.at(-1) ?? '');
}

/** The host of an address without 'www.', or null when the address is none. */
function hostOf(address: string): string | null {
  const host = URL.canParse(address) ? new URL(address).hostname : '';
  return host === '' ? null : host.replace(/^www\d?\./, '');
}

/**
 * The outlet's name by its address: that of a well-known outlet, else the host's words as the page writes them
 * ('Harbour Post'), else a hyphenated host read as words. A run of letters stays a domain: no name is made up.
 */
export function sourceFromAddress(address: string, pageText: string): string | null {
  const known = knownOutlet(address);
  if (known) return known;
  const host = hostOf(address);
  if (!host || /^[\d.:[\]]+$/.test(host)) return null;
  const labels = host.split('.');
  const ending = labels.length > 2 && SECOND_LEVEL.test(labels.at(-2) ?? '') ? 2 : 1;
  const names = labels.slice(0, -ending);
  const label = names.filter((part) => !SERVED_FROM.test(part)).at(-1) ?? names.at(-1);
  if (!label) return null;
  const written = writtenIn(pageText, label);
  if (written) return written;
  return label.includes('-')
    ? label.split('-').map(capitalised).join(' ')
    : [label, ...labels.slice(-ending)].join('.');
}

/** True when two names are the same outlet: 'The Guardian', 'guardian', 'theguardian'. */
export function sameOutlet(one: string, other: string): boolean {
  return squeezed(one) === squeezed(other);
}

/** A run of capitalised words in the page whose letters are those of the host. */
function writtenIn(text: string, label: string): string | null {
  const wanted = squeezed(label);
  for (const match of text
    .slice(0, 200_000)
    .matchAll(/\b\p{Lu}[\p{L}\d]*(?:[ -](?:\p{Lu}[\p{L}\d]*|of|and|the)){1,4}/gu)) {
    const words = match[0].split(' ');
    for (let from = 0; from < words.length; from++) {
      for (let to = words.length; to > from; to--) {
        const name = words.slice(from, to).join(' ');
        if (squeezed(name) === wanted) return name;
      }
    }
  }
  return null;
}

function squeezed(name: string): string {
  return fold(name)
    .replace(/^the[\s-]?(?=\p{L}{3})/u, '')
    .replace(/[^\p{L}\p{N}]/gu, '');
}

function capitalised(word: string): string {
  return word.slice(0, 1).toUpperCase() + word.slice(1);
}
