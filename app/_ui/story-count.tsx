// How many stories a row of a directory has: a number for the eye, with its noun for who listens.

import { number } from './say';

export function StoryCount({ stories }: { stories: number }) {
  return (
    <span className="num soft small">
      {number(stories)} <span className="unseen">{stories === 1 ? 'story' : 'stories'}</span>
    </span>
  );
}
