// Documents with marked persons and a tagger in; how well it finds them, out: name by name, and as sets of persons.

import type { Tagger } from '#lib/people/tagger/tagger';
import { fold } from '#lib/text/fold';
import { comparePersons, personsOf } from '../../persons-of-text';
import { type Score, scoreOf } from './counts';
import type { NameDoc, NameLine, TokenSpan } from './name-sets';

/** `spans`: the very words. `persons`: one for all names of a person in a document. */
export type NameScores = { spans: Score; persons: Score; tokens: number; seconds: number };

export function scoreNames(docs: readonly NameDoc[], tagger: Tagger): NameScores {
  const begun = performance.now();
  const tagged = docs.map(({ lines }) => tagger.tag(lines.map(({ text }) => text)));
  const seconds = (performance.now() - begun) / 1000;
  const spans = { right: 0, found: 0, gold: 0 };
  const persons = { right: 0, found: 0, gold: 0 };
  docs.forEach(({ lines }, at) => {
    const named: string[] = [];
    const meant: string[] = [];
    lines.forEach((line, number) => {
      const found = (tagged[at]?.[number] ?? [])
        .filter(({ kind }) => kind === 'person')
        .map((span) => inTokens(line, span));
      const gold = new Set(line.persons.map(keyOf));
      spans.right += found.filter((span) => gold.has(keyOf(span))).length;
      spans.found += found.length;
      spans.gold += gold.size;
      named.push(...found.map((span) => wordsOf(line, span)));
      meant.push(...line.persons.map((span) => wordsOf(line, span)));
    });
    add(persons, comparePersons(personsOf(named), personsOf(meant)));
  });
  const tokens = docs.reduce((sum, { lines }) => sum + lines.reduce((all, line) => all + line.tokens.length, 0), 0);
  return { spans: scoreOf(spans), persons: scoreOf(persons), tokens, seconds };
}

/** The tokens that the span touches. */
function inTokens(line: NameLine, { start, end }: { start: number; end: number }): TokenSpan {
  const touched = line.tokens.flatMap((token, at) => (token.start < end && token.end > start ? [at] : []));
  return { from: touched[0] ?? -1, to: (touched.at(-1) ?? -2) + 1 };
}

function keyOf({ from, to }: TokenSpan): string {
  return `${from} ${to}`;
}

function wordsOf(line: NameLine, { from, to }: TokenSpan): string {
  return fold(line.text.slice(line.tokens[from]?.start, line.tokens[to - 1]?.end));
}

function add(sum: { right: number; found: number; gold: number }, more: typeof sum): void {
  sum.right += more.right;
  sum.found += more.found;
  sum.gold += more.gold;
}
