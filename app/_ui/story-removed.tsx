// What stood around a story on its page and is not the story: kept, and shown on demand with the reason.

import type { RemovedPart } from '#lib/model/article';
import type { Story } from '#lib/search/story';
import { counted } from './say';

/** What is shown on demand; corrections are shown anyway. */
type LeftOut = Exclude<RemovedPart, 'correction'>;

const PARTS: Record<LeftOut, { one: string; many: string; why: string }> = {
  related: { one: 'related line', many: 'related lines', why: 'leads to other stories' },
  teaser: { one: 'teaser', many: 'teasers', why: 'the beginning of another story' },
  advertisement: { one: 'advertisement', many: 'advertisements', why: 'paid for, or selling something' },
  navigation: { one: 'line of navigation', many: 'lines of navigation', why: 'belongs to the page, not to the story' },
  newsletter: { one: 'line of a newsletter box', many: 'lines of newsletter boxes', why: 'asks the reader to sign up' },
  comment: { one: 'comment', many: 'comments', why: 'written by a reader' },
};

/** What the outlet corrected: not the story's own text, and not to be overlooked. */
export function Corrections({ story: { removed } }: { story: Story }) {
  return removed
    .filter((block) => block.part === 'correction')
    .map((block) => (
      <p key={block.position} className="notes" dir="auto">
        {block.text}
      </p>
    ));
}

export function Removed({ story: { removed } }: { story: Story }) {
  const groups = groupByPart(removed);
  if (groups.size === 0) return null;
  const said = [...groups].map(([part, { length }]) => counted(length, PARTS[part].one, PARTS[part].many));
  return (
    <details className="removed">
      <summary>Left out of the story: {said.join(', ')}</summary>
      <p>Not searched, and nobody named in it counts as being in the story.</p>
      <dl>
        {[...groups].map(([part, blocks]) => (
          <div key={part}>
            <dt>
              <b>{part}</b> – {PARTS[part].why}
            </dt>
            {blocks.map((block) => (
              <dd key={block.position} dir="auto">
                {block.text}
              </dd>
            ))}
          </div>
        ))}
      </dl>
    </details>
  );
}

/** In the order of the page within a part. */
function groupByPart(removed: Story['removed']): Map<LeftOut, Story['removed']> {
  const groups = new Map<LeftOut, Story['removed']>();
  for (const block of removed) {
    const { part } = block;
    if (part === 'correction') continue;
    const group = groups.get(part);
    if (group) group.push(block);
    else groups.set(part, [block]);
  }
  return groups;
}
