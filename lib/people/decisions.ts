// What is known of a story while its surnames are decided, and what a decision about one of them is: linked to a person
// (how, and how sure), open where two fit, or null where the surname names nobody known.

import type { How } from '#lib/model/person';
import { CONFIDENCE } from './confidence';
import type { Link } from './link';
import type { Occurrence } from './occurrences';
import { type InStory, wordAfter } from './reading';
import type { Scene } from './scene';
import { isGovernment } from './things';

/** What is known of the story so far. */
export type Naming = Scene & {
  /** Who is named in full; then also by title. */
  named: Set<string>;
  /** Where each person is named in full or by title, in reading order. */
  namings: Map<string, InStory[]>;
  /** Surnames that the story also gives, in full, to somebody else, with the offices that a title there can mean. */
  others: ReadonlyMap<string, ReadonlySet<string>>;
};
export type Decision = Pick<Link, 'person' | 'how' | 'confidence'>;

export const OPEN: Decision = { person: null, how: 'unlinked', confidence: CONFIDENCE.unlinked };

export function one(slugs: readonly string[], how: How, why: keyof typeof CONFIDENCE): Decision {
  const [only] = slugs;
  return only !== undefined && slugs.length === 1 ? { person: only, how, confidence: CONFIDENCE[why] } : OPEN;
}

export function asSurname(slugs: readonly string[]): Decision {
  return one(slugs, 'surname', 'surname');
}

export function inHeadline(occurrence: Occurrence): boolean {
  return occurrence.reading.line.part === 'headline';
}

/** 'The Clinton administration' is that of a chief, whoever else of the name is in the story. */
export function leads({ reading, to }: Occurrence): boolean {
  return isGovernment(wordAfter(reading, to));
}
