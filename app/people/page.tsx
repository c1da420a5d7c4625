// Everybody in the archive.

import type { Metadata } from 'next';
import Form from 'next/form';
import Link from 'next/link';
import { notFound } from 'next/navigation';
import { readPeoplePage } from '#lib/search/directory';
import { freshEngine } from '#lib/search/engine';
import { Pager } from '../_ui/pager';
import { pageFrom, parametersFrom, type SearchParams } from '../_ui/parameters';
import { counted, number } from '../_ui/say';

export const metadata: Metadata = { title: 'People' };

export default async function PeoplePage({ searchParams }: { searchParams: SearchParams }) {
  const engine = await freshEngine();
  const parameters = await parametersFrom(searchParams);
  const typed = new Map(parameters).get('name')?.trim().slice(0, 100) ?? '';
  const { people, total, page, pages } = await readPeoplePage(engine, typed, pageFrom(parameters));
  if (page > pages) notFound();
  return (
    <div className="profile">
      <div className="bar">
        <h1>People</h1>
        <p className="small soft" role="status">
          {counted(total, 'person', 'people')} {typed === '' ? 'in the archive' : `with “${typed}” in the name`}
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
      <Pager page={page} pages={pages} to={(number) => hrefOf(typed, number)} />
      {total === 0 && <p className="soft">Nobody of that name is in a story of this archive.</p>}
    </div>
  );
}

function hrefOf(typed: string, page: number): string {
  const asked = new URLSearchParams();
  if (typed !== '') asked.set('name', typed);
  if (page > 1) asked.set('page', String(page));
  return asked.size === 0 ? '/people' : `/people?${asked}`;
}
