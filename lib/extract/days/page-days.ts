// What the machine-readable parts of a page say of its days: JSON-LD, meta tags, microdata, time elements, elements
// named after dates, data inside scripts. Candidates with their kind come out; published.ts weighs them.

import { type JsonLd, type JsonObject, typesOf } from '../page/json-ld';
import type { Meta } from '../page/meta-tags';
import type { DayLimits, DayReading } from './days';
import { readStamp } from './machine-days';
import { type MarkedDay, markedDays } from './marked-days';
import { candidate, type DayCandidate } from './published';
import { scriptDay } from './script-days';
import { titleDay } from './title-day';

/** Names of meta tags that state the publication, the surest first. */
const PUBLISHED = [
  'article:published_time',
  'og:article:published_time',
  'article:published',
  'datepublished',
  'og:published_time',
  'parsely-pub-date',
  'sailthru.date',
  'article.published',
  'article_date_original',
  'cxenseparse:recs:publishtime',
  'rnews:datepublished',
  'originalpublicationdate',
  'citation_publication_date',
  'citation_date',
  'citation_online_date',
  'article:post_date',
  'published_at',
  'published_time',
  'publish-date',
  'publish_date',
  'publishdate',
  'published-date',
  'publication_date',
  'publication-date',
  'publicationdate',
  'pubdate',
  'pub_date',
  'og:pubdate',
  'bt:pubdate',
  'dcterms.issued',
  'dc.date.issued',
  'dc.date.published',
  'dc.date.publication',
  'cdate',
  'article-publication-date',
  'article:publication_date',
  'vr:published_time',
  'mrf:published_time',
  'iso-8601-publish-date',
  'firstpublished',
  'release_date',
];
/** Names that only say 'date', or that of creation. */
const DATES = [
  'date',
  'dc.date',
  'dc:date',
  'dcterms.date',
  'dcterms.created',
  'dc.date.created',
  'dc.created',
  'dc.dateSubmitted',
  'datecreated',
  'article.created',
  'article:created',
  'og:article:created_time',
  'created',
  'creation_date',
  'displaydate',
  'video:release_date',
  'last-published',
  'shareaholic:article_published_time',
  'sort_date',
  'pdate',
  'eomportal-lastupdate',
  'bi3ddate',
].map((name) => name.toLowerCase());
const UPDATED = [
  'article:modified_time',
  'og:updated_time',
  'article:updated_time',
  'og:article:modified_time',
  'datemodified',
  'last-modified',
  'last_modified',
  'dcterms.modified',
  'dc.date.modified',
  'article:modified',
  'lastmod',
  'article.updated',
  'og:modified_time',
  'revision_date',
  'updated_time',
  'utime',
];

export type PageDays = { published: DayCandidate[]; updated: DayCandidate[] };

export function pageDays(document: Document, meta: Meta, ld: JsonLd, limits: DayLimits): PageDays {
  const marked = markedDays(document, limits);
  const published = [
    ...inJsonLd(ld, limits),
    ...inMeta(meta, PUBLISHED, 'meta', limits),
    ...inMeta(meta, DATES, 'meta-date', limits),
    ...inMarkup(marked, false),
  ];
  const updated = [
    ...stamps(ld.article?.dateModified, limits).flatMap((found) => candidate(found, 'json-ld', 'changed')),
    ...inMeta(meta, UPDATED, 'meta', limits, 'changed'),
    ...inMarkup(marked, true),
    ...stamps(pageNode(ld)?.dateModified, limits).flatMap((found) => candidate(found, 'json-ld', 'changed')),
  ];
  const inScript = candidate(scriptDay(document, limits), 'json-ld', 'script');
  const inTitle = candidate(titleDay(document, limits), 'meta', 'title');
  return { published: [...published, ...inScript, ...inTitle], updated };
}

function inJsonLd(ld: JsonLd, limits: DayLimits): DayCandidate[] {
  const page = pageNode(ld);
  return [
    ...stamps(ld.article?.datePublished, limits).flatMap((found) => candidate(found, 'json-ld', 'ld')),
    ...stamps(ld.article?.dateCreated, limits).flatMap((found) => candidate(found, 'json-ld', 'ld-created')),
    ...stamps(page?.datePublished, limits).flatMap((found) => candidate(found, 'json-ld', 'ld-page')),
    ...ld.nodes
      .filter((node) => typesOf(node).includes('VideoObject'))
      .slice(0, 1)
      .flatMap((node) => stamps(node.uploadDate, limits))
      .flatMap((found) => candidate(found, 'json-ld', 'ld-video')),
  ];
}

function pageNode(ld: JsonLd): JsonObject | undefined {
  return ld.nodes.find(
    (node) => typesOf(node).some((type) => /(?:WebPage|ClaimReview)$/.test(type)) && 'datePublished' in node,
  );
}

function stamps(value: unknown, limits: DayLimits): DayReading[] {
  const first = Array.isArray(value) ? value[0] : value;
  const reading = typeof first === 'string' || typeof first === 'number' ? readStamp(String(first), limits) : null;
  return reading ? [reading] : [];
}

function inMeta(
  meta: Meta,
  names: string[],
  kind: 'meta' | 'meta-date',
  limits: DayLimits,
  as: DayCandidate['kind'] = kind,
): DayCandidate[] {
  for (const name of names) {
    for (const value of meta.get(name) ?? []) {
      const found = readStamp(value, limits);
      if (found) return candidate(found, 'meta', as);
    }
  }
  return [];
}

function inMarkup(marked: MarkedDay[], changed: boolean): DayCandidate[] {
  return marked
    .filter((day) => day.changed === changed)
    .flatMap((day) =>
      candidate(day.reading, day.kind === 'class' ? 'stamp' : 'time-element', changed ? 'changed' : kindOf(day)),
    );
}

function kindOf(day: MarkedDay): DayCandidate['kind'] {
  if (day.created) return 'microdata-created';
  const place = day.elsewhere ? 'elsewhere' : day.near ? 'near' : 'far';
  return `${day.kind}-${place}${day.publishes ? '-p' : ''}`;
}
