// The authors that a page names in machine form: JSON-LD, meta tags, microdata, elements that are called byline.

import { authorsFrom } from './bylines';
import { tidy } from './dom';
import { type JsonLd, textsOf } from './json-ld';
import type { Meta } from './meta-tags';

const AUTHORS = [
  'author',
  'article:author',
  'dc.creator',
  'dcterms.creator',
  'byl',
  'parsely-author',
  'sailthru.author',
  'citation_author',
  'og:article:author',
  'article:author_name',
  'cxenseparse:author',
];

export function pageAuthors(document: Document, meta: Meta, ld: JsonLd): string[] {
  const byMeta = AUTHORS.map((name) => authorsFrom(meta.get(name) ?? [])).find((names) => names.length > 0);
  const candidates = [authorsFrom(textsOf(ld.article?.author ?? ld.article?.creator, ld.nodes)), byMeta ?? []];
  const marked = [...candidates, authorsFrom(markedAuthors(document))];
  return marked.find((names) => names.length > 0) ?? namedByClass(document);
}

function markedAuthors(document: Document): string[] {
  const marked = [...document.querySelectorAll('[itemprop~="author"],[rel~="author"]')].slice(0, 6);
  return marked.map((element) => {
    const name = element.querySelector('[itemprop="name"]') ?? element;
    return tidy(name.getAttribute('content') ?? name.textContent ?? '').slice(0, 200);
  });
}

/** Elements that are called byline or author: only whole names of two words and more are believed. */
function namedByClass(document: Document): string[] {
  const named = [...document.querySelectorAll('[class*="byline"],[class*="author"],[class*="Author"]')].slice(0, 12);
  const texts = named.map((element) => tidy((element.textContent ?? '').slice(0, 300)));
  const names = texts
    .filter((text) => text.length <= 80)
    .map((text) => authorsFrom([text]).filter((name) => name.includes(' ')));
  return names.find((found) => found.length > 0) ?? [];
}
