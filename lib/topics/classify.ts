// One article in, up to three topics out, each with the chance that it is right, the words that spoke for it and the
// narrower concepts that are clear; none where nothing is. Only English is read.

import type { TopicInStory } from '#lib/model/topic';
import { decidingWords } from './deciding-words';
import { readsAsEnglish } from './english';
import { featuresOf } from './features';
import { knownWord } from './known-words';
import { loadTopicModel, type TopicModel } from './model';
import { narrowerTopics } from './narrower';
import { type Passage, passagesOf, type Story } from './passages';
import { vectorOf } from './vector';
import { TOPICS } from './vocabulary';

export const MOST_TOPICS = 3;
/** So many different telling words a story has at least; a short flash has eight. */
const FEWEST_WORDS = 5;
/** The likeliest topic is shown from this share of its threshold on: a story is about something. */
const SHARE_FOR_FIRST = 0.9;

export function findTopics(story: Story): TopicInStory[] {
  const passages = passagesOf(story);
  if (sayTooLittle(passages)) return [];
  if (!readsAsEnglish(passages.flatMap((passage) => passage.words))) return [];
  return topicsOf(passages, loadTopicModel());
}

/** A word or two, or a heap of figures, is no story. */
function sayTooLittle(passages: readonly Passage[]): boolean {
  const telling = new Set<string>();
  for (const { words } of passages) {
    for (const word of words) {
      if (knownWord(word).kind === 'word' && telling.add(word).size === FEWEST_WORDS) return false;
    }
  }
  return true;
}

function topicsOf(passages: readonly Passage[], model: TopicModel): TopicInStory[] {
  const vector = vectorOf(featuresOf(passages), model.weights);
  const shown = shownTopics(model.chances(vector), model);
  if (shown.length === 0) return [];
  const words = decidingWords(
    passages,
    vector,
    shown.map(({ topic }) => topic),
    model,
  );
  const narrower = narrowerTopics(
    passages,
    shown.map(({ topic }) => TOPICS[topic]?.code ?? ''),
  );
  return shown.flatMap(({ topic, chance }, place) => {
    const { code, label } = TOPICS[topic] ?? {};
    if (code === undefined || label === undefined) return [];
    const score = Math.round(chance * 1000) / 1000;
    return [{ code, label, score, words: words[place] ?? [], narrower: narrower[place] ?? [] }];
  });
}

/** Places in TOPICS, the clearest first. */
export function shownTopics(chances: readonly number[], model: TopicModel): { topic: number; chance: number }[] {
  const ranked = chances
    .map((chance, topic) => ({ topic, chance, clear: chance / (model.weights.head.topics[topic]?.threshold ?? 1) }))
    .sort((a, b) => b.clear - a.clear);
  return ranked
    .filter(({ clear }, place) => clear >= (place === 0 ? SHARE_FOR_FIRST : 1))
    .slice(0, MOST_TOPICS)
    .map(({ topic, chance }) => ({ topic, chance }));
}
