// A text capture (a page copied as text, a wire file) to an article draft: its lines are marked, the story's start is
// found, and headline, byline, source, days and blocks are read from the lines around it.

import type { ArticleDraft, Block, DatedBy } from '#lib/model/article';
import { isProse } from '#lib/model/article';
import type { Capture } from '#lib/model/capture';
import { type Day, dayOf } from '#lib/model/day';
import { wordList } from '#lib/text/words';
import { type DayLimits, findDay, findMonthDay, lastOccurrence } from '../days/days';
import { choosePublished, dated } from '../days/published';
import { momentOf } from '../days/relative-days';
import { listingOf, readStamps } from '../days/stamps';
import { dayInAddress } from '../days/url-day';
import { type Extracted, FEWEST_WORDS } from '../extracted';
import { agencyNamed, closingAgency } from '../names/agencies';
import { agencyOf, type Byline, readByline } from '../names/bylines';
import { fromCapitals, isCapitals } from '../names/capitals';
import { type DatelineReading, dayOfDateline, readDateline } from '../names/datelines';
import { sectionName } from '../names/sections';
import { sameOutlet, sourceFromAddress } from '../names/sources';
import { readBody } from './text-body';
import { findStart, readHead } from './text-head';
import { type Marked, markLine, standsAlone } from './text-kinds';
import { linesOf } from './text-lines';

const MONTH_FIRST = /\b[A-Z][a-z]{2,8}\.?\s\d{1,2},\s(?:19|20)\d\d\b/;
const LIST_NAMES = /^(?:trending|latest|top|popular|most|all|home|news|index|page|saved|new|recent|featured)\b/i;

export function readTextCapture(capture: Capture): Extracted {
  const lines = markedLines(capture);
  const start = findStart(lines);
  if (start === null) return { ok: false, reason: 'no story found: the text has no paragraph of prose' };
  const outlet = capture.source ?? statedSource(lines);
  const head = readHead(lines, start, outlet);
  const blocks = [...head.blocks, ...readBody(lines.slice(start), head.headline)];
  const words = wordList(
    blocks
      .filter((block) => isProse(block.part))
      .map((block) => block.text)
      .join(' '),
  ).length;
  if (words < FEWEST_WORDS) return { ok: false, reason: `no story found: the text has only ${words} words of prose` };
  const dateline = firstDateline(blocks);
  const address = capture.address ?? addressOf(lines);
  const source =
    capture.source ??
    labelledSource(lines) ??
    sourceName(dateline?.source ?? null) ??
    outlet ??
    sourceName(head.masthead) ??
    (address && sourceFromAddress(address, capture.text));
  const byline = bylineOf(lines);
  const days = daysOf(lines, dateline, address, capturedOf(capture, lines));
  return {
    ok: true,
    draft: {
      headline: head.headline,
      byline: byline?.byline ?? null,
      authors: (byline?.authors ?? []).filter((author) => !source || !sameOutlet(author, source)),
      agency: agencyIn(lines, dateline) ?? closingAgency(blocks),
      source,
      section: sectionName(head.section ?? listing(lines)),
      dateline: dateline && {
        ...dateline.dateline,
        day: dayOfDateline(dateline, days.published?.day ?? null)?.day ?? null,
      },
      language: null,
      address,
      ...days,
      stub: null,
      blocks,
    },
  };
}

function markedLines(capture: Capture): Marked[] {
  const lines = linesOf(capture.text, standsAlone);
  const order = MONTH_FIRST.test(capture.text) ? 'month-day' : 'day-month';
  const captured = capture.captured ?? firstCaptured(lines.map((line) => line.text));
  const limits: DayLimits = { latest: captured?.day ?? null, order, moment: momentOf(captured) };
  return lines.map((line) => markLine(line, limits));
}

function firstCaptured(texts: string[]): DatedBy | null {
  for (const text of texts) {
    const stamp = readStamps(text).find((found) => found.kind === 'captured');
    if (stamp) return dated(stamp.reading, 'capture-line');
  }
  return null;
}

function capturedOf(capture: Capture, lines: Marked[]): DatedBy | null {
  return capture.captured ?? firstCaptured(lines.filter((line) => line.kind === 'stamp').map((line) => line.text));
}

type Days = Pick<ArticleDraft, 'published' | 'publishedNote' | 'updated' | 'captured'>;

function daysOf(
  lines: Marked[],
  dateline: DatelineReading | null,
  address: string | null,
  captured: DatedBy | null,
): Days {
  const stamps = lines.flatMap((line) => (line.kind === 'stamp' ? line.stamps : []));
  const printed = stamps.filter((stamp) => stamp.kind === 'published');
  const stamp = printed.find((found) => found.labelled) ?? printed[0];
  const updated = stamps.find((found) => found.kind === 'updated');
  const inAddress = dated(address ? dayInAddress(address, captured?.day ?? null) : null, 'url');
  const known = stamp?.reading.day ?? inAddress?.day ?? null;
  const inDateline =
    dateline && datelineDay(dateline, known, copyrightYear(lines), captured?.day ?? updated?.reading.day ?? null);
  const ranked = [stamp ? dated(stamp.reading, 'stamp') : null, inDateline, inAddress];
  return {
    ...choosePublished(ranked, noDayReason(dateline, captured)),
    updated: updated ? dated(updated.reading, 'stamp') : null,
    captured,
  };
}

function noDayReason(dateline: DatelineReading | null, captured: DatedBy | null): string {
  if (dateline?.dayWords) return `the dateline says '${dateline.dayWords}' and no year is known`;
  const none = 'no day of publication is printed';
  return captured ? `${none}; only the day of capture is known` : none;
}

/** A dateline's day with its own year, or with that of the nearest other day: stamp or address, copyright, capture. */
function datelineDay(
  dateline: DatelineReading,
  known: Day | null,
  year: number | null,
  captured: Day | null,
): DatedBy | null {
  const words = dateline.dayWords;
  if (words === null) return null;
  const whole = findDay(words, { latest: captured });
  if (whole) return dated({ ...whole, words: dateline.dateline.text }, 'dateline');
  const part = findMonthDay(words);
  if (!part) return null;
  const inYear = year === null ? null : dayOf(year, part.month, part.date);
  const day = (known && lastOccurrence(part, known)) ?? inYear ?? (captured && lastOccurrence(part, captured));
  if (!day || (captured && day > captured)) return null;
  return { day, precision: 'day', evidence: 'dateline', words: dateline.dateline.text };
}

function copyrightYear(lines: Marked[]): number | null {
  const line = lines.find((found) => found.kind === 'copyright' && found.copyright.year !== null);
  return line?.kind === 'copyright' ? line.copyright.year : null;
}

function labelledSource(lines: Marked[]): string | null {
  const label = lines.find((line) => line.kind === 'label' && line.name === 'source');
  return label?.kind === 'label' ? sourceName(label.value.replace(/\.$/, '')) : null;
}

/** The outlet by a 'Source:' line, or else by the copyright line. */
function statedSource(lines: Marked[]): string | null {
  const labelled = labelledSource(lines);
  if (labelled) return labelled;
  for (const line of lines)
    if (line.kind === 'copyright' && line.copyright.name) return sourceName(line.copyright.name);
  return null;
}

/** The agency by its own line, in the dateline or in a byline ('By JANE DOE', 'Associated Press Writer'). */
function agencyIn(lines: Marked[], dateline: DatelineReading | null): string | null {
  const label = lines.find((line) => line.kind === 'label' && line.name === 'agency');
  const stated = label?.kind === 'label' ? (agencyNamed(label.value) ?? label.value) : null;
  const bylines = lines.map((line) => (line.kind === 'byline' ? agencyOf(line.byline.byline) : null));
  return stated ?? sourceName(dateline?.source ?? null) ?? bylines.find((agency) => agency !== null) ?? null;
}

/** 'MORNING LEDGER' as 'Morning Ledger'; an acronym stays. */
function sourceName(name: string | null): string | null {
  return name !== null && isCapitals(name) && name.length > 6 ? fromCapitals(name) : name;
}

function listing(lines: Marked[]): string | null {
  const list = lines.map((line) => listingOf(line.text)).find((found) => found !== null) ?? null;
  return list === null || LIST_NAMES.test(list) ? null : list;
}

function addressOf(lines: Marked[]): string | null {
  for (const line of lines) {
    if (line.kind === 'address') return line.address;
    if (line.kind === 'stamp' && /https?:\/\//i.test(line.text))
      return /https?:\/\/[^\s<>"')\]]+/i.exec(line.text)?.[0] ?? null;
  }
  return null;
}

/** The byline above the story, else one below it, else who did the reporting. */
function bylineOf(lines: Marked[]): Byline | null {
  const byline = lines.map(bylineIn).find((found) => found !== null);
  const reporting = lines.find((line) => line.kind === 'reporting');
  return byline ?? (reporting?.kind === 'reporting' ? reporting.byline : null);
}

/** A byline may share its line with the stamp: 'By Jane Doe | 14 February 2003'. */
function bylineIn(line: Marked): Byline | null {
  if (line.kind === 'byline') return line.byline;
  if (line.kind !== 'stamp' || !/^by\s/i.test(line.text)) return null;
  const day = line.stamps[0]?.reading.at ?? 0;
  const words = line.text.split(/\s*[|•·]\s*/)[0] ?? '';
  return readByline(words.length < line.text.length ? words : line.text.slice(0, day).replace(/[\s,–—-]+$/, ''));
}

function firstDateline(blocks: Block[]): DatelineReading | null {
  const first = blocks.find((block) => block.part === 'body');
  return first ? readDateline(first.text, true) : null;
}
