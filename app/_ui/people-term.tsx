// The days of a term at the precision that is known, and a link to a person or an office.

import { type Day, type Precision, sayDayShort } from '#lib/model/day';
import { Link } from './link';
import { capital } from './say';

export type TermDays = {
  from: Day | null;
  to: Day | null;
  fromPrecision?: Precision | null | undefined;
  toPrecision?: Precision | null | undefined;
};

export function sayFrom({ from, fromPrecision }: TermDays): string {
  return from === null ? 'not known' : sayDayShort(from, fromPrecision ?? 'day');
}

/** An open end is said for what it is: nobody knows of an end. */
export function sayTo({ to, toPrecision }: TermDays): string {
  return to === null ? 'no end known' : sayDayShort(to, toPrecision ?? 'day');
}

export function PersonLink({ slug, name }: { slug: string; name: string }) {
  return (
    <Link href={`/people/${encodeURIComponent(slug)}`}>
      <bdi>{name}</bdi>
    </Link>
  );
}

export function officeHref(id: string): string {
  return `/offices/${encodeURIComponent(id)}`;
}

export function OfficeLink({ id, title }: { id: string; title: string }) {
  return <Link href={officeHref(id)}>{capital(title)}</Link>;
}
