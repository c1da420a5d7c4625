// A story with its hits marked, its people and topics, its days with their evidence, and what was left out of it;
// or what changed from one text of it to another.

import type { Metadata } from 'next';
import { headers } from 'next/headers';
import Link from 'next/link';
import { notFound, permanentRedirect } from 'next/navigation';
import { cache } from 'react';
import { citationOf } from '#lib/export/citation';
import { hrefFor, parseQuery, searchOf } from '#lib/query/url';
import { sharedEngine } from '#lib/search/engine';
import { readStory, type Story } from '#lib/search/story';
import { parametersFrom, type SearchParams, versionFrom } from '../../_ui/parameters';
import { StoryAside } from '../../_ui/story-aside';
import { StoryDifference } from '../../_ui/story-difference';
import { StoryHead } from '../../_ui/story-head';
import { Corrections, Removed, StoryText } from '../../_ui/story-text';

type Props = { params: Promise<{ id: string }>; searchParams: SearchParams };

/** Once a request, for the title and for the page. */
const read = cache(async (id: string, text: string, version: number | null) =>
  readStory(await sharedEngine(), id, text, version),
);

async function asked({ params, searchParams }: Props) {
  const parameters = await parametersFrom(searchParams);
  const { query } = parseQuery(parameters);
  const { id } = await params;
  const compared = versionFrom(parameters, 'compare');
  const story = await read(id, query.text, versionFrom(parameters));
  const other = compared === null ? null : await read(id, query.text, compared);
  // proxy.ts has sent away who asks for a version that is not there
  if (story === null || (compared !== null && other === null)) return { story: null, older: null, query };
  if (other === null) return { story, older: null, query };
  return other.version <= story.version ? { story, older: other, query } : { story: other, older: story, query };
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { story, older } = await asked(props);
  if (story === null) return { title: 'No such story' };
  return { title: older === null ? story.headline : `What changed: ${story.headline}` };
}

export default async function ArticlePage(props: Props) {
  const { story, older, query } = await asked(props);
  if (story === null) notFound();
  if (story.id !== (await props.params).id) permanentRedirect(`/articles/${story.id}`);
  const cameFromSearch = searchOf(query).size > 0;
  const host = (await headers()).get('host') ?? 'localhost';
  return (
    <>
      <p className="small soft kicker">
        <Link href={hrefFor(query)} prefetch={false}>
          ← {cameFromSearch ? 'Back to the stories found' : 'All stories'}
        </Link>
      </p>
      <div className="story">
        <article>
          {older === null ? <WholeStory story={story} /> : <StoryDifference older={older} newer={story} />}
        </article>
        <StoryAside story={story} citation={citationOf(story, `http://${host}/articles/${story.id}`)} />
      </div>
    </>
  );
}

function WholeStory({ story }: { story: Story }) {
  return (
    <>
      <StoryHead story={story} />
      <StoryText story={story} />
      <Corrections story={story} />
      <Removed story={story} />
    </>
  );
}
