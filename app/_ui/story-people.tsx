// Beside a story: who is in it, with the office of that day, the places where each is named, and why.

import { sayDay, sayDayShort } from '#lib/model/day';
import type { Mention } from '#lib/model/person';
import { isOnPerson } from '#lib/model/verdict';
import { isByWords } from '#lib/people/unlinked';
import { emptyQuery, toggle } from '#lib/query/query';
import { hrefFor } from '#lib/query/url';
import type { Story } from '#lib/search/story';
import { mentionAnchor } from '#lib/search/story-text';
import type { StoredPerson } from '#lib/store/read-article';
import { Link } from './link';
import { capital, counted } from './say';
import { sayStanding } from './say-standing';
import { personAnchor } from './story-places';
import { GivenVerdicts, NotThisMention, WhoIsMention, WrongPerson } from './verdict-forms';

/** Places shown as numbers beside a name, and mentions listed with their reasons: the others are marked in the text. */
const MOST_PLACES = 10;
const MOST_LISTED = 100;

export function StoryPeople({ story }: { story: Story }) {
  const { id, version, currentVersion, people, mentions, published } = story;
  const verdicts = story.verdicts.filter(isOnPerson);
  const open = mentions.filter((mention) => mention.person === null);
  if (version !== currentVersion || people.length + open.length + verdicts.length === 0) return null;
  return (
    <section id="people">
      <h2>In this story</h2>
      <ul>
        {people.map((person) => (
          <Person
            key={person.slug}
            story={id}
            person={person}
            mentions={mentions.filter((mention) => mention.person === person.slug)}
            dated={published !== null}
          />
        ))}
      </ul>
      <Open story={id} mentions={open} />
      <GivenVerdicts verdicts={verdicts} back={`/articles/${id}#people`} />
    </section>
  );
}

type PersonProps = { story: string; person: StoredPerson; mentions: readonly Mention[]; dated: boolean };

function Person(props: PersonProps) {
  const { person, mentions } = props;
  return (
    <li id={personAnchor(person.slug)}>
      <Link href={`/people/${person.slug}`}>
        <b>
          <bdi>{person.name}</bdi>
        </b>
      </Link>
      <small>
        {[sayOffice(person), person.salience].filter(Boolean).join(' · ')} ·{' '}
        <Link href={hrefFor(toggle(emptyQuery(), 'person', person.slug))}>all stories</Link>
      </small>
      <Places name={person.name} mentions={mentions} />
      <Why {...props} />
    </li>
  );
}

/** Each place where the person is named, as a link to it. */
function Places({ name, mentions }: { name: string; mentions: readonly Mention[] }) {
  const [first, ...others] = mentions;
  if (first === undefined) return null;
  return (
    <small className="places num">
      named at{' '}
      {[first, ...others].slice(0, MOST_PLACES).map((mention, at) => (
        <a
          key={mentionAnchor(mention)}
          href={`#${mentionAnchor(mention)}`}
          aria-label={`Place ${at + 1} where ${name} is named: “${mention.text}”`}
        >
          {at + 1}
        </a>
      ))}
      {mentions.length > MOST_PLACES && ` and ${mentions.length - MOST_PLACES} more`}
    </small>
  );
}

function sayOffice(person: StoredPerson): string | null {
  const said = sayStanding(person);
  if (said === null) return isByWords(person.slug) ? null : 'no office known on that day';
  const since = person.term?.from ? `, since ${sayDayShort(person.term.from, person.term.fromPrecision ?? 'day')}` : '';
  return `${said}${since}`;
}

/** Names that two persons bear, or nobody known. */
function Open({ story, mentions }: { story: string; mentions: readonly Mention[] }) {
  if (mentions.length === 0) return null;
  return (
    <details className="small">
      <summary>{counted(mentions.length, 'name', 'names')} left open</summary>
      <ul>
        {mentions.slice(0, MOST_LISTED).map((mention) => (
          <li key={mentionAnchor(mention)}>
            “<bdi>{mention.text}</bdi>” <WhoIsMention story={story} mention={mention} />
          </li>
        ))}
      </ul>
      <AndMore count={mentions.length - MOST_LISTED} />
    </details>
  );
}

const HOW: Record<Mention['how'], string> = {
  'full-name': 'full name',
  surname: 'surname of a person named in the story',
  title: 'title and surname, by the office on that day',
  role: 'role, by the office on that day',
  unlinked: 'by these words alone',
  reader: 'by the word of a reader',
};

/** The mentions and what decided them, with the means to say otherwise. */
function Why({ story, person, mentions, dated }: PersonProps) {
  const { slug, name } = person;
  return (
    <details className="small">
      <summary>
        {counted(mentions.length, 'mention', 'mentions')} – why? wrong?<span className="unseen"> {name}</span>
      </summary>
      <ul>
        {mentions.slice(0, MOST_LISTED).map((mention) => (
          <li key={mentionAnchor(mention)}>
            “
            <a href={`#${mentionAnchor(mention)}`}>
              <bdi>{mention.text}</bdi>
            </a>
            ”<small>{`${HOW[mention.how]}, ${Math.round(100 * mention.confidence)} % sure`}</small>
            {mentions.length > 1 && <NotThisMention story={story} mention={mention} name={name} />}
          </li>
        ))}
      </ul>
      <AndMore count={mentions.length - MOST_LISTED} />
      {dated && <Term person={person} />}
      {!dated && <p>The day of the story is not known: no office was used to tell who is meant.</p>}
      <WrongPerson story={story} slug={slug} name={name} />
    </details>
  );
}

/** The holding of the office on the story's day, both ends. */
function Term({ person: { office, term } }: { person: StoredPerson }) {
  if (office === null || term === null) return null;
  const from = term.from === null ? null : `from ${sayDay(term.from, term.fromPrecision ?? 'day')}`;
  const to = term.to === null ? 'with no end on record' : `to ${sayDay(term.to, term.toPrecision ?? 'day')}`;
  return <p>{[capital(office), from, to].filter(Boolean).join(' ')}.</p>;
}

function AndMore({ count }: { count: number }) {
  return count > 0 && <p>{counted(count, 'more is', 'more are')} not listed here.</p>;
}
