// What a list of people can be cut down by: a name, a country, an office, in a plain GET form; and letters as links.

import type { Choice } from '#lib/search/people-choices';
import { OTHER_LETTERS } from '#lib/search/people-list';
import { ANYBODY, type PeoplePage, type PeopleQuestion } from '#lib/search/people-page';
import { Link } from './link';
import { LETTERS, peopleHref } from './people-question';
import { counted, number } from './say';

export function PeopleForm({ asked, found }: { asked: PeopleQuestion; found: PeoplePage }) {
  return (
    <search>
      <form key={peopleHref(asked)} className="find" action="/people">
        <label className="wide">
          <span className="small soft">Name</span>
          <input type="search" name="name" defaultValue={asked.name} aria-label="Find a name" autoComplete="off" />
        </label>
        <Select name="country" label="Country" any="any country" chosen={asked.country} choices={found.countries} />
        <Select name="office" label="Office" any="any office, or none" chosen={asked.office} choices={found.offices} />
        {asked.sort === 'name' && <input type="hidden" name="sort" value="name" />}
        <button type="submit">Find</button>
        {peopleHref({ ...asked, sort: ANYBODY.sort, page: 1 }) !== '/people' && (
          <Link className="small" href="/people">
            everybody
          </Link>
        )}
      </form>
    </search>
  );
}

type SelectProps = { name: string; label: string; any: string; chosen: string | null; choices: readonly Choice[] };

/** A value that nobody here has is still shown as chosen. */
function Select({ name, label, any, chosen, choices }: SelectProps) {
  const isListed = chosen === null || choices.some(({ value }) => value === chosen);
  return (
    <label>
      <span className="small soft">{label}</span>
      <select name={name} defaultValue={chosen ?? ''}>
        <option value="">{any}</option>
        {!isListed && <option value={chosen}>{chosen} (0)</option>}
        {choices.map(({ value, label, people }) => (
          <option key={value} value={value}>
            {label} ({number(people)})
          </option>
        ))}
      </select>
    </label>
  );
}

/** A letter under which nobody is found is no link. */
export function Letters({ asked, letters }: { asked: PeopleQuestion; letters: readonly Choice[] }) {
  const counts = new Map(letters.map(({ value, people }) => [value, people]));
  const to = (letter: string | null) => peopleHref({ ...asked, letter, page: 1 });
  return (
    <nav className="letters" aria-label="By the first letter of the surname">
      {asked.letter !== null && <Link href={to(null)}>all</Link>}
      {LETTERS.map((letter) => {
        const people = counts.get(letter) ?? 0;
        const said = letter === OTHER_LETTERS ? 'others' : letter;
        if (people === 0 && letter !== asked.letter) {
          return (
            <span key={letter} className="soft">
              {said}
            </span>
          );
        }
        return (
          <Link
            key={letter}
            href={to(letter)}
            aria-current={letter === asked.letter ? 'true' : undefined}
            title={counted(people, 'person', 'people')}
          >
            {said}
          </Link>
        );
      })}
    </nav>
  );
}
