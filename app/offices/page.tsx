// All offices by country, with their stories; found by words of the title.

import type { Metadata } from 'next';
import { freshEngine } from '#lib/search/engine';
import { countriesWithOffices, type OfficesQuestion, readOffices } from '#lib/search/office-profile';
import { Link } from '../_ui/link';
import { parametersFrom, type SearchParams } from '../_ui/parameters';
import { officeHref } from '../_ui/people-term';
import { capital, counted, number } from '../_ui/say';
import { StoryCount } from '../_ui/story-count';

export const metadata: Metadata = { title: 'Offices' };

/** Longer than a title. */
const LONGEST = 100;

export default async function OfficesPage({ searchParams }: { searchParams: SearchParams }) {
  const engine = await freshEngine();
  const given = new Map(await parametersFrom(searchParams));
  const known = countriesWithOffices();
  const country = known.find(({ code }) => code === given.get('country'))?.code ?? null;
  const asked: OfficesQuestion = {
    title: (given.get('title') ?? '').trim().slice(0, LONGEST),
    country,
    all: given.get('all') === 'yes',
  };
  const { countries, total, shown } = await readOffices(engine, asked);
  return (
    <div className="profile">
      <div className="bar">
        <h1>Offices</h1>
        <p className="small soft num" role="status">
          {counted(total, 'office', 'offices')}
          {asked.all ? '' : ' whose holders are in stories'}
        </p>
      </div>
      <search>
        <form key={JSON.stringify(asked)} className="find" action="/offices">
          <label className="wide">
            <span className="small soft">Title</span>
            <input
              type="search"
              name="title"
              defaultValue={asked.title}
              aria-label="Find an office"
              autoComplete="off"
            />
          </label>
          <label>
            <span className="small soft">Country</span>
            <select name="country" defaultValue={country ?? ''}>
              <option value="">any country</option>
              {known.map(({ code, name }) => (
                <option key={code} value={code}>
                  {name}
                </option>
              ))}
            </select>
          </label>
          <label className="check">
            <input type="checkbox" name="all" value="yes" defaultChecked={asked.all} />
            <span className="small">also without stories</span>
          </label>
          <button type="submit">Find</button>
        </form>
      </search>
      {shown < total && <p className="small soft">Shown are the {number(shown)} with most stories.</p>}
      {total === 0 && (
        <p className="none">There is no such office{asked.all ? '' : ' whose holders are in stories'}.</p>
      )}
      <div className="countries">
        {countries.map(({ name, offices }) => (
          <section key={name} className="country" aria-label={name}>
            <h2>{name}</h2>
            <ul className="directory">
              {offices.map(({ id, title, stories, holders }) => (
                <li key={id}>
                  <Link href={officeHref(id)}>
                    {capital(title)}
                    <small>{counted(holders, 'holder', 'holders')}</small>
                  </Link>
                  <StoryCount stories={stories} />
                </li>
              ))}
            </ul>
          </section>
        ))}
      </div>
    </div>
  );
}
