// A story with its hits marked, its people and topics, its days with their evidence, and what was left out of it.

import type { Metadata } from 'next';
import { headers } from 'next/headers';
import Link from 'next/link';
import { notFound } from 'next/navigation';
import { cache } from 'react';
import { citationOf } from '#lib/export/citation';
import { hrefFor, parseQuery, searchOf } from '#lib/query/url';
import { sharedEngine } from '#lib/search/engine';
import { readStory } from '#lib/search/story';
import { parametersFrom, type SearchParams, versionFrom } from '../../_ui/parameters';
import { StoryAside } from '../../_ui/story-aside';
import { StoryHead } from '../../_ui/story-head';
import { Removed, StoryText } from '../../_ui/story-text';

type Props = { params: Promise<{ id: string }>; searchParams: SearchParams };

/** Once a request, for the title and for the page. */
const read = cache(async (id: string, text: string, version: number | null) => {
  const engine = await sharedEngine();
  return (await readStory(engine, id, text, version)) ?? readStory(engine, id, text, null);
});

async function asked({ params, searchParams }: Props) {
  const parameters = await parametersFrom(searchParams);
  const { query } = parseQuery(parameters);
  return { story: await read((await params).id, query.text, versionFrom(parameters)), query };
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { story } = await asked(props);
  return { title: story?.headline ?? 'No such story' };
}

export default async function ArticlePage(props: Props) {
  const { story, query } = await asked(props);
  if (story === null) notFound();
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
          <StoryHead story={story} />
          <StoryText story={story} />
          <Removed story={story} />
        </article>
        <StoryAside story={story} citation={citationOf(story, `http://${host}/articles/${story.id}`)} />
      </div>
    </>
  );
}
