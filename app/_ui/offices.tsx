// Terms of office as tables: those of one person, and those of everybody who held one office. Each count of stories
// leads to exactly these stories.

import { hrefFor } from '#lib/query/url';
import type { Holder } from '#lib/search/office-profile';
import type { HeldTerm } from '#lib/search/profile';
import type { Neighbour, TermStories } from '#lib/search/terms-held';
import { Link } from './link';
import { OfficeLink, PersonLink, sayFrom, sayTo, type TermDays } from './people-term';
import { number } from './say';
import { Scroll } from './scroll';

export function Offices({ offices }: { offices: readonly HeldTerm[] }) {
  if (offices.length === 0) return null;
  return (
    <Scroll label="Offices held, as a table">
      <table className="offices">
        <caption className="unseen">Offices held</caption>
        <Head first="Office" others={['Predecessor', 'Successor']} />
        <tbody>
          {offices.map((held) => (
            <tr key={`${held.office} ${held.from} ${held.to}`}>
              <th scope="row">
                <OfficeLink id={held.office} title={held.title} />
                {held.acting && ' (acting)'}
              </th>
              <Term of={held} />
              <Stories of={held} said={` as ${held.title}`} />
              <Beside one={held.before} />
              <Beside one={held.after} />
            </tr>
          ))}
        </tbody>
      </table>
    </Scroll>
  );
}

export function Holders({ title, holders }: { title: string; holders: readonly Holder[] }) {
  return (
    <Scroll label="Who held it, as a table">
      <table className="offices">
        <caption className="unseen">Who held the office</caption>
        <Head first="Holder" others={[]} />
        <tbody>
          {holders.map((holder) => {
            const { person, term } = holder;
            return (
              <tr key={`${person.slug} ${term.from} ${term.to}`}>
                <th scope="row">
                  <PersonLink slug={person.slug} name={person.name} />
                  {term.acting && ' (acting)'}
                </th>
                <Term of={term} />
                <Stories of={holder} said={` of ${person.name} while ${title}`} />
              </tr>
            );
          })}
        </tbody>
      </table>
    </Scroll>
  );
}

function Head({ first, others }: { first: string; others: readonly string[] }) {
  return (
    <thead>
      <tr>
        <th scope="col">{first}</th>
        <th scope="col">Term</th>
        <th scope="col" className="num">
          Stories
        </th>
        {others.map((one) => (
          <th key={one} scope="col">
            {one}
          </th>
        ))}
      </tr>
    </thead>
  );
}

/** On a narrow screen the ends stand below each other. */
function Term({ of }: { of: TermDays }) {
  return (
    <td className="num">
      <span>{sayFrom(of)} –</span> <span>{sayTo(of)}</span>
    </td>
  );
}

function Stories({ of: { stories, search }, said }: { of: TermStories; said: string }) {
  return (
    <td className="num">
      {stories === 0 ? (
        <span className="soft">0</span>
      ) : (
        <Link href={hrefFor(search)}>
          {number(stories)}
          <span className="unseen">
            {stories === 1 ? ' story' : ' stories'}
            {said}
          </span>
        </Link>
      )}
    </td>
  );
}

function Beside({ one }: { one: Neighbour | null }) {
  return <td>{one === null ? <span className="soft">–</span> : <PersonLink {...one} />}</td>;
}
