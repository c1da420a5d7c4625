// How many places of a story were asked for, and the ways from one to the next: plain links to places of the page, which
// need no JavaScript. Which of the steps is shown, the style sheet knows: that of the place to which the address leads.

import type { Piece } from '#lib/search/story-text';
import { counted, number } from './say';

/** Steps beyond these would make the page of a long story heavy; the marks are there. */
const MOST_STEPS = 1_000;

export function Matches({ hits }: { hits: number }) {
  if (hits === 0) return null;
  const last = Math.min(hits, MOST_STEPS);
  return (
    <nav className="matches small" aria-label="Matches in this story">
      <b>{counted(hits, 'match', 'matches')}</b> in this story:{' '}
      {last > 1 && (
        <>
          <a href={`#hit-${last}`}>previous</a> ·{' '}
        </>
      )}
      <a href="#hit-1">next</a>
      {hits > last && <span className="soft"> · of them the first {number(last)} can be stepped through</span>}
    </nav>
  );
}

/** From the hits that begin in these pieces to the one before and the one after; round at the ends. */
export function Step({ pieces, hits }: { pieces: readonly Piece[]; hits: number }) {
  const numbers = pieces.flatMap(({ hit }) => (hit !== null && hit <= MOST_STEPS ? [hit] : []));
  const [first, last] = [numbers[0], numbers.at(-1)];
  if (first === undefined || last === undefined) return null;
  const all = Math.min(hits, MOST_STEPS);
  const place = first === last ? number(first) : `${number(first)}–${number(last)}`;
  return (
    <span className="step" data-place={`${place} of ${number(hits)}`}>
      <ToHit hit={first === 1 ? all : first - 1} label="Previous match" says="previous" />
      <ToHit hit={last === all ? 1 : last + 1} label="Next match" says="next" />
    </span>
  );
}

/** What it says is drawn by the style sheet: it stands amid the story's text and is no part of it. */
function ToHit({ hit, label, says }: { hit: number; label: string; says: string }) {
  // biome-ignore lint/a11y/useAnchorContent: its name is the label
  return <a href={`#hit-${hit}`} aria-label={label} data-says={says} />;
}
