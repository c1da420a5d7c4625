// An answer -> the JSON that `/api/search` and `bin/dateline search --json` print. Other programs read it: names and
// shapes stay as they are.

import { forEachFacet } from '#lib/query/query';
import { asText } from '#lib/query/say';
import type { Answer, Hit } from '#lib/search/answer';
import type { FacetValue } from '#lib/search/facets';

export function answerJson(answer: Answer) {
  return {
    query: { text: answer.query.text, words: asText(answer.said) },
    notes: answer.notes,
    total: answer.total,
    families: answer.families,
    page: answer.query.page,
    size: answer.query.size,
    hits: answer.hits.map(hitJson),
    facets: forEachFacet((facet) => answer.facets[facet].map(facetJson)),
    timeline: answer.timeline.bars.map(({ from, to, count }) => ({ from, to, count })),
    didYouMean: answer.meant,
    tookMs: answer.tookMs,
  };
}

function hitJson({ id, headline, published, source, section, score, snippets, people, topics, copies }: Hit) {
  return {
    id,
    headline,
    published,
    source,
    section,
    score,
    snippets: snippets.map(({ text, marks }) => ({ text, marks })),
    people: people.map(({ slug, name, salience, office }) => ({ slug, name, salience, office })),
    topics: topics.map(({ code, label }) => ({ code, label })),
    copies,
  };
}

function facetJson({ value, label, count, selected, href }: FacetValue) {
  return { value, label, count, selected, href };
}
