// An HTML capture to an article draft: machine-readable metadata first, then the story found on the page, then what
// is printed around it. Nothing of the page's markup goes on.

import type { DatedBy } from '#lib/model/article';
import type { Capture } from '#lib/model/capture';
import { dayOrder, pageTags } from '../days/day-order';
import type { DayLimits } from '../days/days';
import { htmlDays } from '../days/html-days';
import { dated } from '../days/published';
import { momentOf } from '../days/relative-days';
import { capturedInAddress } from '../days/url-day';
import { type Extracted, FEWEST_WORDS } from '../extracted';
import { closingAgency } from '../names/agencies';
import { agencyOf, type Byline } from '../names/bylines';
import { type DatelineReading, readDateline } from '../names/datelines';
import { chooseHeadline } from '../names/headlines';
import { headlineHabit, knownOutlet } from '../names/outlets';
import { sectionInAddress, sectionName } from '../names/sections';
import { sameOutlet, sourceFromAddress } from '../names/sources';
import { siteInTitle } from '../names/titles';
import { proseWords, readStory } from './html-story';
import { readMetadata } from './metadata';
import type { Signed } from './page-authors';
import { parsePage } from './parse-page';
import { readPrinted } from './printed';
import { savedPage } from './saved-page';

export function readHtmlPage(capture: Capture): Extracted {
  const parsed = parsePage(capture.text);
  if (!parsed.ok) return parsed;
  const { document } = parsed;
  const saved = savedPage(capture.text);
  const captured = capture.captured ?? saved.captured ?? dated(capturedInAddress(capture.address ?? ''), 'url');
  const limits = limitsOf(document, captured, capture.address ?? saved.address);
  const meta = readMetadata(document, limits);
  const address = meta.address ?? capture.address ?? saved.address;
  const headline = chooseHeadline(meta.headlines, meta.source, address ? headlineHabit(address) : null);
  const { blocks, printed, stub } = readStory(
    document,
    { headline: headline ?? '', authors: meta.signed.authors },
    meta.body,
  );
  const words = proseWords(blocks);
  if (words < FEWEST_WORDS) return { ok: false, reason: `no story found: the page has only ${words} words of prose` };
  const first = blocks.find((block) => block.part === 'body')?.text ?? null;
  const around = readPrinted(printed, headline ?? '', first, limits);
  const source =
    capture.source ??
    (address && knownOutlet(address)) ??
    meta.source ??
    siteInTitle(meta.title ?? '') ??
    (address && sourceFromAddress(address, capture.text));
  const authors = signersOf(meta.signed, around.byline).filter(
    (author) => ![source, meta.source].some((name) => name && sameOutlet(author, name)),
  );
  const dateline = first === null ? null : readDateline(first, true);
  const days = htmlDays({ page: meta, printed: around, address, dateline, captured, limits });
  return {
    ok: true,
    draft: {
      headline: headline ?? first?.slice(0, 100) ?? '',
      byline: around.byline?.byline ?? (authors.length > 0 ? authors.join(', ') : null),
      authors: authors.length > 0 ? authors : [meta.signed.organisation].filter((name) => name !== null),
      agency: agencyIn(meta.signed, around.byline, dateline) ?? closingAgency(blocks),
      source,
      section: sectionName(meta.section ?? (address ? sectionInAddress(address) : null)),
      language: meta.language,
      address,
      ...days,
      stub,
      blocks,
    },
  };
}

/** The persons in the page's metadata, else those that its byline prints. */
function signersOf(signed: Signed, byline: Byline | null): string[] {
  return signed.authors.length > 0 ? signed.authors : (byline?.authors ?? []);
}

function agencyIn(signed: Signed, byline: Byline | null, dateline: DatelineReading | null): string | null {
  return dateline?.source ?? signed.agency ?? (byline && agencyOf(byline.byline));
}

/** Names of months and the order of 03/04/2022 go by the language and the country of the page. */
function limitsOf(document: Document, captured: DatedBy | null, address: string | null): DayLimits {
  const tags = pageTags(document);
  return {
    latest: captured?.day ?? null,
    moment: momentOf(captured),
    order: dayOrder(tags, address),
    language: tags[0] ? (/^[a-z]{2,3}/i.exec(tags[0])?.[0].toLowerCase() ?? null) : null,
  };
}
