// Everybody who is in a story of the archive.

import type { Metadata } from 'next';
import { freshEngine } from '#lib/search/engine';
import { MOST_LISTED } from '#lib/search/people-list';
import { type PeoplePage as Found, type PeopleQuestion, readPeoplePage } from '#lib/search/people-page';
import { Link } from '../_ui/link';
import { Notes } from '../_ui/notes';
import { Pager } from '../_ui/pager';
import { parametersFrom, type SearchParams } from '../_ui/parameters';
import { Letters, PeopleForm } from '../_ui/people-filters';
import { peopleHref, peopleQuestion } from '../_ui/people-question';
import { counted, number } from '../_ui/say';
import { StoryCount } from '../_ui/story-count';

export const metadata: Metadata = { title: 'People' };

export default async function PeoplePage({ searchParams }: { searchParams: SearchParams }) {
  const engine = await freshEngine();
  const { asked, notes } = peopleQuestion(await parametersFrom(searchParams));
  const found = await readPeoplePage(engine, asked);
  if (found.page < asked.page) notes.push(`There is no page ${asked.page}: this is the last, page ${found.page}.`);
  return (
    <div className="profile">
      <div className="bar">
        <h1>People</h1>
        <p className="small soft num" role="status">
          {counted(found.total, 'person', 'people')}
          {found.total < found.everybody && ` of ${number(found.everybody)}`} in the archive
        </p>
        <nav className="right small" aria-label="Order">
          {(['stories', 'name'] as const).map((sort) => (
            <Link
              key={sort}
              href={peopleHref({ ...asked, sort, page: 1 })}
              aria-current={sort === asked.sort ? 'true' : undefined}
            >
              {sort === 'stories' ? 'most stories' : 'by surname'}
            </Link>
          ))}
        </nav>
      </div>
      <Notes notes={notes} label="Notes on this list" />
      <PeopleForm asked={asked} found={found} />
      {found.everybody > 0 && <Letters asked={asked} letters={found.letters} />}
      <People found={found} asked={asked} />
    </div>
  );
}

function People({ found, asked }: { found: Found; asked: PeopleQuestion }) {
  if (found.everybody === 0) return <p className="none">No story of this archive names anybody yet.</p>;
  if (found.total === 0) return <p className="none">Nobody like that is in a story of this archive.</p>;
  return (
    <>
      <ul className="directory" aria-label="People">
        {found.people.map(({ slug, name, office, stories }) => (
          <li key={slug}>
            <Link href={`/people/${encodeURIComponent(slug)}`}>
              <bdi>{name}</bdi>
              {office && <small>{office}</small>}
            </Link>
            <StoryCount stories={stories} />
          </li>
        ))}
      </ul>
      <Pager page={found.page} pages={found.pages} to={(page) => peopleHref({ ...asked, page })} />
      {found.isCut && (
        <p className="small soft">
          Listed are the {number(MOST_LISTED)} people with most stories; anybody else is found by the whole name.
        </p>
      )}
    </>
  );
}
