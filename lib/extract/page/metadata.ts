// What a page says of itself in machine form: JSON-LD, OpenGraph and other meta tags, microdata, time elements.
// Each field comes out as its candidates in the order of trust; html-page.ts weighs them with what is printed.

import { fold } from '#lib/text/fold';
import type { DayLimits } from '../days/days';
import { pageDays } from '../days/page-days';
import type { DayCandidate } from '../days/published';
import type { Headlines } from '../names/headlines';
import { sectionInBreadcrumbs } from './breadcrumbs';
import { tidy } from './dom';
import { elementsNamed } from './elements';
import { mainHeading } from './headings';
import { isObject, type JsonObject, readJsonLd, textOf, textsOf } from './json-ld';
import { first, type Meta, metaTags } from './meta-tags';
import { pageAuthors, type Signed } from './page-authors';

export type Metadata = {
  headlines: Headlines;
  /** The page's title as it stands. */
  title: string | null;
  signed: Signed;
  source: string | null;
  section: string | null;
  language: string | null;
  address: string | null;
  published: DayCandidate[];
  updated: DayCandidate[];
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
  const title = tidy((elementsNamed(document, 'title')[0]?.textContent ?? '').slice(0, 1_000)) || null;
  const titles = [first(meta, TITLES), title].filter((text) => text !== null);
  const known = titles.map(fold);
  const ld = readJsonLd(document, (headline) => known.some((text) => text.includes(fold(headline))));
  const jsonLd = textOf(ld.article?.headline ?? ld.article?.name);
  const publisher = textsOf(ld.article?.publisher, ld.nodes)[0] ?? null;
  const outlet = publisher ?? site;
  return {
    headlines: {
      h1: mainHeading(document, jsonLd === null ? titles : [...titles, jsonLd]),
      jsonLd,
      alternative: textOf(ld.article?.alternativeHeadline),
      og: first(meta, TITLES),
      title,
    },
    title,
    signed: pageAuthors(document, meta, ld, outlet),
    source: outlet,
    section: textOf(ld.article?.articleSection) ?? first(meta, SECTIONS) ?? sectionInBreadcrumbs(document, ld, titles),
    language: language(document, meta, ld.article),
    address: canonical(document, meta, ld.article),
    ...pageDays(document, meta, ld, limits),
    body: typeof ld.article?.articleBody === 'string' ? ld.article.articleBody : null,
  };
}

/** Not every page states it; the first that is a language counts ('en_GB' is 'en', 'x-default' none). */
function language(document: Document, meta: Meta, article: JsonObject | null): string | null {
  const tags = [
    document.documentElement?.getAttribute('lang'),
    textOf(article?.inLanguage),
    first(meta, ['og:locale']),
    first(meta, ['content-language']),
    first(meta, ['language', 'dc.language', 'dcterms.language']),
  ];
  const codes = tags.map((tag) => /^\s*([a-z]{2,3})(?=$|[-_;,\s])/i.exec(tag ?? '')?.[1]?.toLowerCase());
  return codes.find((code) => code !== undefined) ?? null;
}

function canonical(document: Document, meta: Meta, article: JsonObject | null): string | null {
  const link = elementsNamed(document, 'link').find((tag) => /\bcanonical\b/i.test(tag.getAttribute('rel') ?? ''));
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
