// The title of a page to the headline of its story: the outlet's name that titles carry is taken off.

import { isMasthead, sameOutlet } from './sources';

/** Spaced strokes, bars of any script, and the wide colon and bar of Japanese and Korean titles. */
const SEPARATOR = /\s+(?:[|–—·•»«*]|-{1,2}|::|\/)\s+|\s*[|｜ㅣ：]\s*/;
const ENDS = /^[\s|–—·•»«*:/｜ㅣ：-]+|[\s|–—·•»«*:/｜ㅣ：-]+$/g;
const MOST_PARTS = 4;

/** 'Tide tables revised | Harbour Post' as 'Tide tables revised'. `site` is the outlet's name where it is known. */
export function stripSite(title: string | null, site: string | null): string | null {
  if (title === null) return null;
  let text = title;
  for (let parts = 0; parts < MOST_PARTS; parts++) {
    const shorter = withoutEnd(text, site);
    if (shorter === null) break;
    text = shorter;
  }
  return withoutBeginning(text, site);
}

function withoutEnd(title: string, site: string | null): string | null {
  const tail = tailOf(title);
  if (!tail) return null;
  const known = site !== null && (sameOutlet(tail.name, site) || near(tail.name, site));
  const bar = /[|｜ㅣ]\s*$/.test(title.slice(0, title.length - tail.name.length)) && tail.head.length >= 15;
  return known || bar || isMasthead(tail.name) ? tail.head : null;
}

/** 'Harbour Post | Tide tables revised': only the outlet's own name is taken off the beginning. */
function withoutBeginning(title: string, site: string | null): string {
  const name = title.split(SEPARATOR)[0] ?? '';
  if (site === null || name === '' || !sameOutlet(name, site)) return title;
  const rest = title.slice(name.length).replace(ENDS, '');
  return rest.length >= 15 ? rest : title;
}

/** The outlet's name at the end of a title ('... | Harbour Post'), or null when the end does not look like one. */
export function siteInTitle(title: string): string | null {
  const tail = tailOf(title);
  return tail && isMasthead(tail.name) ? tail.name : null;
}

function tailOf(title: string): { head: string; name: string } | null {
  const parts = title.split(SEPARATOR);
  const name = parts.at(-1)?.trim();
  if (parts.length < 2 || !name || name.length > 60) return null;
  const head = title.slice(0, title.lastIndexOf(name)).replace(ENDS, '');
  return head === '' ? null : { head, name };
}

/** 'Harbour Post News' and 'Harbour Post' are near enough to be the same outlet. */
function near(one: string, other: string): boolean {
  const [short, long] = [one.toLowerCase(), other.toLowerCase()].sort((a, b) => a.length - b.length);
  return (short ?? '').length >= 4 && (long ?? '').includes(short ?? '');
}
