// Persons and offices in; what deserves a look out: two holders of one office, offices without a holder, and persons
// who may stand there twice.

import type { Office, Person, Term } from '#lib/model/person';
import { wordList } from '#lib/text/words';
import { hasSeveral } from './clip';
import { begin, daysBetween, distance, end, isExact, overlap } from './days';
import { likeness } from './names';

/** Longer than a handover, a quarrel about a day or a stand-in. */
const LONG_OVERLAP = 60;
/** Two terms known by the year share the year of the handover. */
const ROUGH_OVERLAP = 366;
const LONG_GAP = 731;
/** A second copy holds the same office at or about the same time. */
const NEAR_IN_TIME = 400;
/** Of the letter pairs of the whole names. */
const NEAR_IN_SPELLING = 0.72;

type Held = { person: Person; term: Term };

export function overlapsOf(persons: readonly Person[], offices: readonly Office[]): string[] {
  return eachOffice(
    persons,
    offices.filter((office) => !hasSeveral(office)),
    (office, held) =>
      pairsOf(held).flatMap(([a, b]) => {
        const days = a.person === b.person || a.term.acting || b.term.acting ? 0 : overlap(a.term, b.term);
        const rough = isExact(a.term) && isExact(b.term) ? LONG_OVERLAP : ROUGH_OVERLAP;
        return days > rough ? [`${office.id}: ${said(a)} and ${said(b)}, ${days} days`] : [];
      }),
  );
}

export function gapsOf(persons: readonly Person[], offices: readonly Office[]): string[] {
  return eachOffice(
    persons,
    offices.filter((office) => !hasSeveral(office)),
    (office, held) => {
      const order = [...held].sort((a, b) => (begin(a.term) < begin(b.term) ? -1 : 1));
      let last = order[0];
      return order.flatMap((one) => {
        const gap = last && last !== one ? daysBetween(end(last.term), begin(one.term)) : 0;
        const text = last && gap > LONG_GAP ? [`${office.id}: nobody between ${said(last)} and ${said(one)}`] : [];
        if (!last || end(one.term) > end(last.term)) last = one;
        return text;
      });
    },
  );
}

/** The same words in another order or spelling, with an office in common at about the same time. */
export function doublesOf(persons: readonly Person[], offices: readonly Office[]): string[] {
  const states = new Map(offices.map((office) => [office.id, office.country ?? office.id]));
  const byState = new Map<string, Held[]>();
  for (const person of persons) {
    for (const term of person.terms) {
      const state = states.get(term.office) ?? '';
      byState.set(state, [...(byState.get(state) ?? []), { person, term }]);
    }
  }
  const found = [...byState.values()].flatMap((held) =>
    pairsOf(held).flatMap(([a, b]) => (a.person !== b.person && isDouble(a, b) ? [`${said(a)} and ${said(b)}`] : [])),
  );
  return [...new Set(found)];
}

function isDouble(a: Held, b: Held): boolean {
  const [one, other] = [a.person, b.person];
  if (one.born !== null && other.born !== null && Math.abs(one.born - other.born) > 2) return false;
  if (one.wikidata !== null && other.wikidata !== null && one.wikidata !== other.wikidata) return false;
  const key = (person: Person) => wordList(person.name).sort().join(' ');
  if (key(one) === key(other)) return true;
  if (a.term.office !== b.term.office || distance(a.term, b.term) > NEAR_IN_TIME) return false;
  return (
    likeness(wordList(one.name).join(''), wordList(other.name).join('')) >= NEAR_IN_SPELLING || holdsWords(one, other)
  );
}

/** 'Chatichai' of 'Chatichai Choonhavan' and 'Gen. Chatichai Choonhavan': all words of the shorter name, as often. */
function holdsWords(a: Person, b: Person): boolean {
  const [one, other] = [wordList(a.name), wordList(b.name)];
  const [shorter, longer] = one.length <= other.length ? [one, other] : [other, one];
  const count = (words: readonly string[], word: string) => words.filter((other) => other === word).length;
  return shorter.length >= 2 && shorter.every((word) => count(longer, word) >= count(shorter, word));
}

function eachOffice(
  persons: readonly Person[],
  offices: readonly Office[],
  say: (office: Office, held: Held[]) => string[],
): string[] {
  const held = new Map<string, Held[]>();
  for (const person of persons) {
    for (const term of person.terms) held.set(term.office, [...(held.get(term.office) ?? []), { person, term }]);
  }
  return offices.flatMap((office) => say(office, held.get(office.id) ?? []));
}

function* pairs(held: readonly Held[]): Generator<[Held, Held]> {
  for (const [at, a] of held.entries()) for (const b of held.slice(at + 1)) yield [a, b];
}

function pairsOf(held: readonly Held[]): [Held, Held][] {
  return [...pairs(held)];
}

function said({ person, term }: Held): string {
  return `${person.name} (${person.slug}, ${term.office} ${term.from ?? '?'} to ${term.to ?? 'now'}, ${term.source})`;
}
