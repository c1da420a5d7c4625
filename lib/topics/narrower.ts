// Passages and their topics of the top in, for each the narrower concepts that they are clearly about out, with the words
// that said so and after their broader ones.

import type { NarrowerInStory } from '#lib/model/topic';
import { type NarrowerTerm, standingAt } from './narrower-terms';
import type { Passage } from './passages';
import { pathTo } from './vocabulary';

const MOST_CONCEPTS = 2;
/** What a concept needs: so many different terms and mentions of them, or one term that comes again and again. */
const TERMS = 2;
const MENTIONS = 3;
const AGAIN_AND_AGAIN = 6;
/** A mention in the headline counts as much as so many in the text. */
const IN_HEADLINE = 2;
const MOST_WORDS = 4;

/** `terms`: the words as which each term stands there first, and how often it comes. */
type Found = { mentions: number; terms: Map<NarrowerTerm, { words: string; count: number }> };

export function narrowerTopics(passages: readonly Passage[], tops: readonly string[]): NarrowerInStory[][] {
  const found = foundIn(passages);
  return tops.map((top) => {
    const clear = [...found]
      .filter(([code, of]) => isWithin(code, top) && isClear(of))
      .sort(([a, one], [b, other]) => other.mentions - one.mentions || (a < b ? -1 : 1))
      .slice(0, MOST_CONCEPTS);
    return withBroader(clear);
  });
}

function withBroader(clear: readonly [code: string, found: Found][]): NarrowerInStory[] {
  const shown = new Map<string, NarrowerInStory>();
  for (const [code, { terms }] of clear) {
    const words = [...terms.values()]
      .sort((a, b) => b.count - a.count)
      .slice(0, MOST_WORDS)
      .map((term) => term.words);
    for (const concept of pathTo(code).slice(1)) {
      if (!shown.has(concept.code)) shown.set(concept.code, { code: concept.code, label: concept.label, words });
    }
  }
  return [...shown.values()];
}

function isClear({ mentions, terms }: Found): boolean {
  return terms.size >= TERMS ? mentions >= MENTIONS : mentions >= AGAIN_AND_AGAIN;
}

function isWithin(code: string, top: string): boolean {
  return pathTo(code)[0]?.code === top;
}

function foundIn(passages: readonly Passage[]): Map<string, Found> {
  const found = new Map<string, Found>();
  for (const { place, words, known } of passages) {
    const count = place === 'headline' ? IN_HEADLINE : 1;
    known.forEach(({ narrower }, at) => {
      if (narrower.length === 0) return;
      for (const term of standingAt(narrower, words, at)) {
        const { code, stems } = term;
        const one: Found = found.get(code) ?? { mentions: 0, terms: new Map() };
        const before = one.terms.get(term) ?? { words: words.slice(at, at + stems.length).join(' '), count: 0 };
        one.mentions += count;
        one.terms.set(term, { ...before, count: before.count + count });
        found.set(code, one);
      }
    });
  }
  return found;
}
