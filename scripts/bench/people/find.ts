// Recognition as the program runs it, for all scores.

import type { Gazetteer } from '#lib/people/gazetteer';
import { findPeople, type People, type Story } from '#lib/people/recognise';
import type { Tagger } from '#lib/people/tagger/tagger';

export type Find = (story: Story) => People;

export function finderOf(gazetteer: Gazetteer, tagger: Tagger): Find {
  return (story) => findPeople(story, gazetteer, tagger);
}
