// What stands beside a name in a story: the office of that day, or how the day stands to the one the person is known for.

import type { Standing } from '#lib/model/person';

type Held = { standing: Standing | null; officeTitle: string | null };

/** 'president of France', 'former president of France', 'later …', 'candidate for …'; null where nothing is known. */
export function sayStanding({ standing, officeTitle }: Held): string | null {
  if (standing === 'candidate') return officeTitle === null ? 'candidate' : `candidate for ${officeTitle}`;
  if (officeTitle === null) return null;
  if (standing === 'former') return `former ${officeTitle}`;
  return standing === 'future' ? `later ${officeTitle}` : officeTitle;
}
