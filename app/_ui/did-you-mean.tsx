// The query that the reader may have meant, as a link that leads to its stories.

import type { Answer } from '#lib/search/answer';
import { Link } from './link';
import { counted } from './say';

export function DidYouMean({ meant }: Pick<Answer, 'meant'>) {
  if (meant === null) return null;
  return (
    <p className="meant">
      Did you mean{' '}
      <Link href={meant.href}>
        <b>{meant.text}</b>
      </Link>
      ? <span className="small soft num">{counted(meant.total, 'story', 'stories')}</span>
    </p>
  );
}
