// One article in, up to three topics out, each with the chance that it is right, the words that spoke for it and the
// narrower concepts that are clear; none where nothing is. Only English is read.

import type { TopicInStory } from '#lib/model/topic';
import { decidingWords } from './deciding-words';
import { readsAsEnglish } from './english';
import { listFeatures, sumOf } from './features';
import { loadTopicModel, type TopicModel } from './model';
import { narrowerTopics } from './narrower';
import { type Passage, passagesOf, type Story } from './passages';
import { vectorOf } from './vector';
import { TOPICS } from './vocabulary';

const MOST_TOPICS = 3;
/** So many different telling words a story has at least; a short flash has eight. */
const FEWEST_WORDS = 5;
/** The likeliest topic is shown from this share of its threshold on: a story is about something. */
const SHARE_FOR_FIRST = 0.9;
/** What stands beside it has to be right two times in three: below that, it is mostly a side remark. */
const LOWEST_BESIDE = 0.65;

export function findTopics(story: Story): TopicInStory[] {
  const passages = passagesOf(story);
  if (sayTooLittle(passages)) return [];
  if (!readsAsEnglish(passages.flatMap((passage) => passage.words))) return [];
  return topicsOf(passages, loadTopicModel());
}

/** A word or two, or a heap of figures, is no story. */
function sayTooLittle(passages: readonly Passage[]): boolean {
  const telling = new Set<string>();
  for (const { words, known } of passages) {
    for (let at = 0; at < words.length; at++) {
      if (known[at]?.kind === 'word' && telling.add(words[at] as string).size === FEWEST_WORDS) return false;
    }
  }
  return true;
}

function topicsOf(passages: readonly Passage[], model: TopicModel): TopicInStory[] {
  const told = listFeatures(passages, model.mayKnow);
  const vector = vectorOf(sumOf(told), model.weights);
  const shown = shownTopics(model.chances(vector), model);
  if (shown.length === 0) return [];
  const words = decidingWords(
    told,
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

/** Places in TOPICS, the likeliest first. */
export function shownTopics(chances: readonly number[], model: TopicModel): { topic: number; chance: number }[] {
  const isShown = (topic: number, chance: number, place: number) => {
    const threshold = model.weights.head.topics[topic]?.threshold ?? 1;
    return chance >= (place === 0 ? threshold * SHARE_FOR_FIRST : Math.max(threshold, LOWEST_BESIDE));
  };
  return chances
    .map((chance, topic) => ({ topic, chance }))
    .sort((a, b) => b.chance - a.chance || a.topic - b.topic)
    .filter(({ topic, chance }, place) => isShown(topic, chance, place))
    .slice(0, MOST_TOPICS);
}
