// The story's own paragraphs, with the words asked for marked and numbered and each person a link to what is said of them
// beside the story. Captured text says itself from which side it is read.

import { Fragment } from 'react';
import type { Story, StoryBlock } from '#lib/search/story';
import type { Piece, Run } from '#lib/search/story-text';
import { Step } from './story-matches';
import { langOf, personAnchor } from './story-places';

export function StoryText({ story }: { story: Story }) {
  const { pictures, prose, hits, language } = story;
  return (
    <>
      {pictures.length > 0 && (
        <div className="captions" lang={langOf(language)}>
          {pictures.map((block) => (
            <p key={block.position} className={block.part} dir="auto">
              <Runs runs={block.runs} hits={hits} />
            </p>
          ))}
        </div>
      )}
      {prose.length === 0 && <p className="notes">The capture holds no text of the story.</p>}
      <div className="prose" lang={langOf(language)}>
        {paragraphsOf(prose).map((group) =>
          Array.isArray(group) ? (
            <ul key={group[0]?.position}>
              {group.map((block) => (
                <li key={block.position} dir="auto">
                  <Runs runs={block.runs} hits={hits} />
                </li>
              ))}
            </ul>
          ) : (
            <Paragraph key={group.position} block={group} hits={hits} />
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

function Paragraph({ block: { part, runs }, hits }: { block: StoryBlock; hits: number }) {
  const Element = part === 'subhead' ? 'h2' : part === 'quote' ? 'blockquote' : 'p';
  return (
    <Element dir="auto">
      <Runs runs={runs} hits={hits} />
    </Element>
  );
}

/** `hits`: how many the whole story has. The steps of a hit inside a name follow the name: a link can't hold others. */
export function Runs({ runs, hits }: { runs: readonly Run[]; hits: number }) {
  return runs.map(({ start, person, anchor, pieces }) => {
    if (person === null) {
      return (
        <Fragment key={start}>
          {pieces.map((piece) => (
            <Fragment key={piece.start}>
              <PieceOf piece={piece} />
              <Step pieces={[piece]} hits={hits} />
            </Fragment>
          ))}
        </Fragment>
      );
    }
    return (
      <Fragment key={start}>
        <a className="person" id={anchor ?? undefined} href={`#${encodeURIComponent(personAnchor(person))}`}>
          {pieces.map((piece) => (
            <PieceOf key={piece.start} piece={piece} />
          ))}
        </a>
        <Step pieces={pieces} hits={hits} />
      </Fragment>
    );
  });
}

function PieceOf({ piece: { text, marked, hit, dateline } }: { piece: Piece }) {
  const words = marked ? <Mark hit={hit}>{text}</Mark> : text;
  return dateline ? <span className="dateline">{words}</span> : words;
}

/** A mark has its number where it begins; a name can cut it in two. */
function Mark({ hit, children }: { hit: number | null; children: string }) {
  if (hit === null) return <mark>{children}</mark>;
  return (
    <mark id={`hit-${hit}`} data-hit={hit}>
      {children}
    </mark>
  );
}
