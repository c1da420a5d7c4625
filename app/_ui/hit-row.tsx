// One story in a list: the day in the margin, headline, outlet, the words in context, and who and what it is about.
// Copies of one text stand behind the best placed of them.

import { sayDayShort, weekday } from '#lib/model/day';
import type { Query } from '#lib/query/query';
import type { Hit } from '#lib/search/answer';
import { type Folded, foldCopies } from '#lib/search/fold-copies';
import { hrefOfHit, rowAnchor } from '#lib/search/neighbours';
import { HitCopies } from './hit-copies';
import { HitPeople } from './hit-people';
import { HitTopics } from './hit-topics';
import { HitWords } from './hit-words';
import { Link } from './link';
import { Marked } from './marked';
import { counted } from './say';

type Props = {
  hits: readonly Hit[];
  query: Query;
  /** Number of the first hit among all stories found. */
  start?: number;
  /** The rank of the headlines among the headings of the page. */
  heading: 'h2' | 'h3';
};

export function Hits({ hits, query, start = 1, heading }: Props) {
  return (
    <ol className="hits" start={start}>
      {foldCopies(hits).map((one) => (
        <HitRow key={one.hit.id} {...one} number={start + one.place} query={query} Heading={heading} />
      ))}
    </ol>
  );
}

type RowProps = Folded<Hit> & { number: number; query: Query; Heading: Props['heading'] };

function HitRow({ hit, folded, number, query, Heading }: RowProps) {
  const href = hrefOfHit(query, hit.id, number);
  return (
    <li className="hit-row" id={rowAnchor(hit.id)} value={number}>
      <When hit={hit} />
      <article>
        <Heading className="title" dir="auto">
          <Link href={href}>
            <Marked text={hit.headline} marks={hit.headlineMarks} />
          </Link>
        </Heading>
        <From hit={hit} href={href} isFolded={folded.length > 0} />
        {hit.snippets.map((snippet, place) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two paragraphs of a story can be equal
          <p key={place} className="snippet" dir="auto">
            <Marked text={snippet.text} marks={snippet.marks} />
          </p>
        ))}
        <HitWords words={hit.words} />
        <HitPeople hit={hit} query={query} href={href} />
        <HitTopics topics={hit.topics} query={query} />
        <HitCopies hit={hit} folded={folded} query={query} />
      </article>
    </li>
  );
}

/** The writer stands here where the words that were asked for stand in the name. */
function From({ hit, href, isFolded }: { hit: Hit; href: string; isFolded: boolean }) {
  const parts = [hit.source, hit.section, hit.place].filter((part) => part !== null);
  return (
    <p className="from">
      {parts.map((part, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: an outlet and its section can have one name
        <span key={at}>
          {at > 0 && ' · '}
          <bdi>{part}</bdi>
        </span>
      ))}
      {hit.byline !== null && hit.bylineMarks.length > 0 && (
        <>
          {' · by '}
          <bdi>
            <Marked text={hit.byline} marks={hit.bylineMarks} />
          </bdi>
        </>
      )}
      {hit.copies > 0 && !isFolded && (
        <>
          {' · '}
          <Link href={`${href}#copies`}>{counted(hit.copies, 'copy', 'copies')}</Link>
        </>
      )}
    </p>
  );
}

function When({ hit }: { hit: Hit }) {
  if (hit.published === null) return <p className="when">day not known</p>;
  const precision = hit.precision ?? 'day';
  return (
    <p className="when">
      <b>
        <time dateTime={hit.published}>{sayDayShort(hit.published, precision)}</time>
      </b>
      {precision === 'day' ? weekday(hit.published) : `known by the ${precision}`}
    </p>
  );
}
