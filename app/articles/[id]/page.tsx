// A story with its hits marked, its people and topics, its days with their evidence, and what was left out of it;
// or what changed from one text of it to another. The address carries the question that led here, and the story's place in
// its list.

import type { Metadata } from 'next';
import { headers } from 'next/headers';
import { notFound, permanentRedirect } from 'next/navigation';
import { cache } from 'react';
import { citationOf, permalinkOf } from '#lib/export/citation';
import { hrefFor, parseQuery, searchOf } from '#lib/query/url';
import { storiesAround } from '#lib/search/around';
import { sharedEngine } from '#lib/search/engine';
import { neighboursOf, placeFrom } from '#lib/search/neighbours';
import { similarTo } from '#lib/search/similar';
import { readStory, type Story } from '#lib/search/story';
import { NewsArticle } from '../../_ui/news-article';
import { originOf } from '../../_ui/origin';
import { parametersFrom, type SearchParams, versionFrom } from '../../_ui/parameters';
import { StoryAside } from '../../_ui/story-aside';
import { StoryDifference } from '../../_ui/story-difference';
import { StoryHead } from '../../_ui/story-head';
import { Matches } from '../../_ui/story-matches';
import { Corrections, Removed } from '../../_ui/story-removed';
import { StoryText } from '../../_ui/story-text';
import { StoryWay } from '../../_ui/story-way';

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
  const from = { query, at: placeFrom(parameters) };
  if (story === null || (compared !== null && other === null)) return { story: null, older: null, ...from };
  if (other === null) return { story, older: null, ...from };
  return other.version <= story.version ? { story, older: other, ...from } : { story: other, older: story, ...from };
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { story, older } = await asked(props);
  if (story === null) return { title: 'No such story' };
  return { title: older === null ? story.headline : `What changed: ${story.headline}` };
}

export default async function ArticlePage(props: Props) {
  const { story, older, query, at } = await asked(props);
  if (story === null) notFound();
  if (story.id !== (await props.params).id) permanentRedirect(hrefFor(query, `/articles/${story.id}`));
  const engine = await sharedEngine();
  const isInList = at !== null || searchOf(query).size > 0;
  const [neighbours, similar, around] = await Promise.all([
    isInList ? neighboursOf(engine, query, story.id, at) : null,
    older === null ? similarTo(engine, story) : [],
    storiesAround(engine, story.published),
  ]);
  const permalink = permalinkOf(story, originOf(await headers()));
  return (
    <>
      <StoryWay id={story.id} query={query} neighbours={neighbours} />
      <div className="story">
        <article>
          {older === null ? <WholeStory story={story} /> : <StoryDifference older={older} newer={story} />}
          <p className="printed">{citationOf(story, permalink)}</p>
        </article>
        <StoryAside story={story} similar={similar} around={around} permalink={permalink} />
      </div>
      <NewsArticle story={story} permalink={permalink} />
    </>
  );
}

function WholeStory({ story }: { story: Story }) {
  return (
    <>
      <StoryHead story={story} />
      <Matches hits={story.hits} />
      <StoryText story={story} />
      <Corrections story={story} />
      <Removed story={story} />
    </>
  );
}
