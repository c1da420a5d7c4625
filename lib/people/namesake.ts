// A leader with a common name and a story's scene in; whether the story means somebody else of that name, out.

import type { Day } from '#lib/model/day';
import type { Person } from '#lib/model/person';
import { wordList } from '#lib/text/words';
import { isOrdinarySurname } from './ordinary';
import type { Scene } from './scene';
import { wasChief } from './terms';

/** A leader of a common name is in the news so many years before the first office and after the last. */
const YEARS_BEFORE = 9;
const YEARS_AFTER = 15;
const GIVEN_NAMES = new Set(
  `alan albert alexander andrew anthony arthur ben bill bob brian charles chris christopher daniel dave david dick
  donald edward frank fred gary george gordon harold harry henry hubert hugh ian jack james jim jimmy joe john joseph
  keith ken kenneth kevin mark martin michael mike neil nick nicholas paul peter phil philip ralph ray richard robert
  robin roger ron ronald roy scott stephen steve steven ted thomas tim tom tony walter william anna anne elizabeth
  helen jane jenny julia kim margaret mary susan theresa carlos jose juan luis antonio manuel francisco pedro jorge
  miguel rafael fernando ricardo roberto eduardo mario alberto alfredo ali ahmed mohammed mohamed hassan ibrahim abdul
  jan hans karl yuri ivan jonathan adam alex aaron jason jeff eric sean ryan justin brandon joaquin luciana sara sarah
  laura nancy michelle barbara jill melania ivanka hunter jeb hillary chelsea linda karen lisa amy emily emma kate
  katie jessica jennifer julie kelly megan rachel rebecca sally sandra`.split(/\s+/),
);

export function isGivenName(word: string): boolean {
  return GIVEN_NAMES.has(word);
}

/** 'Charles Taylor, an analyst' of 1987; 'James Baker' who heads a firm in a story that speaks of no country. */
export function isNamesake(person: Person, { day, gazetteer, speaksOf, isShort }: Scene): boolean {
  const [given, surname, ...more] = wordList(person.name);
  if (!isGivenName(given ?? '') || !isOrdinarySurname(surname ?? '') || more.length > 0) return false;
  if (!isShort && !speaksOf(person)) return true;
  if (day === null) return false;
  const year = Number(day.slice(0, 4));
  const first = Math.min(...person.terms.map(({ from }) => yearOf(from, 0)));
  const last = Math.max(...person.terms.map(({ to }) => yearOf(to, 9999)));
  return year < first - YEARS_BEFORE || (year > last + YEARS_AFTER && !wasChief(person, gazetteer));
}

function yearOf(day: Day | null, otherwise: number): number {
  return day === null ? otherwise : Number(day.slice(0, 4));
}
