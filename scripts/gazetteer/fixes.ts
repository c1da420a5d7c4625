// A group of records in, the offices of its sources with the corrections done out.

import type { Group } from './join';
import type { Fix, MergedOffice } from './merged';

export function officesOf(group: Group): MergedOffice[] {
  return group.merged.flatMap((person) => {
    const fixes = group.corrections
      .filter(({ id }) => id === person.id)
      .flatMap((one) => [...(one.fix ?? []), ...(one.office?.fix ?? [])]);
    return fixes.reduce(
      mended,
      person.offices.map((office) => ({ ...office })),
    );
  });
}

function mended(offices: MergedOffice[], fix: Fix): MergedOffice[] {
  const fitting = offices.filter(
    (office) => sameRole(office.role, fix.role) && (!fix.country || office.country === fix.country),
  );
  if (fix.toCountry !== undefined) {
    return offices.map((office) => (fitting.includes(office) ? { ...office, country: fix.toCountry } : office));
  }
  const target = nearest(fitting, fix.was?.[0] ?? fix.from ?? fix.to ?? null);
  if (!target) return offices;
  return offices.flatMap((office) => (office === target ? (fix.drop ? [] : [changed(office, fix)]) : [office]));
}

/** Corrections may name a role as the gazetteer does: 'head-of-state', 'minister' for a place in a cabinet. */
function sameRole(role: string, stated: string): boolean {
  const plain = stated.replaceAll('-', '_');
  return (
    role === plain ||
    (plain === 'minister' && role === 'cabinet') ||
    (plain === 'opposition_leader' && role === 'opposition')
  );
}

function nearest(offices: readonly MergedOffice[], day: string | null): MergedOffice | undefined {
  const time = (text: string | null) => Date.parse(text ?? '1900');
  return [...offices].sort((a, b) => Math.abs(time(a.from) - time(day)) - Math.abs(time(b.from) - time(day)))[0];
}

function changed(office: MergedOffice, fix: Fix): MergedOffice {
  const { from = office.from, newRole, title, words } = fix;
  const to = fix.open ? null : (fix.to ?? office.to);
  const made = newRole && title && words ? { made: { role: newRole, title, words } } : {};
  const stays = !fix.open && (fix.to === undefined || fix.to === office.to);
  const acting = fix.acting ?? office.acting;
  const sources = fix.source === undefined ? office.sources : [fix.source, ...office.sources];
  return {
    ...office,
    from,
    to,
    sources,
    ...(stays ? {} : { asOf: undefined }),
    ...(acting ? { acting } : {}),
    ...made,
  };
}
