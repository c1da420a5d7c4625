// Which line is which. Lines differ in colour, dashes and marks, so that none of them is needed to tell them apart.

import { hrefFor } from '#lib/query/url';
import type { Line } from '#lib/search/compare';
import { type Comparing, searchOfLine } from '#lib/search/compare-url';
import { Link } from './link';
import { counted } from './say';

/** Round, square, on its corner, three-cornered; around 0, 0. */
const MARKS = [
  'M-4 0a4 4 0 1 0 8 0a4 4 0 1 0 -8 0z',
  'M-3.5 -3.5h7v7h-7z',
  'M0 -5L5 0L0 5L-5 0z',
  'M0 -4.5L4.8 4H-4.8z',
];

export function MarkShape({ at }: { at: number }) {
  return <path className="mark" d={MARKS[at]} />;
}

/** A short piece of the line with its mark. */
export function LineKey({ at }: { at: number }) {
  return (
    <svg className={`key line-${at + 1}`} width="44" height="16" aria-hidden="true">
      <line x1="0" x2="44" y1="8" y2="8" />
      <g transform="translate(22 8)">
        <MarkShape at={at} />
      </g>
    </svg>
  );
}

export function Legend({ comparing, lines }: { comparing: Comparing; lines: readonly Line[] }) {
  return (
    <ul className="legend" aria-label="Lines">
      {lines.map(({ of, name, total, undated }) => (
        <li key={of}>
          <LineKey at={comparing.of.indexOf(of)} />
          <span dir="auto" className="name">
            {name}
          </span>{' '}
          <span className="num">
            {total === 0 ? (
              counted(total, 'story', 'stories')
            ) : (
              <Link href={hrefFor(searchOfLine(comparing, of))}>
                {counted(total, 'story', 'stories')}
                <span className="unseen"> for {name}</span>
              </Link>
            )}
            {undated > 0 && <span className="soft small"> ({counted(undated, 'has', 'have')} no day)</span>}
          </span>
        </li>
      ))}
    </ul>
  );
}
