// An office as a correction or a new person words it in, the office of the gazetteer out.

import type { Country, Office, Role } from '#lib/model/person';
import { fold } from '#lib/text/fold';
import type { Span } from './days';
import type { NewTerm } from './merged';
import { officeOf } from './offices';
import { slugOf } from './places';
import type { Registry } from './registry';

const BY_KIND = new Set(['head-of-state', 'head-of-government', 'foreign-minister']);
/** Nouns that would make the holder of some office in a state the one whom a role phrase means. */
const TOO_WIDE = new Set(
  `leader ruler head chief boss minister spokesman spokeswoman president premier commander chairman chairwoman chairperson
  mayor emir founder warlord envoy prosecutor cleric primate archbishop bishop general director commissioner king monarch
  mufti caliph imam secretary strongman administrator ambassador judge deputy governor senator adviser official`.split(
    /\s+/,
  ),
);
/** Titles that need no place, so that they can be one office's only. */
const OF_ONE_OFFICE = new Set(['pope', 'pontiff', 'taoiseach']);

/** Titles that corrections word in two ways. */
const SAME_TITLE: Record<string, string> = {
  'high commissioner for human rights of the United Nations': 'United Nations high commissioner for human rights',
  'United Nations envoy for Syria': 'United Nations envoy to Syria',
};

/**
 * The office that a correction names or words; null where it names one that there is not. Leaders of parties that do not
 * rule by themselves rank with the opposition ('party-leader' is the ruler of a one-party state, whom a story may name by
 * surname alone), heads of parts of a state with its ministers.
 */
export function officeOfNew(office: NewTerm['office'], span: Span, registry: Registry): Office | null {
  if (typeof office === 'string') return registry.offices.get(office) ?? registry.fromId(office);
  const country = registry.country(office.country ?? undefined);
  const title = office.title.trim();
  const same = registry
    .of(country?.code ?? null)
    .find((other) => fold(other.title) === fold(SAME_TITLE[title] ?? title));
  if (same) return same;
  const head = country ? headOf(title, country) : null;
  if (country && head !== null && (office.role === 'minister' || office.role === 'deputy')) {
    return officeOfState(head, country, { ...office, role: office.role }, registry);
  }
  if (country && head !== null && BY_KIND.has(office.role)) {
    const words = office.words.map((word) => fold(word));
    return registry.ofKind({ key: slugOf(head), head, role: office.role, words }, country, span);
  }
  const place = fold(/ of (?:the )?(.+)$/.exec(title)?.[1] ?? '');
  const isPart = country !== null && BY_KIND.has(office.role);
  const words = office.words.map((word) => fold(word)).map((word) => (isPart && place ? `${place} ${word}` : word));
  const organisation = office.organisation ?? [title.replace(/^.*? of (?:the )?/, '')];
  const isShared = registry.of(null).some((other) => other.organisation.some((name) => organisation.includes(name)));
  const isWide = (word: string) =>
    (country !== null || isShared) && (TOO_WIDE.has(word) || word === 'secretary-general');
  const kept = words.filter((word) => !OF_ONE_OFFICE.has(word) && !isWide(word));
  return registry.add({
    id: slugOf(title.replace(/ (?:of|and) (?:the )?/g, ' ')),
    title,
    country: country?.code ?? null,
    organisation: country ? [] : organisation,
    role: roleOfNew(office.role, country),
    words: kept.length > 0 ? [...new Set(kept)] : [fold(title)],
  });
}

/** 'Home secretary of Britain' is the home secretary that sources list under another name of the state. */
function officeOfState(
  head: string,
  country: Country,
  office: { role: Role; words: string[] },
  registry: Registry,
): Office {
  const noun = fold(head).replaceAll('defence', 'defense');
  const known = registry
    .of(country.code)
    .find(
      ({ role, words }) => role === office.role && words.some((word) => word.replaceAll('defence', 'defense') === noun),
    );
  if (known) return known;
  const words = office.words.map((word) => fold(word)).filter((word) => !TOO_WIDE.has(word));
  return registry.add(
    officeOf({ key: slugOf(head), head, role: office.role, words: words.length > 0 ? words : [noun] }, country),
  );
}

function roleOfNew(role: Role, country: Country | null): Role {
  if (role === 'party-leader') return 'opposition-leader';
  if (!BY_KIND.has(role)) return role;
  return country ? 'minister' : 'organisation-head';
}

/** 'Prime minister' of 'prime minister of the Gambia'; null when the title is not of the whole state. */
function headOf(title: string, country: Country): string | null {
  const names = [country.name, ...country.names].map(fold);
  for (const match of title.matchAll(/ of (?:the )?/g)) {
    const head = title.slice(0, match.index);
    if (names.includes(fold(title.slice(match.index + match[0].length))))
      return head.includes(' of the ') ? null : head;
  }
  return null;
}
