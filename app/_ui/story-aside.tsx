// Beside a story: who is in it and why, its topics, its days with their evidence, and how to keep it.

import Link from 'next/link';
import type { DatedBy } from '#lib/model/article';
import { sayDay, sayDayShort } from '#lib/model/day';
import type { Mention } from '#lib/model/person';
import { emptyQuery, toggle } from '#lib/query/query';
import { hrefFor } from '#lib/query/url';
import type { Story } from '#lib/search/story';
import type { StoredPerson } from '#lib/store/read-article';
import { capital, counted } from './say';

export function StoryAside({ story, citation }: { story: Story; citation: string }) {
  return (
    <aside className="aside" aria-label="About this story">
      <People story={story} />
      <Topics story={story} />
      <Days story={story} />
      <Keep story={story} citation={citation} />
    </aside>
  );
}

function People({ story: { people, mentions, published } }: { story: Story }) {
  if (people.length === 0) return null;
  return (
    <section>
      <h2>In this story</h2>
      <ul>
        {people.map((person) => (
          <li key={person.slug}>
            <Link href={`/people/${person.slug}`} prefetch={false}>
              <b>{person.name}</b>
            </Link>
            <small>{[sayOffice(person), person.salience].filter(Boolean).join(' · ')}</small>
            <Why mentions={mentions.filter((mention) => mention.person === person.slug)} dated={published !== null} />
            <small>
              <Link href={hrefFor(toggle(emptyQuery(), 'person', person.slug))} prefetch={false}>
                all stories
              </Link>
            </small>
          </li>
        ))}
      </ul>
    </section>
  );
}

function sayOffice({ office, term }: StoredPerson): string {
  if (office === null) return 'no office on that day';
  const since = term?.from ? `, since ${sayDayShort(term.from, term.fromPrecision ?? 'day')}` : '';
  return `${office}${since}`;
}

const HOW: Record<Mention['how'], string> = {
  'full-name': 'full name',
  surname: 'surname of a person named in the story',
  title: 'title and surname, by the office on that day',
  role: 'role, by the office on that day',
  unlinked: 'not linked',
};

function Why({ mentions, dated }: { mentions: readonly Mention[]; dated: boolean }) {
  return (
    <details className="small">
      <summary>{counted(mentions.length, 'mention', 'mentions')} – why?</summary>
      <ul>
        {mentions.map((mention) => (
          <li key={`${mention.block} ${mention.start}`}>
            “{mention.text}”<small>{`${HOW[mention.how]}, ${Math.round(100 * mention.confidence)} % sure`}</small>
          </li>
        ))}
      </ul>
      {!dated && <p>The day of the story is not known: no office was used to tell who is meant.</p>}
    </details>
  );
}

function Topics({ story: { topics } }: { story: Story }) {
  return (
    <section>
      <h2>Topics</h2>
      <ul className="chips">
        {topics.map(({ code, label }) => (
          <li key={code}>
            <Link className="chip" href={hrefFor(toggle(emptyQuery(), 'topic', code))} prefetch={false}>
              {capital(label)}
            </Link>
          </li>
        ))}
      </ul>
      {topics.length === 0 && <p className="soft">None is clear: unsorted.</p>}
    </section>
  );
}

function Days({ story: { published, publishedNote, updated, captured } }: { story: Story }) {
  return (
    <section>
      <h2>Days</h2>
      <dl>
        <Dated name="Published" dated={published} />
        {updated && <Dated name="Updated" dated={updated} />}
        <Dated name="Captured" dated={captured} />
      </dl>
      {publishedNote && <p className="soft">{publishedNote}</p>}
    </section>
  );
}

const EVIDENCE: Record<DatedBy['evidence'], string> = {
  'json-ld': 'structured data of the page',
  meta: 'page header',
  'time-element': 'time element of the page',
  stamp: 'printed stamp',
  url: 'address of the page',
  dateline: 'dateline',
  text: 'text of the story',
  'capture-line': 'capture line',
  record: 'field of the record',
  file: 'file',
};

function Dated({ name, dated }: { name: string; dated: DatedBy | null }) {
  return (
    <>
      <dt>{name}</dt>
      <dd>
        {dated === null ? 'not known' : <time dateTime={dated.day}>{sayDay(dated.day, dated.precision)}</time>}
        {dated && <small>{`${EVIDENCE[dated.evidence]}: “${dated.words.trim()}”`}</small>}
      </dd>
    </>
  );
}

function Versions({ story: { id, version, versions } }: { story: Story }) {
  return versions
    .filter((other) => other.version !== version)
    .map((other) => (
      <li key={other.version}>
        <Link href={`/articles/${id}?version=${other.version}`} prefetch={false}>
          Version {other.version}
        </Link>
        <small>recorded on {sayDay(other.recordedAt.slice(0, 10))}</small>
      </li>
    ));
}

function Keep({ story, citation }: { story: Story; citation: string }) {
  const { capture } = story;
  const original = story.address !== null && /^https?:\/\//i.test(story.address) ? story.address : null;
  return (
    <section>
      <h2>Keep</h2>
      <ul>
        <li>
          <details>
            <summary>Cite</summary>
            <blockquote>{citation}</blockquote>
          </details>
        </li>
        <li>
          <Link href={`/articles/${story.id}`} prefetch={false}>
            Permalink
          </Link>
        </li>
        {original && (
          <li>
            <a href={original} rel="noreferrer nofollow">
              Original page
            </a>
            <small>{new URL(original).host}</small>
          </li>
        )}
        <li>
          <a href={`/articles/${story.id}/capture?version=${story.version}`} download>
            Capture as it came
          </a>
          <small className="num">
            {`sha-256 ${capture.sha256.slice(0, 8)}…${capture.sha256.slice(-8)}, ${counted(capture.byteLength, 'byte', 'bytes')}`}
          </small>
        </li>
        <Versions story={story} />
      </ul>
    </section>
  );
}
