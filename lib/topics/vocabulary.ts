// IPTC Media Topics as the archive uses them: what a code means, what is broader and narrower, whose vocabulary it is.

import type { Topic } from '#lib/model/topic';
import attribution from './data/attribution.json';
import definitions from './data/definitions.json';
import rows from './data/media-topics.json';

type Row = [code: string, label: string, broader: string | null, wikidata: string | null];

const defined = new Map(Object.entries(definitions));

/** All concepts in use, in the order of the tree: each one after its broader one. */
export const CONCEPTS: readonly Topic[] = (rows as Row[]).map(([code, label, broader, wikidata]) => ({
  code,
  label,
  definition: defined.get(code) ?? null,
  broader,
  wikidata,
}));

/** The 17 at the top, in the order of their codes. */
export const TOPICS: readonly Topic[] = CONCEPTS.filter((concept) => concept.broader === null).sort((a, b) =>
  a.code < b.code ? -1 : 1,
);

const byCode = new Map(CONCEPTS.map((concept) => [concept.code, concept]));
const narrowerOf = new Map<string | null, Topic[]>();
for (const concept of CONCEPTS) {
  const siblings = narrowerOf.get(concept.broader);
  if (siblings) siblings.push(concept);
  else narrowerOf.set(concept.broader, [concept]);
}

export function conceptOf(code: string): Topic | null {
  return byCode.get(code) ?? null;
}

/** The concepts one level below; at the top for null. */
export function narrower(code: string | null): readonly Topic[] {
  return narrowerOf.get(code) ?? [];
}

/** From the top down to the concept itself; empty for a code that is none. */
export function pathTo(code: string): Topic[] {
  const concept = byCode.get(code);
  if (concept === undefined) return [];
  return concept.broader === null ? [concept] : [...pathTo(concept.broader), concept];
}

/** Whose work the vocabulary is, for every place that shows it: its licence (CC BY 4.0) asks for this. */
export const VOCABULARY_SOURCE: {
  name: string;
  holder: string;
  address: string;
  licence: string;
  licenceAddress: string;
  note: string;
} = attribution;
