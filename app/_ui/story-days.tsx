// Beside a story: its days, each with the words that it was read from.

import type { DatedBy } from '#lib/model/article';
import { sayDay, sayDaysShort } from '#lib/model/day';
import { hrefFor } from '#lib/query/url';
import type { Around } from '#lib/search/around';
import type { Story } from '#lib/search/story';
import { Link } from './link';
import { number } from './say';

type Props = { story: Story; around: readonly Around[] };

export function StoryDays({ story: { published, publishedNote, updated, captured }, around }: Props) {
  return (
    <section>
      <h2>Days</h2>
      <dl>
        <Dated name="Published" dated={published} />
        {updated && <Dated name="Updated" dated={updated} />}
        <Dated name="Captured" dated={captured} />
      </dl>
      {publishedNote && <p className="soft">{publishedNote}</p>}
      {around.length > 0 && <DaysAround around={around} />}
    </section>
  );
}

/** What else was in the news; the first are those of the same day. */
function DaysAround({ around }: { around: readonly Around[] }) {
  return (
    <p className="small">
      The days around:{' '}
      {around.map(({ from, to, query, total }, at) => (
        <span key={from}>
          {at > 0 && ' · '}
          <Link href={hrefFor(query)}>{sayDaysShort(from, to)}</Link> <span className="soft num">{number(total)}</span>
        </span>
      ))}
    </p>
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
        {dated && (
          <small>
            {`${EVIDENCE[dated.evidence]}: `}“<bdi>{dated.words.trim()}</bdi>”
          </small>
        )}
      </dd>
    </>
  );
}
