// A quote and the mentions of its story, decided by readers or not; who speaks it, out. The speaker of a quote is the
// person of the mention that speaks: a verdict on that mention is one on the quote.

import type { Mention, Quote } from '#lib/model/person';
import { isNearer } from './find-again';

type Deciding = Mention & { found: Pick<Mention, 'person'> | null };

export function speakerOf(quote: Quote, mentions: readonly Deciding[]): string | null {
  const asFound = mentions.filter((mention) => recognised(mention) === quote.person);
  const named = asFound.filter((mention) => mention.text === quote.speaker);
  const speaking = nearestTo(quote, named) ?? (quote.person === null ? null : nearestTo(quote, asFound));
  return speaking === null ? quote.person : speaking.person;
}

function recognised({ person, how, found }: Deciding): string | null | undefined {
  if (how !== 'reader') return person;
  return found === null ? undefined : found.person;
}

function nearestTo(quote: Quote, mentions: readonly Deciding[]): Deciding | null {
  let best: Deciding | null = null;
  for (const mention of mentions) if (best === null || isNearer(mention, best, quote)) best = mention;
  return best;
}
