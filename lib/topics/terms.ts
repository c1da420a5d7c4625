// The terms by which a topic is recognised: data/terms.json in, one list of terms with their claims out.
// A term is a word or phrase as lib/text cuts and folds it; a star at its end stands for any ending.

import data from './data/terms.json';
import { entriesOf } from './rows';
import { TOPICS } from './vocabulary';

/** What a term does for a topic: it can decide, help to decide, only support, or speak against it. */
export const GRADES = ['strong', 'good', 'weak', 'misleading'] as const;
export type Grade = (typeof GRADES)[number];

/** `topic` is the place of the topic in TOPICS. */
export type Claim = { topic: number; grade: Grade };

/** A term without claims is neutral: it is known so that its words count for nothing ('kick off meeting'). */
export type Term = { text: string; claims: Claim[] };

/** In the file, a row holds several terms; the terms of one grade are in alphabetical order. */
type Rows = string[];
type TermFile = { neutral: Rows } & Record<string, Rows | Record<Grade, Rows>>;

export const TERMS: readonly Term[] = readTerms(data);

function readTerms(file: TermFile): Term[] {
  const found = new Map<string, Term>();
  for (const text of entriesOf(file.neutral)) found.set(text, { text, claims: [] });
  TOPICS.forEach((topic, place) => {
    const grades = file[topic.code];
    if (!grades || Array.isArray(grades)) throw new Error(`data/terms.json has no terms for ${topic.code}`);
    for (const grade of GRADES) {
      for (const text of entriesOf(grades[grade])) {
        const term = found.get(text) ?? { text, claims: [] };
        term.claims.push({ topic: place, grade });
        found.set(text, term);
      }
    }
  });
  return [...found.values()];
}
