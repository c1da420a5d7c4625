// The story's own paragraphs, with the words asked for marked and each person a link; and what was left out.

import Link from 'next/link';
import { Fragment } from 'react';
import type { RemovedPart } from '#lib/model/article';
import type { Story, StoryBlock } from '#lib/search/story';
import type { Piece, Run } from '#lib/search/story-text';
import { counted } from './say';

export function StoryText({ story }: { story: Story }) {
  const pictures = story.own.filter((block) => block.part === 'caption' || block.part === 'credit');
  const prose = story.own.filter((block) => !pictures.includes(block));
  return (
    <>
      {pictures.length > 0 && (
        <div className="captions">
          {pictures.map((block) => (
            <p key={block.position} className={block.part}>
              <Runs runs={block.runs} />
            </p>
          ))}
        </div>
      )}
      <div className="prose">
        {paragraphsOf(prose).map((group) =>
          Array.isArray(group) ? (
            <ul key={group[0]?.position}>
              {group.map((block) => (
                <li key={block.position}>
                  <Runs runs={block.runs} />
                </li>
              ))}
            </ul>
          ) : (
            <Paragraph key={group.position} block={group} />
          ),
        )}
      </div>
    </>
  );
}

/** Neighbouring items of a list are one list. */
function paragraphsOf(blocks: readonly StoryBlock[]): (StoryBlock | StoryBlock[])[] {
  const groups: (StoryBlock | StoryBlock[])[] = [];
  for (const block of blocks) {
    const last = groups.at(-1);
    if (block.part !== 'list') groups.push(block);
    else if (Array.isArray(last)) last.push(block);
    else groups.push([block]);
  }
  return groups;
}

function Paragraph({ block }: { block: StoryBlock }) {
  const words = <Runs runs={block.runs} />;
  if (block.part === 'subhead') return <h2>{words}</h2>;
  if (block.part === 'quote') return <blockquote>{words}</blockquote>;
  return <p>{words}</p>;
}

/** `plain` leaves the links out, as in a heading. */
export function Runs({ runs, plain = false }: { runs: readonly Run[]; plain?: boolean }) {
  return runs.map((run) => {
    const pieces = run.pieces.map((piece) => <PieceOf key={piece.start} piece={piece} />);
    if (run.person === null || plain) return <Fragment key={run.start}>{pieces}</Fragment>;
    return (
      <Link key={run.start} className="person" href={`/people/${run.person}`} prefetch={false}>
        {pieces}
      </Link>
    );
  });
}

function PieceOf({ piece }: { piece: Piece }) {
  const text = piece.marked ? <mark>{piece.text}</mark> : piece.text;
  return piece.dateline ? <span className="dateline">{text}</span> : text;
}

/** What is shown on demand; corrections are shown anyway. */
type LeftOut = Exclude<RemovedPart, 'correction'>;

const NAMES = {
  related: ['related line', 'related lines'],
  teaser: ['teaser', 'teasers'],
  advertisement: ['advertisement', 'advertisements'],
  navigation: ['line of navigation', 'lines of navigation'],
  newsletter: ['line of a newsletter box', 'lines of newsletter boxes'],
  comment: ['comment', 'comments'],
} as const satisfies Record<LeftOut, readonly [string, string]>;

/** What the outlet corrected: not the story's own text, and not to be overlooked. */
export function Corrections({ story: { removed } }: { story: Story }) {
  return removed
    .filter((block) => block.part === 'correction')
    .map((block) => (
      <p key={block.position} className="notes">
        {block.text}
      </p>
    ));
}

export function Removed({ story: { removed } }: { story: Story }) {
  const shown = removed.flatMap(({ part, ...block }) => (part === 'correction' ? [] : [{ part, ...block }]));
  if (shown.length === 0) return null;
  const counts = new Map<LeftOut, number>();
  for (const { part } of shown) counts.set(part, (counts.get(part) ?? 0) + 1);
  const parts = [...counts].map(([part, count]) => counted(count, NAMES[part][0], NAMES[part][1]));
  return (
    <details className="removed">
      <summary>Left out of the story: {parts.join(', ')}</summary>
      <ul>
        {shown.map((block) => (
          <li key={block.position}>
            <b>{block.part}</b> {block.text}
          </li>
        ))}
      </ul>
    </details>
  );
}
