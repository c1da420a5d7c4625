// A link is one place in a story with the person it names: what every step of recognition hands on.

import type { How } from '#lib/model/person';
import type { Reading } from './reading';

/** Words `from` to `to` of the reading, the last not included; `person` is null where it stays open. */
export type Link = {
  reading: Reading;
  from: number;
  to: number;
  person: string | null;
  how: How;
  confidence: number;
};
