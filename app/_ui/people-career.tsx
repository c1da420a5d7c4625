// The offices of a person as a dated timeline, a row each, and below them, on the same axis, the stories with the terms
// as bands behind. Titles are HTML, so that long ones wrap; what is drawn stands in per cent, so that it fits every width.

import { type Day, sayDayShort } from '#lib/model/day';
import type { HeldTerm } from '#lib/search/profile';
import type { Bar, Timeline } from '#lib/search/timeline';
import { type Axis, axisOf, placeOf, ticksOf } from './people-axis';
import { OfficeLink, sayFrom, sayTo } from './people-term';
import { counted } from './say';

/** More rows than this are a wall; the table below has all. */
const MOST_ROWS = 10;
/** Pixels: the tallest bar of stories, and the height of the letters under it. */
const [HEIGHT, LETTERS] = [48, 64];
/** Years further right than this, in per cent, end at their place. */
const NEAR_END = 92;

type Props = { name: string; offices: readonly HeldTerm[]; timeline: Timeline; until: Day | null };

export function Career({ name, offices, timeline: { bars, unit }, until }: Props) {
  const shown = bars.filter((bar) => bar.count > 0);
  const isOpen = offices.some(({ to }) => to === null);
  const axis = axisOf([...offices, ...shown, { from: null, to: isOpen ? until : null }]);
  if (offices.length === 0 || axis === null) return null;
  const rows = rowsOf(offices);
  return (
    <figure className="career">
      <dl>
        {rows.slice(0, MOST_ROWS).map((terms) => (
          <Row key={terms[0]?.office} terms={terms} axis={axis} />
        ))}
        <div>
          <dt className="soft">Stories</dt>
          <dd>
            <StoriesUnder terms={offices} bars={shown} axis={axis} />
          </dd>
        </div>
      </dl>
      <figcaption className="small soft">
        Offices of {name}, {axis.first}–{axis.last}, and stories by {unit}; behind them the years in office.
        {rows.length > MOST_ROWS && ` ${rows.length - MOST_ROWS} more offices are in the table.`}
      </figcaption>
    </figure>
  );
}

/** The terms of each office together, in the order in which they were first held. */
function rowsOf(offices: readonly HeldTerm[]): HeldTerm[][] {
  const rows = new Map<string, HeldTerm[]>();
  for (const held of offices) rows.set(held.office, [...(rows.get(held.office) ?? []), held]);
  return [...rows.values()];
}

function Row({ terms, axis }: { terms: readonly HeldTerm[]; axis: Axis }) {
  const [first] = terms;
  if (!first) return null;
  const said = terms.map((term) => `${sayFrom(term)} – ${sayTo(term)}`).join('; ');
  return (
    <div>
      <dt>
        <OfficeLink id={first.office} title={first.title} />
      </dt>
      <dd>
        <svg role="img" aria-label={said}>
          <line className="rule" x1="0" x2="100%" y1="11" y2="11" />
          {terms.map((term) => {
            const { x, width } = placeOf(term, axis);
            return (
              <rect
                key={`${term.from} ${term.to}`}
                className={term.acting ? 'term acting' : 'term'}
                x={`${x}%`}
                width={`${width}%`}
                y="5"
                height="12"
              >
                <title>{`${sayFrom(term)} – ${sayTo(term)}: ${counted(term.stories, 'story', 'stories')}`}</title>
              </rect>
            );
          })}
        </svg>
      </dd>
    </div>
  );
}

function StoriesUnder({ terms, bars, axis }: { terms: readonly HeldTerm[]; bars: readonly Bar[]; axis: Axis }) {
  const most = Math.max(1, ...bars.map((bar) => bar.count));
  return (
    <svg className="under" role="img" aria-label="Stories over the same years">
      {terms.map((term) => {
        const { x, width } = placeOf(term, axis);
        return (
          <rect
            key={`${term.office} ${term.from}`}
            className="band"
            x={`${x}%`}
            width={`${width}%`}
            y="0"
            height={HEIGHT}
          />
        );
      })}
      {bars.map((bar) => {
        const { x, width } = placeOf(bar, axis);
        const height = Math.max(2, (HEIGHT * bar.count) / most);
        return (
          <rect
            key={bar.from}
            className="hit"
            x={`${x}%`}
            width={`${width * 0.88}%`}
            y={HEIGHT - height}
            height={height}
          >
            <title>{`${sayDayShort(bar.from, barUnit(bar))}: ${counted(bar.count, 'story', 'stories')}`}</title>
          </rect>
        );
      })}
      <line className="rule" x1="0" x2="100%" y1={HEIGHT} y2={HEIGHT} />
      {ticksOf(axis).map(({ year, x }) => (
        <text key={year} x={`${x}%`} y={LETTERS} textAnchor={x > NEAR_END ? 'end' : 'start'}>
          {year}
        </text>
      ))}
    </svg>
  );
}

function barUnit({ from, to }: Bar): 'day' | 'month' | 'year' {
  if (from === to) return 'day';
  return from.slice(0, 7) === to.slice(0, 7) ? 'month' : 'year';
}
