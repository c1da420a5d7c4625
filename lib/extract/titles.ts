// The title of a page to the headline of its story: the outlet's name that titles carry is taken off.

import { isMasthead, sameOutlet } from './sources';

const SEPARATOR = /\s+(?:[|–—·•»«]|-{1,2}|::|\/)\s+|\s*\|\s*/;

/** 'Tide tables revised | Harbour Post' as 'Tide tables revised'. `site` is the outlet's name where it is known. */
export function stripSite(title: string | null, site: string | null): string | null {
  if (title === null) return null;
  const tail = tailOf(title);
  if (!tail) return title;
  const known = site !== null && (sameOutlet(tail.name, site) || near(tail.name, site));
  const bar = /\|\s*$/.test(title.slice(0, title.length - tail.name.length)) && tail.head.length >= 15;
  return known || bar || isMasthead(tail.name) ? stripSite(tail.head, site) : title;
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
  const head = title.slice(0, title.lastIndexOf(name)).replace(/[\s|–—·•»«:/-]+$/, '');
  return head === '' ? null : { head, name };
}

/** 'Harbour Post News' and 'Harbour Post' are near enough to be the same outlet. */
function near(one: string, other: string): boolean {
  const [short, long] = [one.toLowerCase(), other.toLowerCase()].sort((a, b) => a.length - b.length);
  return (short ?? '').length >= 4 && (long ?? '').includes(short ?? '');
}
