// Words of a person, each with the story that has them.

import { sayDayShort } from '#lib/model/day';
import type { QuoteOf } from '#lib/store/read-quotes';
import { Link } from './link';

export function Quotes({ quotes }: { quotes: readonly QuoteOf[] }) {
  return (
    <ul className="quotes">
      {quotes.map((quote) => (
        <li key={`${quote.story} ${quote.block} ${quote.start}`}>
          <blockquote dir="auto">“{quote.words}”</blockquote>
          <p className="small soft">
            {quote.day === null ? 'day not known' : sayDayShort(quote.day, quote.precision ?? 'day')} ·{' '}
            <Link href={`/articles/${quote.story}`}>
              <bdi>{quote.headline}</bdi>
            </Link>
            {quote.source !== null && ` · ${quote.source}`}
          </p>
        </li>
      ))}
    </ul>
  );
}
