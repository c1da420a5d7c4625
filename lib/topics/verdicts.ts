// The topics that were found in a story and the verdicts of readers on them in; what it is about by their word, out.
//
// What counts for a concept is the last verdict that speaks of it: 'is' speaks of its concept and all broader ones, 'not'
// of its concept and all narrower ones. So a story that is about a concept is about every broader one, whatever was said
// in which order, and what was found keeps its place, chance and words where it stands.

import type { NarrowerInStory, TopicInStory } from '#lib/model/topic';
import type { TopicVerdictToGive } from '#lib/model/verdict';
import { pathTo } from './vocabulary';

type Said = Pick<TopicVerdictToGive, 'says' | 'topic'>;

/** `verdicts` in the order they were given; those on codes that are no concepts say nothing. */
export function applyTopicVerdicts(found: readonly TopicInStory[], verdicts: readonly Said[]): TopicInStory[] {
  const isHeld = ({ code }: { code: string }) => lastWord(code, verdicts) !== 'not';
  const topics = found.filter(isHeld).map((topic) => ({ ...topic, narrower: topic.narrower.filter(isHeld) }));
  for (const { says, topic } of verdicts) {
    if (says === 'is') add(topics, pathTo(topic).filter(isHeld));
  }
  return topics;
}

/** `found` is null where the topics shown are those that were found. */
export type DecidedTopics = { shown: readonly TopicInStory[]; found: readonly TopicInStory[] | null };

export function decideTopics(found: readonly TopicInStory[], verdicts: readonly Said[]): DecidedTopics {
  const shown = applyTopicVerdicts(found, verdicts);
  return { shown, found: JSON.stringify(shown) === JSON.stringify(found) ? null : found };
}

/** True where a verdict says that the story is about the concept, or about a narrower one. */
export function isSaidTopic(code: string, verdicts: readonly Said[]): boolean {
  return lastWord(code, verdicts) === 'is';
}

function lastWord(code: string, verdicts: readonly Said[]): Said['says'] | null {
  const last = verdicts.findLast(({ says, topic }) => (says === 'is' ? isWithin(topic, code) : isWithin(code, topic)));
  return last?.says ?? null;
}

/** True for the concept itself too. */
function isWithin(code: string, broader: string): boolean {
  return pathTo(code).some((concept) => concept.code === broader);
}

/** Adds the concepts of a way down that are not there yet, behind those that are. */
function add(topics: TopicInStory[], [top, ...below]: readonly { code: string; label: string }[]): void {
  if (top === undefined) return;
  const there = topics.find(({ code }) => code === top.code);
  const topic = there ?? { ...named(top), score: 1, narrower: [] };
  if (there === undefined) topics.push(topic);
  for (const concept of below) {
    if (!topic.narrower.some(({ code }) => code === concept.code)) topic.narrower.push(named(concept));
  }
}

/** A reader's word needs no words of the story. */
function named({ code, label }: { code: string; label: string }): NarrowerInStory {
  return { code, label, words: [] };
}
