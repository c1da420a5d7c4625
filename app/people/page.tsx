// Everybody in the archive.

import type { Metadata } from 'next';
import Form from 'next/form';
import Link from 'next/link';
import { readPeople } from '#lib/search/directory';
import { freshEngine } from '#lib/search/engine';
import { parametersFrom, type SearchParams } from '../_ui/parameters';
import { counted, number } from '../_ui/say';

export const metadata: Metadata = { title: 'People' };

export default async function PeoplePage({ searchParams }: { searchParams: SearchParams }) {
  const engine = await freshEngine();
  const typed = new Map(await parametersFrom(searchParams)).get('name')?.trim().slice(0, 100) ?? '';
  const people = await readPeople(engine, typed);
  return (
    <div className="profile">
      <div className="bar">
        <h1>People</h1>
        <p className="small soft" role="status">
          {counted(people.length, 'person', 'people')} {typed === '' ? 'in the archive' : `with “${typed}” in the name`}
        </p>
      </div>
      <search>
        <Form className="find" action="/people">
          <input
            key={typed}
            type="search"
            name="name"
            defaultValue={typed}
            aria-label="Find a name"
            placeholder="A name"
          />
          <button type="submit">Find</button>
        </Form>
      </search>
      <ul className="directory">
        {people.map(({ slug, name, office, stories }) => (
          <li key={slug}>
            <Link href={`/people/${slug}`} prefetch={false}>
              {name}
              {office && <small>{office}</small>}
            </Link>
            <span className="num soft small">{number(stories)}</span>
          </li>
        ))}
      </ul>
      {people.length === 0 && <p className="soft">Nobody of that name is in a story of this archive.</p>}
    </div>
  );
}
