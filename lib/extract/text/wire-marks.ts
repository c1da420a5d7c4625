// What machines put around a story: the slugs, cycles and time groups of wires and telex, and the notices of mailings.
// A line comes in; its part goes out, and the day that a wire's closing line states.

import type { RemovedPart } from '#lib/model/article';
import { dayOf } from '#lib/model/day';
import type { Stamp } from '../days/stamps';

/** 'a0427', 'r i bc-cycle', 'bc-tides 1stld 11-09 0164', 'ZCZC CWA112 HHC', 'NNNN', '^Tides,0164', '(MORE)'. */
const WIRE =
  /^(?:[a-z]\d{3,4}|[a-z](?: [a-z])? (?:bc|am|pm)-?(?:cycle)?|(?:bc|am|pm)-\S{1,40}(?:[ ,]\S{1,20}){0,6}|ZCZC\b.{0,40}|N{4}|\^\S.{0,60},\d{2,4}|\(?MORE\)?|-0-|-30-|#{3}|ENDS|(?:ap|upi)-\w\w-\d\d-\d\d-\d\d\b.{0,20})$/;
const CLOSING = /^(?:ap|upi)-\w\w-(\d\d)-(\d\d)-(\d\d)\b/;
const MAILING =
  /^\W{0,3}(?:view (?:this|in) .{0,30}browser|having trouble (?:viewing|reading) this .{0,40}|you(?:['’]re| are) receiving this .{0,160}|this (?:email|e-mail|newsletter|message) was sent to .{0,100}|unsubscribe\b.{0,80}|(?:manage|update) (?:your )?(?:email )?preferences.{0,40}|forward(?:ed)? (?:this|to a friend).{0,60}|im browser (?:ansehen|öffnen|lesen).{0,20}|newsletter abbestellen.{0,40})$/i;
/** Years of two digits below it are of this century: the wires that close so began in the 1970s. */
const PIVOT = 60;

export function machinePart(line: string): RemovedPart | null {
  if (WIRE.test(line)) return 'navigation';
  return MAILING.test(line) ? 'newsletter' : null;
}

/** 'ap-ny-11-09-89 1410est' says month, day and year. */
export function closingStamp(line: string): Stamp | null {
  const match = CLOSING.exec(line);
  if (!match) return null;
  const short = Number(match[3]);
  const day = dayOf(short + (short < PIVOT ? 2000 : 1900), Number(match[1]), Number(match[2]));
  if (day === null) return null;
  return { kind: 'published', reading: { day, precision: 'day', words: line, at: 0 }, labelled: true, rest: null };
}
