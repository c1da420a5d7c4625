// What a page says of itself in machine form: JSON-LD, OpenGraph and other meta tags, microdata, time elements.
// Each field comes out as its candidates in the order of trust; html-page.ts weighs them with what is printed.

import type { DatedBy } from '#lib/model/article';
import { fold } from '#lib/text/fold';
import { type DayLimits, readStamp } from './days';
import { textIn, tidy } from './dom';
import { isObject, type JsonLd, type JsonObject, readJsonLd, textOf, textsOf, typesOf } from './json-ld';
import { first, type Meta, metaTags } from './meta-tags';
import { pageAuthors } from './page-authors';
import { dated } from './published';
import { timeElements } from './time-elements';
import { stripSite } from './titles';

export type Metadata = {
  headlines: { h1: string | null; jsonLd: string | null; og: string | null; title: string | null };
  /** The page's title as it stands. */
  title: string | null;
  authors: string[];
  source: string | null;
  section: string | null;
  language: string | null;
  address: string | null;
  published: (DatedBy | null)[];
  updated: (DatedBy | null)[];
  /** The whole text by JSON-LD articleBody, where given. */
  body: string | null;
};

const TITLES = [
  'og:title',
  'twitter:title',
  'dc.title',
  'dcterms.title',
  'parsely-title',
  'sailthru.title',
  'headline',
];
const PUBLISHED = [
  'article:published_time',
  'og:article:published_time',
  'article:published',
  'datepublished',
  'date',
  'dc.date',
  'dc.date.issued',
  'dcterms.issued',
  'dcterms.created',
  'dcterms.date',
  'pubdate',
  'publishdate',
  'publish-date',
  'publish_date',
  'publication_date',
  'publication-date',
  'parsely-pub-date',
  'sailthru.date',
  'article.published',
  'cxenseparse:recs:publishtime',
  'rnews:datepublished',
  'originalpublicationdate',
  'citation_publication_date',
  'citation_date',
  'article:post_date',
  'published_at',
  'datecreated',
  'article.created',
  'og:pubdate',
  'pub_date',
  'displaydate',
  'bt:pubdate',
  'og:published_time',
  'last-published',
];
const UPDATED = [
  'article:modified_time',
  'og:updated_time',
  'datemodified',
  'last-modified',
  'dcterms.modified',
  'dc.date.modified',
  'article:modified',
  'lastmod',
  'article.updated',
  'og:modified_time',
];
const SECTIONS = [
  'article:section',
  'og:article:section',
  'section',
  'parsely-section',
  'sailthru.section',
  'cxenseparse:recs:articlesection',
  'category',
];

export function readMetadata(document: Document, limits: DayLimits): Metadata {
  const meta = metaTags(document);
  const site = first(meta, ['og:site_name', 'application-name', 'apple-mobile-web-app-title']);
  const title = tidy((document.querySelector('title')?.textContent ?? '').slice(0, 1_000)) || null;
  const h1 = mainHeading(document, first(meta, TITLES) ?? title);
  const known = [h1, first(meta, TITLES), title].filter((text) => text !== null).map(fold);
  const ld = readJsonLd(document, (headline) => known.some((text) => text.includes(fold(headline))));
  const publisher = textsOf(ld.article?.publisher, ld.nodes)[0] ?? null;
  const outlet = publisher ?? site;
  return {
    headlines: {
      h1,
      jsonLd: textOf(ld.article?.headline ?? ld.article?.name),
      og: stripSite(first(meta, TITLES), outlet),
      title: stripSite(title, outlet),
    },
    title,
    authors: pageAuthors(document, meta, ld),
    source: outlet,
    section: textOf(ld.article?.articleSection) ?? first(meta, SECTIONS) ?? breadcrumb(ld),
    language: language(document, meta),
    address: canonical(document, meta, ld.article),
    ...days(document, meta, ld, limits),
    body: typeof ld.article?.articleBody === 'string' ? ld.article.articleBody : null,
  };
}

/** The h1 that the page's title repeats, else the first one inside an article or main, else the only one. */
function mainHeading(document: Document, title: string | null): string | null {
  const headings = [...document.getElementsByTagName('h1')].slice(0, 20);
  const texts = headings.map((heading) => textIn(heading)).filter((text) => text !== '');
  const wanted = fold(title ?? '');
  const repeated = texts.find(
    (text) => text.length > 8 && wanted !== '' && (wanted.includes(fold(text)) || fold(text).includes(wanted)),
  );
  if (repeated) return repeated;
  const inside = headings.find(
    (heading) => heading.getAttribute('itemprop') === 'headline' || heading.closest('article,main'),
  );
  const text = inside ? textIn(inside) : '';
  return text !== '' ? text : texts.length === 1 ? (texts[0] ?? null) : null;
}

/** The second step of a BreadcrumbList: the first is the front page. */
function breadcrumb(ld: JsonLd): string | null {
  const list = ld.nodes.find((node) => typesOf(node).includes('BreadcrumbList'));
  const items = Array.isArray(list?.itemListElement) ? list.itemListElement.filter(isObject) : [];
  const names = items.map((item) => textOf(item.name ?? item.item)).filter((name) => name !== null);
  return names.length >= 3 ? (names[1] ?? null) : null;
}

function language(document: Document, meta: Meta): string | null {
  const tag =
    document.documentElement?.getAttribute('lang') ?? first(meta, ['og:locale', 'content-language', 'language']);
  return /^[a-z]{2,3}(?=$|[-_])/i.exec(tag ?? '')?.[0].toLowerCase() ?? null;
}

function canonical(document: Document, meta: Meta, article: JsonObject | null): string | null {
  const link = [...document.getElementsByTagName('link')].find((tag) =>
    /\bcanonical\b/i.test(tag.getAttribute('rel') ?? ''),
  );
  const page = article?.mainEntityOfPage;
  const stated = [
    link?.getAttribute('href'),
    first(meta, ['og:url', 'parsely-link']),
    article?.url,
    isObject(page) ? page['@id'] : page,
  ];
  const addresses = stated.filter((value) => typeof value === 'string').map((value) => value.trim());
  // A canonical address that is the front page is a mistake of the site, and common.
  return (
    addresses.find(
      (value) => /^https?:\/\//i.test(value) && URL.canParse(value) && new URL(value).pathname.length > 1,
    ) ?? null
  );
}

function days(document: Document, meta: Meta, ld: JsonLd, limits: DayLimits): Pick<Metadata, 'published' | 'updated'> {
  const stamp = (value: unknown) =>
    typeof value === 'string' || typeof value === 'number' ? readStamp(String(value), limits) : null;
  const inMeta = (names: string[]) =>
    names
      .flatMap((name) => meta.get(name) ?? [])
      .map((value) => stamp(value))
      .find((found) => found !== null) ?? null;
  const page = ld.nodes.find((node) => typesOf(node).some((type) => /WebPage$/.test(type)) && 'datePublished' in node);
  const times = timeElements(document, limits);
  return {
    published: [
      dated(stamp(ld.article?.datePublished) ?? stamp(ld.article?.dateCreated), 'json-ld'),
      dated(inMeta(PUBLISHED), 'meta'),
      dated(stamp(page?.datePublished), 'json-ld'),
      dated(times.published, 'time-element'),
    ],
    updated: [
      dated(stamp(ld.article?.dateModified), 'json-ld'),
      dated(inMeta(UPDATED), 'meta'),
      dated(times.updated, 'time-element'),
    ],
  };
}
