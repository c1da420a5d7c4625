// The comparison in numbers, with the same links.

import { hrefFor } from '#lib/query/url';
import type { Comparison } from '#lib/search/compare';
import { type Comparing, searchOfLine } from '#lib/search/compare-url';
import { Link } from './link';
import { capital, number } from './say';
import { saySpan } from './say-span';
import { Scroll } from './scroll';

export function CompareTable({ comparing, comparison }: { comparing: Comparing; comparison: Comparison }) {
  const { unit, spans, lines } = comparison;
  return (
    <details>
      <summary>As a table</summary>
      <Scroll label="Comparison as a table">
        <table className="num">
          <thead>
            <tr>
              <th scope="col">{capital(unit)}</th>
              {lines.map((line) => (
                <th key={line.of} scope="col" className="num">
                  <span className="line-name" dir="auto">
                    {line.name}
                  </span>
                </th>
              ))}
              <th scope="col" className="num">
                In the archive
              </th>
            </tr>
          </thead>
          <tbody>
            {spans.map((span, at) => (
              <tr key={span.from}>
                <th scope="row">{saySpan(span, unit)}</th>
                {lines.map((line) => (
                  <td key={line.of} className="num">
                    <Count
                      count={line.counts[at] ?? 0}
                      href={hrefFor({ ...searchOfLine(comparing, line.of), from: span.from, to: span.to })}
                    />
                  </td>
                ))}
                <td className="num">{number(span.ground)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </Scroll>
    </details>
  );
}

function Count({ count, href }: { count: number; href: string }) {
  if (count === 0) return '0';
  return <Link href={href}>{number(count)}</Link>;
}
