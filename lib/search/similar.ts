// A story in, up to five like it out: one question to the index, for any of the story's telling words or its people, best
// match first. Telling are words that come often in the story's headline and lead, and in few stories of the archive
// (tf-idf). The same story in the same archive always has the same answer.

import type { IndexNode } from '#lib/index/node';
import { isProse } from '#lib/model/article';
import { emptyQuery } from '#lib/query/query';
import type { StoredArticle } from '#lib/store/read-article';
import { type Headline, readHeadlines } from '#lib/store/read-headlines';
import { words } from '#lib/text/words';
import type { Engine } from './engine';
import { requestFor } from './request';
import { unlessStopped } from './unless-stopped';

type Like = Pick<StoredArticle, 'id' | 'headline' | 'blocks' | 'people' | 'copies'>;

const MOST_SHOWN = 5;
const MOST_WORDS = 12;
const MOST_PEOPLE = 5;
/** A word of the headline says so many times what one of the lead says. */
const HEADLINE = 2;
/** The lead is read up to here, in UTF-16 units: some texts are one paragraph. */
const LEAD_UNITS = 1_200;
/** Shorter words tell nothing, nor do words that so large a share of the stories has. */
const SHORTEST = 3;
const COMMON = 0.1;
/** Few stories can have a word that is common in a small archive. */
const ALWAYS_RARE = 5;
/** Scores are compared with that of the story itself, which has every word: less is no likeness. */
const LEAST_LIKE = 0.1;

export async function similarTo(engine: Pick<Engine, 'index' | 'store'>, story: Like): Promise<Headline[]> {
  return (await unlessStopped(found(engine, story))) ?? [];
}

/** The most telling words of a story, best first. */
export async function tellingWords({ index }: Pick<Engine, 'index'>, story: Like): Promise<string[]> {
  const weights = weightsOf(story);
  if (weights.size === 0) return [];
  const { stories } = await index.archive();
  const counts = await index.words({ kind: 'count', groups: [...weights.keys()].map((word) => [word]) });
  const own = Math.max(1, story.copies.length); // a word of these alone leads to no other story
  const most = Math.max(ALWAYS_RARE, COMMON * stories);
  return counts
    .filter((one) => one.stories > own && one.stories <= most)
    .map((one) => ({ word: one.word, worth: (weights.get(one.word) ?? 0) * Math.log(stories / one.stories) }))
    .sort((a, b) => b.worth - a.worth || (a.word < b.word ? -1 : 1))
    .slice(0, MOST_WORDS)
    .map(({ word }) => word);
}

/** How often each word stands in headline and lead. */
function weightsOf({ headline, blocks }: Like): Map<string, number> {
  const lead = blocks.find(({ part }) => isProse(part))?.text ?? '';
  const weights = new Map<string, number>();
  for (const [text, weight] of [
    [headline, HEADLINE],
    [lead, 1],
  ] as const) {
    for (const { word } of words(text.slice(0, LEAD_UNITS))) {
      if (word.length >= SHORTEST && !/^\d/.test(word)) weights.set(word, (weights.get(word) ?? 0) + weight);
    }
  }
  return weights;
}

async function found({ index, store }: Pick<Engine, 'index' | 'store'>, story: Like): Promise<Headline[]> {
  const telling = await tellingWords({ index }, story);
  if (telling.length === 0) return [];
  const own = new Set([story.id, ...story.copies.map(({ id }) => id)]);
  const request = requestFor({ ...emptyQuery(), sort: 'relevance' }, treeOf(story, telling));
  // copies of what is found take places too
  const size = own.size + 3 * MOST_SHOWN;
  const { hits } = await index.search({ ...request, offset: 0, size, counted: [], days: 0 });
  const best = hits.find(({ id }) => id === story.id)?.score ?? hits[0]?.score ?? 0;
  const like = hits.filter(({ id, score }) => !own.has(id) && score >= LEAST_LIKE * best);
  return onceEach(
    await readHeadlines(
      store,
      like.map(({ id }) => id),
    ),
  ).slice(0, MOST_SHOWN);
}

/** Any of the words, or any of those whom the story is about or quotes. */
function treeOf({ people }: Like, telling: readonly string[]): IndexNode {
  const leading = people.filter(({ salience }) => salience === 'about' || salience === 'quoted').slice(0, MOST_PEOPLE);
  const persons = leading.map(({ slug }) => slug);
  const terms: IndexNode[] = telling.map((word) => ({ kind: 'word', word, also: [] }));
  if (persons.length > 0) terms.push({ kind: 'values', column: 'person', values: persons, salience: null });
  return { kind: 'or', of: terms };
}

/** The first of each family. */
function onceEach(stories: readonly Headline[]): Headline[] {
  const families = new Set<string>();
  return stories.filter(({ family }) => !families.has(family) && families.add(family));
}
