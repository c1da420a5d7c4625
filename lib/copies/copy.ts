// Two fingerprints in, whether one story is a copy of the other out. A copy can be cut, reordered, added to or lightly
// edited. A follow-up that repeats the background, a column that quotes two paragraphs, a round-up of several stories
// and another day of a series in the same words are not copies. The bounds were set on two thirds of the labelled set
// in cases/ and on wire stories of 1987; `npm run bench -- copies` measures them.

import type { Fingerprint } from './fingerprint';

/**
 * How two texts are alike. `contained`: share of the shorter that is in the other; `resemblance`: share of both together
 * that is in both (Broder 1997). `lead` and `bothLeads`: share of the lead of one, and of each of the two, that is in
 * the other story.
 */
type Likeness = { contained: number; resemblance: number; lead: number; bothLeads: number };

/** Shingles, some 25 words: a shorter text says too little to be told from another. */
const LEAST_SHINGLES = 20;
/** Any one is enough. A bound left out is 0. */
const COPIES: Partial<Likeness>[] = [
  // edited, cut or added to: most of the shorter, and the lead of one. Follow-ups have a lead of their own
  { contained: 0.6, resemblance: 0.28, lead: 0.5 },
  // a few paragraphs of a long story, from the top: nearly all of the shorter. A round-up has more besides
  { contained: 0.85, resemblance: 0.12, bothLeads: 0.3 },
  // reordered, or with another lead
  { contained: 0.8, resemblance: 0.5 },
];

/** Days within which outlets print a wire story. Of 1987's stories that were alike and further apart, all were series. */
const DAYS_OF_A_STORY = 5;

/**
 * It is the same both ways round. `daysApart`: whole days between the two, null where a day is not known; a story that
 * is run again after weeks must be the same to the number.
 */
export function isCopy(a: Fingerprint, b: Fingerprint, daysApart: number | null): boolean {
  if (Math.min(a.shingles.length, b.shingles.length) < LEAST_SHINGLES) return false;
  const likeness = compare(a, b);
  if (daysApart !== null && Math.abs(daysApart) > DAYS_OF_A_STORY) return isRunAgain(a, b, likeness);
  return COPIES.some((bounds) => reaches(likeness, bounds)) && sayTheSame(a, b, likeness);
}

function isRunAgain(a: Fingerprint, b: Fingerprint, { contained, resemblance }: Likeness): boolean {
  const alike = contained >= 0.9 && resemblance >= 0.5;
  return alike && agreement(a.numbers, b.numbers) >= 0.75 && agreement(a.names, b.names) >= 0.75;
}

function compare(a: Fingerprint, b: Fingerprint): Likeness {
  const both = countShared(a.shingles, b.shingles);
  const leads = [countShared(a.lead, b.shingles) / a.lead.length, countShared(b.lead, a.shingles) / b.lead.length];
  return {
    contained: both / Math.min(a.shingles.length, b.shingles.length),
    resemblance: both / (a.shingles.length + b.shingles.length - both),
    lead: Math.max(...leads),
    bothLeads: Math.min(...leads),
  };
}

function reaches(likeness: Likeness, bounds: Partial<Likeness>): boolean {
  const { contained = 0, resemblance = 0, lead = 0, bothLeads = 0 } = bounds;
  return (
    likeness.contained >= contained &&
    likeness.resemblance >= resemblance &&
    likeness.lead >= lead &&
    likeness.bothLeads >= bothLeads
  );
}

/**
 * Stories of a series (tides, prices, results) have the same words with other numbers and names; a copy has the same,
 * but for figures brought up to date. The less of the text is the same, the more of them must be.
 */
function sayTheSame(a: Fingerprint, b: Fingerprint, { contained, resemblance }: Likeness): boolean {
  const numbers = agreement(a.numbers, b.numbers);
  const names = agreement(a.names, b.names);
  if (resemblance >= 0.9) return numbers >= 0.3 && names >= 0.4;
  return contained >= 0.75 ? numbers >= 0.45 && names >= 0.4 : numbers >= 0.55 && names >= 0.65;
}

/** Share of the shorter list that the other has too; drawn towards a half where there are few, 1 where there is no saying. */
function agreement(a: Uint32Array, b: Uint32Array): number {
  const least = Math.min(a.length, b.length);
  return least < 2 ? 1 : (countShared(a, b) + 1) / (least + 2);
}

/** How many numbers two sorted lists have in common. */
function countShared(a: Uint32Array, b: Uint32Array): number {
  let count = 0;
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    const difference = (a[i] ?? 0) - (b[j] ?? 0);
    if (difference === 0) count++;
    if (difference <= 0) i++;
    if (difference >= 0) j++;
  }
  return count;
}
