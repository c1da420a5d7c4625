// Who is in a story of a list, with the office of that day. A dot stands before those whom the story is about.

import type { Query } from '#lib/query/query';
import type { Hit } from '#lib/search/answer';
import { Link } from './link';
import { sayStanding } from './say-standing';

/** More are on the story's own page. */
const SHOWN = 8;

type Person = Hit['people'][number];

export function HitPeople({ hit: { people }, query, href }: { hit: Hit; query: Query; href: string }) {
  if (people.length === 0) return null;
  const shown = foremost(people, query);
  const left = people.length - shown.length;
  return (
    <ul className="who" aria-label="People in this story">
      {shown.map((person) => (
        <li key={person.slug}>
          <Link className={person.salience === 'about' ? 'about' : undefined} href={`/people/${person.slug}`}>
            <bdi>{person.name}</bdi> <Standing person={person} />
          </Link>
        </li>
      ))}
      {left > 0 && (
        <li>
          <Link className="more" href={href}>
            and {left} more
          </Link>
        </li>
      )}
    </ul>
  );
}

/** In the order of the story: those asked for, then those whom it is about, then others. */
function foremost(people: readonly Person[], { chosen }: Query): Person[] {
  if (people.length <= SHOWN) return [...people];
  const asked = new Set(chosen.person);
  const rank = ({ slug, salience }: Person) => (asked.has(slug) ? 0 : salience === 'about' ? 1 : 2);
  const first = new Set([...people].sort((a, b) => rank(a) - rank(b)).slice(0, SHOWN));
  return people.filter((person) => first.has(person));
}

function Standing({ person }: { person: Person }) {
  const said = sayStanding(person);
  return said === null ? null : <i>{said}</i>;
}
