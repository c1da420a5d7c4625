// The sentences of a story as the model reads them in, the names with what the whole story and its lists settle out: names
// of the same words are of one kind, members of a list are, and the surname of a person who is named in full is that
// person's name wherever it stands alone.

import { agree } from './agree';
import type { Reading } from './fit';
import { labelsOf, spansOf, type TokenSpan } from './labels';
import { settleLists } from './lists';
import type { Word } from './word';

export function propagate(readings: readonly Reading[], transitions: Float32Array): TokenSpan[][] {
  const written = readings.map(withoutSmall);
  // Names before lists: what a list says of a name is not in the weights that `agree` sums.
  const agreed = agree(written, transitions, surnamesIn(written));
  const listed = agreed.map((reading) => ({ ...reading, labels: settleLists(reading, transitions) }));
  const surnames = surnamesIn(listed);
  return listed.map(({ words, labels }) => settle(words, spansOf(labels), surnames));
}

function withoutSmall(reading: Reading): Reading {
  const { words, labels } = reading;
  const spans = spansOf(labels);
  const written = spans.filter((span) => isWritten(words, span));
  return written.length === spans.length ? reading : { ...reading, labels: labelsOf(written, words.length) };
}

/** No name is written small throughout where the sentence has capitals. Scripts without capitals have none. */
function isWritten(words: readonly Word[], { from, to, kind }: TokenSpan): boolean {
  if (kind !== 'person') return true;
  for (let at = from; at < to; at++) {
    const { text = '', lower = '' } = words[at] ?? {};
    if (text !== lower || text === text.toUpperCase()) return true;
  }
  return !words.some(({ capital }) => capital);
}

/** Last words of persons who are named in full. */
function surnamesIn(readings: readonly Reading[]): Set<string> {
  const surnames = new Set<string>();
  for (const { words, labels } of readings) {
    for (const { from, to, kind } of spansOf(labels)) {
      const last = words[to - 1];
      if (kind === 'person' && to - from > 1 && last) surnames.add(last.lower);
    }
  }
  return surnames;
}

function settle(words: readonly Word[], spans: readonly TokenSpan[], surnames: ReadonlySet<string>): TokenSpan[] {
  const spanAt = new Map<number, TokenSpan>();
  for (const span of spans) for (let at = span.from; at < span.to; at++) spanAt.set(at, span);
  const dropped = new Set<TokenSpan>();
  const added: TokenSpan[] = [];
  words.forEach((word, at) => {
    if (!word.capital || !surnames.has(word.lower) || word.place || word.title) return;
    const span = spanAt.get(at);
    if (span && (span.kind === 'person' || span.to - span.from > 1)) return;
    // 'Bush' in 'Bush Administration' outside of any name, 'Baker' in 'Baker Hughes': left as they are.
    const next = words[at + 1];
    if (next?.capital && next.letters && next.text.length > 1 && !word.allCapitals) {
      const beyond = spanAt.get(at + 1);
      if (!beyond || beyond === span) return;
    }
    if (endsAnother(words, at) && !spanAt.has(at - 1)) return;
    if (span) dropped.add(span);
    added.push({ from: at, to: at + 1, kind: 'person' });
  });
  if (added.length === 0) return [...spans];
  return [...spans.filter((span) => !dropped.has(span)), ...added].sort((a, b) => a.from - b.from);
}

/** 'Park' in 'Lincoln Park' outside of any name. A sentence's first word says nothing. */
function endsAnother(words: readonly Word[], at: number): boolean {
  const before = words[at - 1];
  if (at < 2 || !before?.capital || !before.letters || before.title || before.place) return false;
  return !before.allCapitals && !words[at]?.allCapitals;
}
