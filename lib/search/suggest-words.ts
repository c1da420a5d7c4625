// The unfinished word at the end of the typed text in, words of the archive that complete it out: each once for all its
// forms, most stories first. Where no word begins so, words that it may be a misspelling of.

import { parseWords } from '#lib/query/parse-words';
import { hasFilters, type Query, withText } from '#lib/query/query';
import type { Word } from '#lib/text/words';
import { totalOf } from './counting';
import type { Engine } from './engine';

export type SuggestedWord = { word: string; text: string; stories: number };

/** Words asked for in the text that stands before them: each is a search. */
const MOST_ASKED = 5;
/** Forms of one word are several words of the archive. */
const FORMS = 3;

export async function suggestWords(
  engine: Engine,
  typed: string,
  unfinished: Word & { isQuoted: boolean },
  query: Query,
  limit: number,
): Promise<SuggestedWord[]> {
  const groups = (await completions(engine, unfinished, limit)).filter(([word]) => word !== unfinished.word);
  const before = typed.slice(0, unfinished.start);
  const isCapital = /^\p{Lu}/u.test(typed.slice(unfinished.start));
  const textOf = (word: string) => `${before}${isCapital ? capital(word) : word}${unfinished.isQuoted ? '"' : ''}`;
  if (before.trim() === '' && !hasFilters(query)) {
    const counts = await engine.index.words({ kind: 'count', groups });
    return counts.map(({ word, stories }) => ({ word, text: textOf(word), stories }));
  }
  const asked = groups.slice(0, MOST_ASKED).map(async ([word = '']) => {
    const text = textOf(word);
    return { word, text, stories: await totalOf(engine, withText(query, text)) };
  });
  return (await Promise.all(asked)).filter(({ stories }) => stories > 0).sort((a, b) => b.stories - a.stories);
}

/** A word as it is searched, with all that count as the same one. */
export function formsAsked(word: string): string[] {
  const { tree } = parseWords(word);
  return tree?.kind === 'word' ? [tree.word, ...tree.also] : [word];
}

async function completions(
  engine: Engine,
  { word, isQuoted }: { word: string; isQuoted: boolean },
  limit: number,
): Promise<string[][]> {
  const begin = await engine.index.words({ kind: 'begin', prefix: word, limit: limit * FORMS });
  const found = begin.length > 0 ? begin : await engine.index.words({ kind: 'like', word, limit });
  const seen = new Set<string>();
  const groups: string[][] = [];
  for (const one of found) {
    if (seen.has(one.word) || groups.length === limit) continue;
    const forms = isQuoted ? [one.word] : formsAsked(one.word);
    for (const form of forms) seen.add(form);
    groups.push(forms);
  }
  return groups;
}

function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
