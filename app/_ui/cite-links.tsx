// A story's citation as a line, and as files for programs that keep references.

import { CITATION_FORMS, type CitedStory, citationOf } from '#lib/export/citation';

type Props = { story: CitedStory & { version: number; currentVersion: number }; permalink: string };

export function CiteLinks({ story, permalink }: Props) {
  const version = story.version === story.currentVersion ? '' : `&version=${story.version}`;
  return (
    <>
      <blockquote>{citationOf(story, permalink)}</blockquote>
      <ul className="small">
        {(['bibtex', 'ris', 'csl'] as const).map((format) => (
          <li key={format}>
            <a href={`/articles/${story.id}/cite?format=${format}${version}`} download>
              {CITATION_FORMS[format].label}
            </a>
          </li>
        ))}
      </ul>
    </>
  );
}
