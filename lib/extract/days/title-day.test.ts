import { expect, test } from 'vitest';
import { parsePage } from '../page/parse-page';
import { titleDay } from './title-day';

test.each([
  ['Island ferry sails late | Harbour Post | 28.04.2023', '2023-04-28'],
  ['Island ferry sails late - 28 April 2023', '2023-04-28'],
  ['What happened on 28 April 2023 | Harbour Post', null],
  ['Island ferry sails late | Timetable of 28 April 2023', null],
  ['28 April 2023', null],
  ['Island ferry sails late', null],
])('%s', (title, day) => {
  const parsed = parsePage(`<html><head><title>${title}</title></head><body><p>The ferry.</p></body></html>`);
  if (!parsed.ok) throw new Error(parsed.reason);
  expect(titleDay(parsed.document, {})?.day ?? null).toBe(day);
});
