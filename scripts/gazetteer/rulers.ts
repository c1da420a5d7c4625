// Offices with their holders in, the same with the noun 'leader' for those who really ruled out. Reviewed offices keep
// their nouns; an added one is a ruler's when most of its holders stand in the lists of effective leaders.

import type { Office, Person, Term } from '#lib/model/person';
import { overlap } from './days';

const CHIEFS = new Set(['head-of-state', 'head-of-government']);
/** Rulers whom the lists of effective leaders leave out, and heads who are none: two at a time, half a year each. */
const RULERS = new Set(['chief-executive-hong-kong', 'president-nauru', 'president-suriname', 'sultan-brunei']);
const NO_RULERS = /^(?:captain-regent|co-prince)-/;
/** Two rulers at once for longer than a handover or a quarrel. */
const TOO_LONG = 365;

export function withRulers(
  offices: readonly Office[],
  reviewed: ReadonlySet<string>,
  persons: readonly Person[],
  rulers: ReadonlySet<string>,
): Office[] {
  const terms = new Map<string, { term: Term; slug: string }[]>();
  for (const { slug, terms: held } of persons) {
    for (const term of held) terms.set(term.office, [...(terms.get(term.office) ?? []), { term, slug }]);
  }
  const share = (office: Office) => {
    const held = terms.get(office.id) ?? [];
    return held.length === 0 ? 0 : held.filter(({ slug }) => rulers.has(slug)).length / held.length;
  };
  const leading = offices.filter(
    (office) => RULERS.has(office.id) || (reviewed.has(office.id) && office.words.includes('leader')),
  );
  const added = offices
    .filter(({ id, role }) => !reviewed.has(id) && !RULERS.has(id) && !NO_RULERS.test(id) && CHIEFS.has(role))
    .filter((office) => share(office) > 0.5);
  for (const office of added.sort((a, b) => share(b) - share(a) || (a.id < b.id ? -1 : 1))) {
    const rivals = leading.filter((other) => other.country === office.country);
    if (rivals.every((other) => together(terms.get(office.id) ?? [], terms.get(other.id) ?? []) <= TOO_LONG))
      leading.push(office);
  }
  const ids = new Set(leading.map(({ id }) => id));
  return offices.map((office) =>
    ids.has(office.id) && !office.words.includes('leader') ? { ...office, words: [...office.words, 'leader'] } : office,
  );
}

/** Days that two persons held them side by side. */
function together(a: readonly { term: Term; slug: string }[], b: readonly { term: Term; slug: string }[]): number {
  let days = 0;
  for (const one of a)
    for (const other of b) if (one.slug !== other.slug) days += Math.max(0, overlap(one.term, other.term));
  return days;
}
