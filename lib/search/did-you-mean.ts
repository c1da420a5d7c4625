// A query that finds next to nothing in, the query that the reader may have meant out: words that the archive hardly has
// are replaced by like ones with many more stories. Quotation marks, fields and operators stay as typed. What is
// suggested has been asked for: it finds something.

import type { Matches } from '#lib/index/matches';
import type { WordCount } from '#lib/index/run/vocabulary';
import { variantsOf } from '#lib/people/variants';
import { type Facet, type Query, withText } from '#lib/query/query';
import type { QueryNode } from '#lib/query/tree';
import { hrefFor } from '#lib/query/url';
import { totalOf } from './counting';
import { type Spot, spotsOf } from './did-you-mean-spots';
import type { Engine } from './engine';
import { formsAsked } from './suggest-words';

export type Meant = { text: string; href: string; total: number };

/** Fewer stories are next to nothing. */
const FEW = 3;
/** A correction, and each word of it, must find so many times as much. */
const TIMES = 10;
/** Words corrected, those that may stand for each, and corrected queries asked for. */
const MOST_WORDS = 5;
const MOST_LIKE = 2;
const MOST_ASKED = 3;

type Correction = { word: string; likes: string[] };

export async function didYouMean(
  engine: Engine,
  query: Query,
  tree: QueryNode | null,
  { total }: Pick<Matches, 'total'>,
): Promise<Meant | null> {
  if (tree === null || total >= FEW) return null;
  const spots = spotsOf(query.text, tree);
  const corrections = await correctionsOf(engine, spots);
  for (const replaced of choices(corrections)) {
    const corrected = withText(query, correct(query.text, spots, replaced));
    const found = await totalOf(engine, corrected);
    if (found >= atLeast(total)) return { text: corrected.text, href: hrefFor(corrected), total: found };
  }
  return null;
}

function atLeast(stories: number): number {
  return TIMES * stories || 1;
}

/** Rarest words first. */
async function correctionsOf(engine: Engine, spots: readonly Spot[]): Promise<Correction[]> {
  if (spots.length === 0) return [];
  const different = [...new Map(spots.map((spot) => [spot.word, spot])).values()];
  const names = await engine.names.follow();
  const inText = await engine.index.words({ kind: 'count', groups: different.map(({ forms }) => forms) });
  const storiesOf = ({ word, facets }: Spot, at: number) =>
    facets === null ? (inText[at]?.stories ?? 0) : (names.find([word], 'exactly', facets)[0]?.name.stories ?? 0);
  const rarest = different
    .map((spot, at) => ({ spot, stories: storiesOf(spot, at) }))
    .sort((a, b) => a.stories - b.stories)
    .slice(0, MOST_WORDS);
  const corrections = rarest.map(async ({ spot, stories }) => {
    const likes = spot.facets === null ? await wordsLike(engine, spot) : namesLike(engine, spot.word, spot.facets);
    const better = likes.filter((like) => like.stories >= atLeast(stories) && !spot.forms.includes(like.word));
    return { word: spot.word, likes: better.slice(0, MOST_LIKE).map(({ word }) => word) };
  });
  return (await Promise.all(corrections)).filter(({ likes }) => likes.length > 0);
}

/** Words of the archive, then those of names, whose spellings differ by more. */
async function wordsLike(engine: Engine, { word }: Spot): Promise<WordCount[]> {
  const like = await engine.index.words({ kind: 'like', word, limit: MOST_LIKE });
  const names = namesLike(engine, word, ['person']);
  const different = new Set([...like, ...names].map((one) => one.word));
  return engine.index.words({ kind: 'count', groups: [...different].map(formsAsked) });
}

/** Words of names that are like one, spelled as in the name that fits best, each with the stories of that name. */
function namesLike(engine: Engine, word: string, facets: readonly Facet[]): WordCount[] {
  const found = new Map<string, number>();
  for (const { name, words } of engine.names.find([word], 'like', facets)) {
    const like = words.find((one) => one !== word);
    const spelled = like && ([like, ...variantsOf(like)].find((one) => name.words.includes(one)) ?? like);
    if (spelled && !found.has(spelled)) found.set(spelled, name.stories);
    if (found.size === MOST_LIKE) break;
  }
  return [...found].map(([like, stories]) => ({ word: like, stories }));
}

/** All corrected; only the rarest; the rarest by its second likeness. */
function choices([rarest, ...others]: readonly Correction[]): Map<string, string>[] {
  if (!rarest) return [];
  const [first = '', second] = rarest.likes;
  const rest = others.map(({ word, likes }): [string, string] => [word, likes[0] ?? '']);
  const asked = [new Map([[rarest.word, first], ...rest])];
  if (rest.length > 0) asked.push(new Map([[rarest.word, first]]));
  if (second !== undefined) asked.push(new Map([[rarest.word, second], ...rest]));
  return asked.slice(0, MOST_ASKED);
}

function correct(text: string, spots: readonly Spot[], replaced: ReadonlyMap<string, string>): string {
  let corrected = '';
  let at = 0;
  for (const { word, start, end } of spots) {
    const like = replaced.get(word);
    if (like === undefined) continue;
    const isCapital = /^\p{Lu}/u.test(text.slice(start, end));
    corrected += text.slice(at, start) + (isCapital ? like.charAt(0).toUpperCase() + like.slice(1) : like);
    at = end;
  }
  return corrected + text.slice(at);
}
