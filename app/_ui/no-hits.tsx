// Nothing found: which part of the question emptied it, and what the reader can do next, with links that lead to as
// many stories as they say.

import { hasFilters, withoutFilters } from '#lib/query/query';
import { hrefFor } from '#lib/query/url';
import type { Answer } from '#lib/search/answer';
import { type Emptied, emptied, type NearDay, type Removal } from '#lib/search/emptied';
import { sharedEngine } from '#lib/search/engine';
import { DidYouMean } from './did-you-mean';
import { Link } from './link';
import { counted } from './say';

export async function NoHits({ answer }: { answer: Answer }) {
  const { query, pending, meant, stopped } = answer;
  if (pending > 0) return <p className="none">The archive is being indexed. Reload the page in a moment.</p>;
  const parts = await emptied(await sharedEngine(), answer);
  return (
    <div className="none">
      <h2>{stopped ? 'The search was stopped.' : 'No story fits.'}</h2>
      <DidYouMean meant={meant} />
      {parts !== null && <Emptying emptied={parts} />}
      <ul>
        {stopped && <Shorter answer={answer} />}
        {query.text !== '' && !stopped && (
          <li>A star finds every ending: negotiat* finds negotiation and negotiator.</li>
        )}
        <li>
          <Link href="/">Browse everything</Link>
        </li>
      </ul>
    </div>
  );
}

function Emptying({ emptied: { alone, days, removals } }: { emptied: Emptied }) {
  return (
    <>
      {alone.length > 0 && <Alone names={alone} />}
      {days !== null && (
        <p>
          The archive has no story published {days.said}
          {days.before !== null && <Near what="; nearest before: " day={days.before} />}
          {days.after !== null && <Near what={days.before ? ', after: ' : '; nearest after: '} day={days.after} />}.
        </p>
      )}
      {removals.length > 0 && (
        <ul className="removals" aria-label="With less asked for">
          {removals.map((removal) => (
            <li key={removal.said}>
              <Without removal={removal} />
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

function Alone({ names }: { names: readonly string[] }) {
  return (
    <p>
      No story at all is found by{' '}
      {names.map((name, at) => (
        <span key={name}>
          {at > 0 && (at === names.length - 1 ? ' or by ' : ', by ')}
          <b dir="auto">{name}</b>
        </span>
      ))}
      .
    </p>
  );
}

function Near({ what, day }: { what: string; day: NearDay }) {
  return (
    <>
      {what}
      <Link href={day.href}>{day.said}</Link>
    </>
  );
}

function Without({ removal: { said, total, href } }: { removal: Removal }) {
  const stories = <span className="num">{counted(total, 'story', 'stories')}</span>;
  if (total === 0) {
    return (
      <span className="soft">
        {said}: {stories}
      </span>
    );
  }
  return (
    <Link href={href}>
      {said}: {stories}
    </Link>
  );
}

/** A search that was stopped says nothing of what less would give. */
function Shorter({ answer: { query } }: { answer: Answer }) {
  return (
    <>
      {hasFilters(query) && (
        <li>
          <Link href={hrefFor(withoutFilters(query))}>Keep the words, drop the filters</Link>
        </li>
      )}
      <li>
        <Link href={hrefFor({ ...query, text: '', sort: 'newest', page: 1 })}>Keep the filters, drop the words</Link>
      </li>
    </>
  );
}
