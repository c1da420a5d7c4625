// Which of the words asked for a story of a list has out of sight, and which it lacks.

import type { MatchedWords } from '#lib/search/matched-words';
import { number } from './say';

const SHOWN = 6;

export function HitWords({ words: { also, without } }: { words: MatchedWords }) {
  if (also.length + without.length === 0) return null;
  return (
    <p className="words small soft">
      {also.length > 0 && <span>also: {listed(also)}</span>}
      {without.length > 0 && <span>without: {listed(without)}</span>}
    </p>
  );
}

function listed(words: readonly string[]): string {
  const left = words.length - SHOWN;
  return `${words.slice(0, SHOWN).join(', ')}${left > 0 ? ` and ${number(left)} more` : ''}`;
}
