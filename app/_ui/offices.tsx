// Offices with their terms; each leads to the person's stories while it was held.

import Link from 'next/link';
import { sayDay } from '#lib/model/day';
import type { Query } from '#lib/query/query';
import { hrefFor } from '#lib/query/url';
import type { HeldOffice } from '#lib/store/read-person';
import { capital } from './say';
import { Scroll } from './scroll';

export function Offices({ offices, search }: { offices: readonly HeldOffice[]; search: Query }) {
  if (offices.length === 0) return null;
  return (
    <Scroll label="Offices held">
      <table className="offices">
        <caption className="unseen">Offices held</caption>
        <tbody>
          {offices.map((office) => (
            <tr key={`${office.title} ${office.from} ${office.to}`}>
              <td>
                {capital(office.title)}
                {office.acting && ' (acting)'}
              </td>
              <td className="soft num">
                {office.from ? sayDay(office.from, office.fromPrecision ?? 'day') : '…'} –{' '}
                {office.to ? sayDay(office.to, office.toPrecision ?? 'day') : ''}
              </td>
              <td>
                <Link href={hrefFor({ ...search, from: office.from, to: office.to })} prefetch={false}>
                  stories of that time<span className="unseen"> as {office.title}</span>
                </Link>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Scroll>
  );
}
