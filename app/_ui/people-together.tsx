// Who appears with a person: a small picture of those most often there, with the lines among them, and a table of the
// same numbers. In the picture they have the numbers of the table, and their names where there is room.

import { hrefFor } from '#lib/query/url';
import { allOf, type Companion, type Tie, type Together } from '#lib/search/together';
import { Link } from './link';
import { PersonLink } from './people-term';
import { counted, number } from './say';
import { Scroll } from './scroll';

/** Pixels down; across they are per cent. */
const [MIDDLE, RADIUS_DOWN] = [170, 135];
/** For so few a lower picture is enough. */
const [FEW, MIDDLE_OF_FEW, DOWN_OF_FEW] = [4, 90, 62];
const [CENTRE, RADIUS_ACROSS] = [50, 27];
const [SMALLEST, LARGEST] = [9, 16];
const THICKEST = 5;
/** Letters of a name in the picture; the table has all of it. */
const LONGEST = 20;

type Props = { slug: string; name: string; together: Together };

export function AppearsWith({ slug, name, together }: Props) {
  if (together.people.length === 0) return null;
  return (
    <section className="together" aria-label="Appears with">
      <h2>Appears with</h2>
      <div className="both">
        {together.people.length > 1 && <Network slug={slug} name={name} together={together} />}
        <Scroll label="Appears with, as a table">
          <table>
            <caption className="unseen">People in the same stories</caption>
            <thead>
              <tr>
                <th scope="col" className="num">
                  <span className="unseen">Number in the picture</span>
                </th>
                <th scope="col">Person</th>
                <th scope="col" className="num">
                  Stories together
                </th>
              </tr>
            </thead>
            <tbody>
              {together.people.map((one, at) => (
                <tr key={one.slug}>
                  <td className="num soft">{at + 1}</td>
                  <th scope="row">
                    <PersonLink slug={one.slug} name={one.name} />
                    {one.office && <small>{one.office}</small>}
                  </th>
                  <td className="num">
                    <Link href={one.href}>
                      {number(one.stories)}
                      <span className="unseen">
                        {' '}
                        {one.stories === 1 ? 'story' : 'stories'} with {one.name}
                      </span>
                    </Link>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </Scroll>
      </div>
    </section>
  );
}

type Spot = { x: number; y: number };

function Network({ slug, name, together: { people, ties } }: Props) {
  const spots = new Map(people.map((one, at) => [one.slug, spotOf(at, people.length)]));
  const most = Math.max(...people.map((one) => one.stories), 1);
  const middle = people.length > FEW ? MIDDLE : MIDDLE_OF_FEW;
  return (
    <figure className={people.length > FEW ? 'network' : 'network few'}>
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset can't stand for a drawing */}
      <svg role="group" aria-label={`${name} and the people of the same stories`}>
        {ties.map((tie) => (
          <TieLine key={`${tie.a} ${tie.b}`} slug={slug} tie={tie} spots={spots} most={most} />
        ))}
        {people.map((one) => {
          const { x, y } = spots.get(one.slug) ?? spotOf(0, 1);
          const width = Math.max(1, (THICKEST * one.stories) / most);
          return (
            <line
              key={one.slug}
              className="own"
              x1={`${CENTRE}%`}
              y1={middle}
              x2={`${x}%`}
              y2={y}
              strokeWidth={width}
            />
          );
        })}
        <circle className="ego" cx={`${CENTRE}%`} cy={middle} r={LARGEST}>
          <title>{name}</title>
        </circle>
        {people.map((one, at) => (
          <Node key={one.slug} one={one} at={at} spot={spotOf(at, people.length)} most={most} />
        ))}
      </svg>
      <figcaption className="small soft">
        In the middle {name}; the thicker a line, the more stories. Lines among the others: stories with all three.
      </figcaption>
    </figure>
  );
}

type TieProps = { slug: string; tie: Tie; spots: ReadonlyMap<string, Spot>; most: number };

function TieLine({ slug, tie: { a, b, stories }, spots, most }: TieProps) {
  const [from, to] = [spots.get(a), spots.get(b)];
  if (!from || !to) return null;
  const width = Math.max(1, (THICKEST * stories) / most);
  return (
    // Not a stop for the Tab key: sixty of them would stand before the table.
    <Link href={hrefFor(allOf(slug, a, b))} tabIndex={-1} aria-label={counted(stories, 'story', 'stories')}>
      <line className="tie" x1={`${from.x}%`} y1={from.y} x2={`${to.x}%`} y2={to.y} strokeWidth={width}>
        <title>{`${counted(stories, 'story', 'stories')} with all three`}</title>
      </line>
    </Link>
  );
}

function Node({ one, at, spot: { x, y }, most }: { one: Companion; at: number; spot: Spot; most: number }) {
  const radius = SMALLEST + (LARGEST - SMALLEST) * Math.sqrt(one.stories / most);
  const isLeft = x < CENTRE - 1;
  const said = `${one.name}: ${counted(one.stories, 'story', 'stories')} together`;
  return (
    <Link href={one.href} tabIndex={-1} aria-label={said}>
      <title>{said}</title>
      <circle cx={`${x}%`} cy={y} r={radius} />
      <text className="rank" x={`${x}%`} y={y} dy="0.35em" textAnchor="middle">
        {at + 1}
      </text>
      <text
        className="name"
        x={`${x}%`}
        y={y}
        dx={isLeft ? -radius - 6 : radius + 6}
        dy="0.35em"
        textAnchor={isLeft ? 'end' : 'start'}
      >
        {shortened(one.name)}
      </text>
    </Link>
  );
}

/** Clockwise from the top right, the most frequent first; never straight above or below, where names would meet. */
function spotOf(at: number, of: number): Spot {
  const angle = ((at + 0.5) / of) * 2 * Math.PI - Math.PI / 2;
  const round = (value: number) => Math.round(value * 10) / 10;
  const [middle, down] = of > FEW ? [MIDDLE, RADIUS_DOWN] : [MIDDLE_OF_FEW, DOWN_OF_FEW];
  return { x: round(CENTRE + RADIUS_ACROSS * Math.cos(angle)), y: round(middle + down * Math.sin(angle)) };
}

function shortened(name: string): string {
  const letters = [...name];
  return letters.length > LONGEST ? `${letters.slice(0, LONGEST).join('')}…` : name;
}
