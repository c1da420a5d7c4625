// Beside a story: who is in it and why, its topics, its days with their evidence, others like it, and how to keep it.

import type { Around } from '#lib/search/around';
import type { Story } from '#lib/search/story';
import type { Headline } from '#lib/store/read-headlines';
import { StoryDays } from './story-days';
import { StoryKeep } from './story-keep';
import { SimilarStories, StoryCopies, StoryVersions } from './story-others';
import { StoryPeople } from './story-people';
import { StoryTopics } from './story-topics';

type Props = { story: Story; similar: readonly Headline[]; around: readonly Around[]; permalink: string };

export function StoryAside({ story, similar, around, permalink }: Props) {
  return (
    <aside className="aside" aria-label="About this story">
      <StoryPeople story={story} />
      <StoryTopics story={story} />
      <StoryDays story={story} around={around} />
      <StoryVersions story={story} />
      <StoryCopies story={story} />
      <StoryKeep story={story} permalink={permalink} />
      <SimilarStories stories={similar} />
    </aside>
  );
}
