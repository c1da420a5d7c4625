// The names found in a story in, the same with what the story settles out: what is mostly of one kind is of that kind
// everywhere, and the surname of a person who is named in full is that person's name wherever it stands alone.

import type { NameKind, TokenSpan } from './labels';
import type { Word } from './word';

type Sentences = readonly (readonly Word[])[];

/** Of so many equal names, such a share decides about the others. */
const [FEWEST, SHARE] = [3, 2 / 3];

export function propagate(sentences: Sentences, found: readonly TokenSpan[][]): TokenSpan[][] {
  const written = found.map((spans, index) => spans.filter((span) => isWritten(sentences[index] ?? [], span)));
  const surnames = surnamesIn(sentences, written);
  const agreed = agree(sentences, written, surnames);
  if (surnames.size === 0) return agreed;
  return sentences.map((words, index) => settle(words, agreed[index] ?? [], surnames));
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

function surnamesIn(sentences: Sentences, found: readonly TokenSpan[][]): Set<string> {
  const surnames = new Set<string>();
  found.forEach((spans, index) => {
    for (const { from, to, kind } of spans) {
      const last = sentences[index]?.[to - 1];
      if (kind === 'person' && to - from > 1 && last) surnames.add(last.lower);
    }
  });
  return surnames;
}

/** Gives names of the same words the kind that most of them have. Surnames are settled below. */
function agree(sentences: Sentences, found: readonly TokenSpan[][], surnames: ReadonlySet<string>): TokenSpan[][] {
  const counts = new Map<string, Map<NameKind, number>>();
  found.forEach((spans, index) => {
    for (const span of spans) {
      const name = nameOf(sentences[index], span);
      const kinds = counts.get(name) ?? new Map<NameKind, number>();
      counts.set(name, kinds.set(span.kind, (kinds.get(span.kind) ?? 0) + 1));
    }
  });
  return found.map((spans, index) =>
    spans.map((span) => {
      const name = nameOf(sentences[index], span);
      const kind = surnames.has(name) ? null : majority(counts.get(name));
      return kind === null || kind === span.kind ? span : { ...span, kind };
    }),
  );
}

function nameOf(words: readonly Word[] = [], { from, to }: TokenSpan): string {
  let name = '';
  for (let at = from; at < to; at++) name += at > from ? ` ${words[at]?.lower}` : words[at]?.lower;
  return name;
}

function majority(kinds: ReadonlyMap<NameKind, number> = new Map()): NameKind | null {
  if (kinds.size < 2) return null;
  const total = [...kinds.values()].reduce((sum, count) => sum + count, 0);
  const [most] = [...kinds].sort(([, a], [, b]) => b - a);
  return most && total >= FEWEST && most[1] >= SHARE * total ? most[0] : null;
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
