// The clock, as a day.

import { type Day, dayOf } from '#lib/model/day';

/** The day that it is where the server stands. */
export function today(): Day {
  const now = new Date();
  return dayOf(now.getFullYear(), now.getMonth() + 1, now.getDate()) ?? '9999-12-31';
}
