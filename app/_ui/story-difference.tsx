// What changed from one text of a story to another: struck out and underlined, and said to those who hear the page.

import { sayDay } from '#lib/model/day';
import { type Difference, type DifferencePiece, differencesOf } from '#lib/search/differences';
import { foldUnchanged } from '#lib/search/fold-unchanged';
import type { Story } from '#lib/search/story';
import { Link } from './link';
import { counted } from './say';
import { langOf } from './story-places';

export function StoryDifference({ older, newer }: { older: Story; newer: Story }) {
  const differences = differencesOf(older, newer).filter(({ kind, part }) => part !== 'headline' || kind !== 'same');
  const isChanged = differences.some(({ kind }) => kind !== 'same');
  return (
    <>
      <header>
        <h1 dir="auto" lang={langOf(newer.language)}>
          {newer.headline}
        </h1>
        <p className="notes">
          What changed from <TextOf story={older} /> to <TextOf story={newer} />.{' '}
          {!isChanged && 'The headline and the paragraphs are the same in both.'}
        </p>
      </header>
      <section className="prose difference" aria-label="What changed">
        {foldUnchanged(differences).map((group) =>
          Array.isArray(group) ? (
            <details key={group[0]?.position}>
              <summary>{counted(group.length, 'paragraph', 'paragraphs')} without change</summary>
              {group.map((one) => (
                <Paragraph key={one.position} difference={one} />
              ))}
            </details>
          ) : (
            <Paragraph key={group.position} difference={group} />
          ),
        )}
      </section>
    </>
  );
}

function TextOf({ story: { id, version, versions } }: { story: Story }) {
  const recorded = versions.find((one) => one.version === version)?.recordedAt.slice(0, 10);
  return (
    <>
      <Link href={`/articles/${id}?version=${version}`}>version {version}</Link>
      {recorded && ` (recorded on ${sayDay(recorded)})`}
    </>
  );
}

function Paragraph({ difference: { kind, part, moved, pieces } }: { difference: Difference }) {
  return (
    <p className={part === 'headline' || part === 'subhead' ? 'head' : undefined} dir="auto">
      {moved && <small>{kind === 'added' ? 'moved to here' : 'moved from here'}</small>}
      {pieces.map((piece) => (
        <Piece key={piece.start} piece={piece} />
      ))}
    </p>
  );
}

function Piece({ piece: { text, mark } }: { piece: DifferencePiece }) {
  if (mark === 'same') return text;
  const Mark = mark === 'added' ? 'ins' : 'del';
  return (
    <Mark>
      <span className="unseen"> {mark}: </span>
      {text}
      <span className="unseen"> end of {mark} </span>
    </Mark>
  );
}
