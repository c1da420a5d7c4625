// An HTML capture to an article draft: machine-readable metadata first, then the story found on the page, then what
// is printed around it. Nothing of the page's markup goes on.

import type { DatedBy } from '#lib/model/article';
import type { Capture } from '#lib/model/capture';
import { wordList } from '#lib/text/words';
import { readDateline } from './datelines';
import { type DayLimits, findDay, findMonthDay, lastOccurrence } from './days';
import { type Extracted, FEWEST_WORDS } from './extracted';
import { proseWords, readStory } from './html-story';
import { type Metadata, readMetadata } from './metadata';
import { DEEPEST, parsePage } from './parse-page';
import { readPrinted } from './printed';
import { choosePublished, dated } from './published';
import { savedPage } from './saved-page';
import { sectionInAddress, sectionName } from './sections';
import { sameOutlet, sourceFromAddress } from './sources';
import { siteInTitle } from './titles';
import { dayInAddress } from './url-day';

export function readHtmlPage(capture: Capture): Extracted {
  const document = parsePage(capture.text);
  if (!document) return { ok: false, reason: `not read: its elements are nested more than ${DEEPEST} deep` };
  const saved = savedPage(capture.text);
  const captured = capture.captured ?? saved.captured;
  const limits: DayLimits = { latest: captured?.day ?? null, order: orderOf(document) };
  const meta = readMetadata(document, limits);
  const headline = headlineOf(meta);
  const { blocks, printed } = readStory(document, { headline: headline ?? '', authors: meta.authors }, meta.body);
  const words = proseWords(blocks);
  if (words < FEWEST_WORDS) return { ok: false, reason: `no story found: the page has only ${words} words of prose` };
  const first = blocks.find((block) => block.part === 'body')?.text ?? null;
  const around = readPrinted(printed, headline ?? '', first, limits);
  const address = meta.address ?? capture.address ?? saved.address;
  const source =
    capture.source ??
    meta.source ??
    siteInTitle(meta.title ?? '') ??
    (address && sourceFromAddress(address, capture.text));
  const authors = (meta.authors.length > 0 ? meta.authors : (around.byline?.authors ?? [])).filter(
    (author) => !source || !sameOutlet(author, source),
  );
  const dateline = first === null ? null : readDateline(first, true);
  const inAddress = dated(address ? dayInAddress(address, limits.latest ?? null) : null, 'url');
  const stamp = dated(around.published, 'stamp');
  const inDateline = datelineDay(dateline?.dayWords ?? null, stamp ?? inAddress ?? captured);
  return {
    ok: true,
    draft: {
      headline: headline ?? first?.slice(0, 100) ?? '',
      byline: around.byline?.byline ?? (authors.length > 0 ? authors.join(', ') : null),
      authors,
      source,
      section: sectionName(meta.section ?? (address ? sectionInAddress(address) : null)),
      dateline: dateline?.dateline ?? null,
      language: meta.language,
      address,
      ...choosePublished([...meta.published, stamp, inAddress, inDateline], 'the page states no day of publication'),
      updated: meta.updated.find((found) => found !== null) ?? dated(around.updated, 'stamp'),
      captured: captured ?? dated(around.captured, 'capture-line'),
      blocks,
    },
  };
}

/**
 * The candidates vote: pages word their headline differently for readers, networks and search. What is printed as the
 * heading outweighs the others, but not the two together that are written for the story (measured on 400 pages).
 */
const VOTES = { h1: 2.05, og: 1.2, jsonLd: 1.1, title: 0.9 } as const;

function headlineOf({ headlines }: Metadata): string | null {
  const votes = new Map<string, { text: string; weight: number }>();
  for (const kind of ['h1', 'og', 'jsonLd', 'title'] as const) {
    const text = headlines[kind];
    if (text === null) continue;
    const key = wordList(text).join(' ');
    const vote = votes.get(key);
    votes.set(key, { text: vote?.text ?? text, weight: (vote?.weight ?? 0) + VOTES[kind] });
  }
  return [...votes.values()].sort((a, b) => b.weight - a.weight)[0]?.text ?? null;
}

function datelineDay(words: string | null, known: DatedBy | null): DatedBy | null {
  if (words === null) return null;
  const whole = findDay(words);
  if (whole) return dated(whole, 'dateline');
  const part = findMonthDay(words);
  const day = part && known && lastOccurrence(part, known.day);
  return day ? { day, precision: 'day', evidence: 'dateline', words } : null;
}

/** Only pages that say they are American print the month first in 03/04/2022. */
function orderOf(document: Document): DayLimits['order'] {
  return /^en[-_]us\b/i.test(document.documentElement?.getAttribute('lang') ?? '') ? 'month-day' : 'day-month';
}
