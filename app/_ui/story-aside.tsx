// Beside a story: who is in it and why, its topics, its days with their evidence, and how to keep it.

import Link from 'next/link';
import type { DatedBy } from '#lib/model/article';
import { sayDay, sayDayShort } from '#lib/model/day';
import type { Mention } from '#lib/model/person';
import { isOnPerson } from '#lib/model/verdict';
import { isByWords } from '#lib/people/unlinked';
import { emptyQuery, toggle } from '#lib/query/query';
import { hrefFor } from '#lib/query/url';
import type { Story } from '#lib/search/story';
import type { Copy, StoredPerson } from '#lib/store/read-article';
import { counted } from './say';
import { sayStanding } from './say-standing';
import { StoryTopics } from './story-topics';
import { GivenVerdicts, NotThisMention, WhoIsMention, WrongPerson } from './verdict-forms';

export function StoryAside({ story, citation }: { story: Story; citation: string }) {
  return (
    <aside className="aside" aria-label="About this story">
      <People story={story} />
      <StoryTopics story={story} />
      <Days story={story} />
      <Copies story={story} />
      <Keep story={story} citation={citation} />
    </aside>
  );
}

function People({ story }: { story: Story }) {
  const { id, version, currentVersion, people, mentions, published } = story;
  const verdicts = story.verdicts.filter(isOnPerson);
  const open = mentions.filter((mention) => mention.person === null);
  if (version !== currentVersion || people.length + open.length + verdicts.length === 0) return null;
  return (
    <section id="people">
      <h2>In this story</h2>
      <ul>
        {people.map((person) => (
          <li key={person.slug}>
            <Link href={`/people/${person.slug}`} prefetch={false}>
              <b>{person.name}</b>
            </Link>
            <small>{[sayOffice(person), person.salience].filter(Boolean).join(' · ')}</small>
            <Why
              story={id}
              person={person}
              mentions={mentions.filter((mention) => mention.person === person.slug)}
              dated={published !== null}
            />
            <small>
              <Link href={hrefFor(toggle(emptyQuery(), 'person', person.slug))} prefetch={false}>
                all stories
              </Link>
            </small>
          </li>
        ))}
      </ul>
      <Open story={id} mentions={open} />
      <GivenVerdicts verdicts={verdicts} back={`/articles/${id}#people`} />
    </section>
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
        {mentions.map((mention) => (
          <li key={`${mention.block} ${mention.start}`}>
            “{mention.text}” <WhoIsMention story={story} mention={mention} />
          </li>
        ))}
      </ul>
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

type WhyProps = { story: string; person: StoredPerson; mentions: readonly Mention[]; dated: boolean };

/** The mentions and what decided them, with the means to say otherwise. */
function Why({ story, person: { slug, name }, mentions, dated }: WhyProps) {
  return (
    <details className="small">
      <summary>{counted(mentions.length, 'mention', 'mentions')} – why? wrong?</summary>
      <ul>
        {mentions.map((mention) => (
          <li key={`${mention.block} ${mention.start}`}>
            “{mention.text}”<small>{`${HOW[mention.how]}, ${Math.round(100 * mention.confidence)} % sure`}</small>
            {mentions.length > 1 && <NotThisMention story={story} mention={mention} name={name} />}
          </li>
        ))}
      </ul>
      <WrongPerson story={story} slug={slug} name={name} />
      {!dated && <p>The day of the story is not known: no office was used to tell who is meant.</p>}
    </details>
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
  warc: 'record of the web archive',
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

function Copies({ story: { id, copies } }: { story: Story }) {
  if (copies.length === 0) return null;
  return (
    <section id="copies">
      <h2>This text in {counted(copies.length, 'story', 'stories')}</h2>
      <ul>
        {copies.map((copy, at) => (
          <li key={copy.id}>
            {copy.id === id ? (
              <b>This story</b>
            ) : (
              <Link href={`/articles/${copy.id}`} prefetch={false}>
                {copy.headline}
              </Link>
            )}
            <small>{[copy.source, sayPublished(copy), placeAmong(at, copies)].filter(Boolean).join(' · ')}</small>
          </li>
        ))}
      </ul>
    </section>
  );
}

function sayPublished({ published }: Copy): string {
  return published === null ? 'day not known' : sayDayShort(published);
}

/** The first and the latest are said where their days tell them apart. */
function placeAmong(at: number, copies: readonly Copy[]): string | null {
  const days = copies.map((copy) => copy.published);
  const day = days[at] ?? null;
  if (day === null || new Set(days).size === 1) return null;
  if (day === days[0]) return 'first';
  return day === days.filter((one) => one !== null).at(-1) ? 'latest' : null;
}

function Versions({ story: { id, version, versions } }: { story: Story }) {
  return versions
    .filter((other) => other.version !== version)
    .map((other) => (
      <li key={other.version}>
        <Link href={`/articles/${id}?version=${other.version}`} prefetch={false}>
          Version {other.version}
        </Link>
        <small>
          recorded on {sayDay(other.recordedAt.slice(0, 10))} ·{' '}
          <WhatChanged id={id} versions={[version, other.version]} />
        </small>
      </li>
    ));
}

function WhatChanged({ id, versions }: { id: string; versions: [number, number] }) {
  const [older, newer] = [Math.min(...versions), Math.max(...versions)];
  return (
    <Link href={`/articles/${id}?version=${newer}&compare=${older}`} prefetch={false}>
      What changed from {older} to {newer}
    </Link>
  );
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
