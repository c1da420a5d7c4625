// A typed day that can be read in two ways: the reader is asked which, each reading a link.

import { sayDay } from '#lib/model/day';
import { readTypedDay } from '#lib/query/typed-days';
import type { Parameters } from '#lib/query/url';
import { Link } from './link';

const NAMES = ['from', 'to'] as const;

/** `parameters` are those of the address, as they were typed. */
export function WhichDay({ parameters }: { parameters: Parameters }) {
  const all = [...parameters];
  return NAMES.map((name) => {
    const typed = all.find(([one, value]) => one === name && value.trim() !== '')?.[1].trim() ?? '';
    const day = readTypedDay(typed);
    if (!day?.either) return null;
    const others = all.filter(([one]) => one !== name && one !== 'page');
    const to = (reading: string) => `/?${new URLSearchParams([...others, [name, reading]])}`;
    return (
      <p key={name} className="which">
        Which day is “{typed}”? <Link href={to(day.from)}>{sayDay(day.from)}</Link> or{' '}
        <Link href={to(day.either.from)}>{sayDay(day.either.from)}</Link>
      </p>
    );
  });
}
