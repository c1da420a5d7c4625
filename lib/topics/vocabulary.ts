// The 17 top-level concepts of IPTC Media Topics: what a topic code means, and whose vocabulary it is.

import type { Topic } from '#lib/model/topic';
import attribution from './data/attribution.json';
import topics from './data/topics.json';

/** In the order of their codes. */
export const TOPICS: readonly Topic[] = topics;

/** Whose work the vocabulary is, for every place that shows it: its licence (CC BY 4.0) asks for this. */
export const VOCABULARY_SOURCE: {
  name: string;
  holder: string;
  address: string;
  licence: string;
  licenceAddress: string;
  note: string;
} = attribution;
