// The lists of given and family names, and the gazetteer's, in; names for slots and copies out.

import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Person } from '#lib/model/person';
import type { Chance } from './story';

export type PersonName = { full: string; surname: string; given: string; initials: string };
export type Gender = 'm' | 'f' | null;

type Group = { order: string; men: string[]; women: string[]; families: string[] };

const PERSONS = path.resolve(import.meta.dirname, '..', '..', '..', 'lib', 'people', 'data', 'persons');
const FILE = path.join(import.meta.dirname, 'names.txt');
const BIG = new Set(['english', 'chinese', 'southasian', 'arab', 'spanish', 'russian', 'latin', 'german', 'french']);

export function readGroups(): Group[] {
  const groups: Group[] = [];
  for (const line of readFileSync(FILE, 'utf8').split('\n')) {
    if (line.startsWith('#') || !line.includes('|')) continue;
    const [name = '', order = '', men = '', women = '', families = ''] = line.split(' | ');
    const list = (cell: string) =>
      cell
        .trim()
        .split(/\s+/)
        .map((word) => word.replaceAll('_', ' '));
    const group = { order: order.trim(), men: list(men), women: list(women), families: list(families) };
    groups.push(group);
    if (BIG.has(name)) groups.push(group, group);
    if (name === 'english') groups.push(group, group);
  }
  return groups;
}

/** Leaders' names, for copies of texts: any of them may stand anywhere. */
export function leaderNames(): PersonName[] {
  return readLeaders().flatMap(({ name, surname }) => {
    const words = name.split(' ');
    if (
      words.length < 2 ||
      words.length > 4 ||
      !name.includes(surname) ||
      !words.every((w) => /^\p{L}[\p{L}.'-]*$/u.test(w))
    )
      return [];
    const given = name.startsWith(`${surname} `) ? name.slice(surname.length + 1) : (words[0] ?? '');
    return [{ full: name, surname, given, initials: initialled(given, surname) }];
  });
}

export function nameFrom(groups: readonly Group[], gender: Gender, chance: Chance): PersonName {
  const group = chance.pick(groups, { order: 'given', men: ['John'], women: ['Jane'], families: ['Doe'] });
  const women = gender === 'f' || (gender === null && chance.next() < 0.35);
  const given = chance.pick(women ? group.women : group.men, 'Jane');
  if (group.order === 'single') {
    const plain = given.split(' ').at(-1) ?? given;
    return { full: given, surname: given, given: plain, initials: given };
  }
  const surname = chance.pick(group.families, 'Doe');
  const middle =
    group.order === 'given' && chance.next() < 0.12 ? ` ${String.fromCharCode(65 + chance.below(26))}.` : '';
  const full = group.order === 'family' ? `${surname} ${given}` : `${given}${middle} ${surname}`;
  return {
    full,
    surname: group.order === 'family' ? (surname.split(' ')[0] ?? surname) : surname,
    given,
    initials: initialled(given, surname),
  };
}

/** 'J. Doe' */
export function initialled(given: string, surname: string): string {
  return `${given
    .split(/[\s-]/)
    .map((part) => `${part.charAt(0)}.`)
    .join('')} ${surname}`;
}

function readLeaders(): Person[] {
  return readdirSync(PERSONS)
    .filter((name) => name.endsWith('.json'))
    .sort()
    .flatMap((name) => JSON.parse(readFileSync(path.join(PERSONS, name), 'utf8')));
}
