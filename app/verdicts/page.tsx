// What readers have said about who is in a story and what it is about, the last first; each can be taken back.

import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { sayDayShort } from '#lib/model/day';
import { sharedEngine } from '#lib/search/engine';
import { type ListedVerdict, readVerdicts } from '#lib/store/read-verdicts';
import { Link } from '../_ui/link';
import { Pager } from '../_ui/pager';
import { pageFrom, parametersFrom, type SearchParams } from '../_ui/parameters';
import { counted } from '../_ui/say';
import { sayVerdict, TakeBack } from '../_ui/verdict-forms';

export const metadata: Metadata = { title: 'Verdicts' };

export default async function VerdictsPage({ searchParams }: { searchParams: SearchParams }) {
  const asked = pageFrom(await parametersFrom(searchParams));
  const { store } = await sharedEngine();
  const { total, page, pages, verdicts } = await readVerdicts(store, asked);
  if (asked > pages) notFound();
  return (
    <div className="profile">
      <div className="bar">
        <h1>Verdicts</h1>
        <p className="small soft" role="status">
          {counted(total, 'verdict', 'verdicts')}
        </p>
      </div>
      <p className="asked">
        What readers have said about who is in a story and what it is about. It counts for more than anything that was
        recognised, and it stays when a story is read again.
      </p>
      <ul className="verdicts">
        {verdicts.map((verdict) => (
          <li key={verdict.id}>
            <span>
              <b>{sayVerdict(verdict)}</b>
              <About verdict={verdict} />
            </span>
            <TakeBack verdict={verdict} back={verdicts.length === 1 ? '/verdicts' : `/verdicts?page=${page}`} />
          </li>
        ))}
      </ul>
      {total === 0 && (
        <p className="soft">
          None yet. Beside a story, “why? wrong?” under a person or a topic is the place to say who is not in it, or
          what it is not about.
        </p>
      )}
      <Pager page={page} pages={pages} to={(number) => `/verdicts?page=${number}`} />
    </div>
  );
}

function About({ verdict: { about, story, givenAt } }: { verdict: ListedVerdict }) {
  return (
    <small>
      {about && (
        <>
          <Link href={`/articles/${about.id}`}>{about.headline}</Link>
          {` · ${[about.source, about.day && sayDayShort(about.day)].filter(Boolean).join(' · ')} · `}
        </>
      )}
      {!about && story !== null && 'a story that is not in the archive · '}
      said on {sayDayShort(givenAt.slice(0, 10))}
    </small>
  );
}
