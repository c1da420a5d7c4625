// What is known of a person besides the stories: other names and spellings, whom readers took for the same, the year of
// birth, and the same person elsewhere.

import { isByWords } from '#lib/people/unlinked';
import type { Profile } from '#lib/search/profile';
import { Link } from './link';
import { capital } from './say';
import { SamePerson } from './verdict-forms';

/** Names shown at once; somebody can have two hundred. */
const SHOWN = 12;

export function Known({ profile: { slug, name, names, spellings, merged, born, wikidata } }: { profile: Profile }) {
  return (
    <div className="known small soft">
      {isByWords(slug) && (
        <>
          <p>Not in the list of leaders: these are the stories in which exactly this name stands.</p>
          <SamePerson slug={slug} name={name} />
        </>
      )}
      <Names said="also written" names={names} />
      <Names said="the surname also spelled" names={spellings.map(capital)} />
      {merged.length > 0 && (
        <p>
          and, by the word of <Link href="/verdicts">a reader</Link>, {merged.map((one) => one.name).join(', ')}
        </p>
      )}
      {(born !== null || wikidata !== null) && (
        <p>
          {born !== null && `born ${born}`}
          {born !== null && wikidata !== null && ' · '}
          {wikidata !== null && (
            <a href={`https://www.wikidata.org/wiki/${encodeURIComponent(wikidata)}`} rel="noreferrer">
              Wikidata {wikidata}
            </a>
          )}
        </p>
      )}
    </div>
  );
}

function Names({ said, names }: { said: string; names: readonly string[] }) {
  if (names.length === 0) return null;
  const more = names.slice(SHOWN);
  return (
    <>
      <p>
        {said} <List names={names.slice(0, SHOWN)} />
      </p>
      {more.length > 0 && (
        <details>
          <summary>{`${more.length} more`}</summary>
          <p>
            <List names={more} />
          </p>
        </details>
      )}
    </>
  );
}

/** Each name in its own direction. */
function List({ names }: { names: readonly string[] }) {
  return names.map((name, at) => (
    <span key={name}>
      {at > 0 && ', '}
      <bdi>{name}</bdi>
    </span>
  ));
}
