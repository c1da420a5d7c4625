// What the archive knows of a story, in the page's head or body for programs that read it. It is data, which no browser
// runs: the content-security policy does not ask for a nonce.

import { newsArticle } from '#lib/export/news-article';
import { loadGazetteer } from '#lib/people/gazetteer';
import type { StoredArticle } from '#lib/store/read-article';

export function NewsArticle({ story, permalink }: { story: StoredArticle; permalink: string }) {
  const wikidataOf = (slug: string) => loadGazetteer().person(slug)?.wikidata ?? null;
  return <script type="application/ld+json">{inScript(newsArticle(story, permalink, wikidataOf))}</script>;
}

/** JSON that cannot end the element it stands in: captured text may hold '</script>' or '<!--'. */
function inScript(data: unknown): string {
  return JSON.stringify(data).replaceAll('<', '\\u003c');
}
