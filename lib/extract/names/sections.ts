// The names of desks and rubrics: what tells a section from a headline, a list's name or an outlet.

import { fold } from '#lib/text/fold';
import { fromCapitals, isCapitals } from './capitals';

const KNOWN = new Set(
  'news,world,world news,international,foreign,national,nation,politics,government,business,economy,finance,money,markets,sport,sports,science,technology,tech,science and technology,culture,arts,arts and culture,entertainment,film,music,books,health,medicine,education,environment,climate,weather,religion,faith,society,people,lifestyle,life,leisure,travel,food,labour,labor,work,crime,law,courts,justice,local,regional,europe,asia,africa,americas,latin america,middle east,asia pacific,uk,us,u.s.,usa,space,media,opinion,obituaries,home news,home affairs,world affairs,disasters,human interest'.split(
    ',',
  ),
);

export function isKnownSection(name: string): boolean {
  return KNOWN.has(fold(name).replace(/&/g, 'and'));
}

/** 'WORLD NEWS' as 'World News', so that one desk is one value; 'UK' stays. */
export function sectionName(name: string | null): string | null {
  return name !== null && isCapitals(name) && name.length > 4 ? fromCapitals(name) : name;
}

/** 'World' for https://harbourpost.example/world/1989/11/10/...: only where the path names a known section. */
export function sectionInAddress(address: string): string | null {
  const first = URL.canParse(address) ? (new URL(address).pathname.split('/').find((part) => part !== '') ?? '') : '';
  const name = first.replace(/-/g, ' ');
  return isKnownSection(name) && name !== 'news' ? name.slice(0, 1).toUpperCase() + name.slice(1) : null;
}
