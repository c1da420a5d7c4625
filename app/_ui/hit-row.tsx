// One story in a list: the day in the margin, headline, outlet, the words in context, and who is in it.

import Link from 'next/link';
import { sayDayShort, weekday } from '#lib/model/day';
import type { Query } from '#lib/query/query';
import { hrefFor } from '#lib/query/url';
import type { Hit } from '#lib/search/answer';
import { Marked } from './marked';
import { counted } from './say';
import { sayStanding } from './say-standing';

type Props = {
  hits: readonly Hit[];
  query: Query;
  start?: number;
  /** The rank of the headlines among the headings of the page. */
  heading: 'h2' | 'h3';
};

export function Hits({ hits, query, start, heading }: Props) {
  return (
    <ol className="hits" start={start}>
      {hits.map((hit) => (
        <HitRow key={hit.id} hit={hit} href={hrefFor(query, `/articles/${hit.id}`)} Heading={heading} />
      ))}
    </ol>
  );
}

function HitRow({ hit, href, Heading }: { hit: Hit; href: string; Heading: Props['heading'] }) {
  return (
    <li className="hit-row">
      <When hit={hit} />
      <article>
        <Heading className="title">
          <Link href={href} prefetch={false}>
            <Marked text={hit.headline} marks={hit.headlineMarks} />
          </Link>
        </Heading>
        <p className="from">
          {[hit.source, hit.section, hit.place].filter((part) => part !== null).join(' · ')}
          {hit.copies > 0 && (
            <>
              {' · '}
              <Link href={`${href}#copies`} prefetch={false}>
                {counted(hit.copies, 'copy', 'copies')}
              </Link>
            </>
          )}
        </p>
        {hit.snippets.map((snippet, place) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two paragraphs of a story can be equal
          <p key={place} className="snippet">
            <Marked text={snippet.text} marks={snippet.marks} />
          </p>
        ))}
        <Who people={hit.people} />
      </article>
    </li>
  );
}

function When({ hit }: { hit: Hit }) {
  if (hit.published === null) return <p className="when">day not known</p>;
  const precision = hit.precision ?? 'day';
  return (
    <p className="when">
      <b>
        <time dateTime={hit.published}>{sayDayShort(hit.published, precision)}</time>
      </b>
      {precision === 'day' ? weekday(hit.published) : `known by the ${precision}`}
    </p>
  );
}

/** A dot stands before those whom the story is about. */
function Who({ people }: { people: Hit['people'] }) {
  if (people.length === 0) return null;
  return (
    <ul className="who" aria-label="People in this story">
      {people.map((person) => (
        <li key={person.slug}>
          <Link
            className={person.salience === 'about' ? 'about' : undefined}
            href={`/people/${person.slug}`}
            prefetch={false}
          >
            {person.name} <Standing person={person} />
          </Link>
        </li>
      ))}
    </ul>
  );
}

function Standing({ person }: { person: Hit['people'][number] }) {
  const said = sayStanding(person);
  return said === null ? null : <i>{said}</i>;
}
