// An office as a source names it (state, role, label) in; the office of the gazetteer, its title and its nouns, out.

import type { Country, Office, Role } from '#lib/model/person';
import { fold } from '#lib/text/fold';
import type { MergedOffice } from './merged';
import { keyOf, saidName } from './places';

/** `key` begins the id, `head` the title; `several`: more than one holds it at once. */
export type Kind = { key: string; head: string; role: Role; words: string[]; several?: true };

const HEADS: Record<string, Kind> = {
  president: head('president', ['president']),
  king: head('king', ['king', 'monarch']),
  queen: head('queen', ['queen', 'monarch']),
  emperor: head('emperor', ['emperor', 'monarch']),
  emir: head('emir', ['emir', 'monarch', 'ruler']),
  sultan: head('sultan', ['sultan', 'monarch', 'ruler']),
  shah: head('shah', ['shah', 'monarch']),
  prince: head('prince', ['prince', 'monarch']),
  'grand duke': head('grand duke', ['grand duke', 'monarch']),
  pope: head('pope', ['pope', 'pontiff']),
  'supreme leader': head('supreme leader', ['supreme leader']),
  'head of state': head('head of state', ['head of state']),
  'military ruler': head('military ruler', ['military ruler', 'military leader', 'junta leader', 'head of state']),
  'captain regent': { ...head('captain regent', ['captain regent', 'captain-regent']), several: true },
  'co-prince': { ...head('co-prince', ['co-prince']), several: true },
  regent: head('regent', ['regent']),
};
/** How labels of heads of state read when their state's name is left out. */
const SAME_AS: Record<string, string> = {
  beretitenti: 'president',
  'yang di_pertuan agong': 'king',
  'druk gyalpo': 'king',
  ngwenyama: 'king',
  monarch: 'king',
  'o le ao o le malo': 'head of state',
  'french co-prince': 'co-prince',
  'episcopal co-prince': 'co-prince',
  'chairman of the presidency': 'president',
  'chairman of the transitional military council': 'military ruler',
  'chairman of the sovereignty council': 'military ruler',
  'chairman of the presidential council': 'president',
  'acting president': 'president',
};
/** States without a label of their own in some source that are no republics, or were none. */
const MONARCHIES: Record<string, string> = {
  AD: 'co-prince',
  BN: 'sultan',
  BT: 'king',
  LI: 'prince',
  LS: 'king',
  LU: 'grand duke',
  MC: 'prince',
  MY: 'king',
  SM: 'captain regent',
  SZ: 'king',
  TO: 'king',
  WS: 'head of state',
};
/** Realms of the British monarch, some to a year: who stands there as head of state is the governor-general. */
const REALMS: Record<string, string> = {
  AG: '9',
  AU: '9',
  BB: '2021',
  BS: '9',
  BZ: '9',
  CA: '9',
  GD: '9',
  GM: '1970',
  GY: '1970',
  JM: '9',
  KN: '9',
  LC: '9',
  MT: '1974',
  MU: '1992',
  NZ: '9',
  PG: '9',
  SB: '9',
  TT: '1976',
  TV: '9',
  VC: '9',
};
const QUEEN = /^(?:queen |elizabeth|beatrix|juliana|margrethe|wilhelmina|charlotte|salote|mantfombi|ntombi)/i;

const GOVERNMENT: Kind = {
  key: 'prime-minister',
  head: 'prime minister',
  role: 'head-of-government',
  words: ['prime minister', 'premier'],
};
/** Heads the government of the Vatican. */
const SECRETARY: Kind = {
  key: 'secretary-of-state',
  head: 'secretary of state',
  role: 'head-of-government',
  words: ['secretary of state', 'vatican secretary of state'],
};
const FOREIGN: Record<string, string[]> = {
  MX: ['foreign secretary', 'foreign relations secretary', 'foreign minister'],
  PH: ['foreign secretary', 'foreign affairs secretary', 'foreign minister'],
  IN: ['external affairs minister', 'foreign minister', 'minister of external affairs'],
  US: ['secretary of state'],
};

function head(title: string, words: string[]): Kind {
  return { key: title.replaceAll(' ', '-'), head: title, role: 'head-of-state', words };
}

/** Null where the gazetteer has no such office: heads of the states of a union, unlabelled effective leaders. */
export function kindOf(office: MergedOffice, name: string): Kind | null {
  const { role, country = '', label = '' } = office;
  switch (role) {
    case 'head_of_state':
      return headOfState(office, name);
    case 'head_of_government':
      return headOfGovernment(country, label);
    case 'foreign_minister':
      return foreignMinister(country);
    case 'deputy':
      return deputy(label);
    case 'head_of_state_representative':
      return GOVERNOR_GENERAL;
    case 'opposition':
      return {
        key: 'opposition-leader',
        head: 'opposition leader',
        role: 'opposition-leader',
        words: ['opposition leader', 'leader of the opposition'],
      };
    case 'leader':
      return leader(label);
    default:
      return null;
  }
}

/** Effective leaders whose list says what they were. */
function leader(label: string): Kind | null {
  const plain = fold(label);
  if (plain === 'captains-regent') return HEADS['captain regent'] ?? null;
  if (plain === 'regent') return HEADS.regent ?? null;
  if (plain === 'governor-general') return GOVERNOR_GENERAL;
  if (/^(?:acting )?prime minister$|^chief of government$/.test(plain)) return GOVERNMENT;
  if (/military|junta|supreme command/.test(plain) && !plain.startsWith('president'))
    return HEADS['military ruler'] ?? null;
  return /^(?:acting|interim|provisional)? ?president(?: of the confederation)?$/.test(plain)
    ? (HEADS.president ?? null)
    : null;
}

const GOVERNOR_GENERAL: Kind = {
  key: 'governor-general',
  head: 'governor-general',
  role: 'deputy',
  words: ['governor-general', 'governor general'],
};

/** Null where the label is missing and the state may have had several kinds. */
function headOfState({ country = '', label = '', from }: MergedOffice, name: string): Kind | null {
  if (label === '') return isRealm({ country, from, to: null, role: '', sources: [] }) ? GOVERNOR_GENERAL : null;
  const plain = fold(label)
    .replace(/\s*\(.*$/, '')
    .replace(/ of (?:the )?.*$/, (rest) => (/council|presidency/.test(rest) ? rest : ''));
  const kind = HEADS[SAME_AS[fold(label)] ?? SAME_AS[plain] ?? plain];
  if (kind === undefined) return null;
  return kind.key === 'king' && QUEEN.test(name) ? (HEADS.queen ?? kind) : kind;
}

/** The kind of an unlabelled head of state where no office of the state stands near in time. */
export function usualHead(country: string): Kind {
  const kind = HEADS[MONARCHIES[country] ?? 'president'];
  if (kind === undefined) throw new Error(`${country} has a head of state of no kind`);
  return kind;
}

/** A president who is listed as head of government holds no second office. */
function headOfGovernment(country: string, label: string): Kind | null {
  const plain = fold(label);
  if (country === 'VA') return SECRETARY;
  if (/^president/.test(plain)) return null;
  if (plain === 'chief executive')
    return { ...GOVERNMENT, key: 'chief-executive', head: 'chief executive', words: ['chief executive'] };
  return GOVERNMENT;
}

function foreignMinister(country: string): Kind {
  const words = FOREIGN[country] ?? ['foreign minister', 'foreign affairs minister', 'minister of foreign affairs'];
  return { key: 'foreign-minister', head: 'foreign minister', role: 'foreign-minister', words };
}

function deputy(label: string): Kind | null {
  const plain = fold(label).replaceAll('-', ' ');
  const of = (headOfTitle: string, words: string[]): Kind => ({
    key: headOfTitle.replaceAll(' ', '-'),
    head: headOfTitle,
    role: 'deputy',
    words,
    several: true,
  });
  if (plain === '') return null;
  if (plain.startsWith('vice chancellor')) return of('vice chancellor', ['vice chancellor']);
  if (plain === 'deputy president') return of('deputy president', ['deputy president']);
  if (plain.includes('tanaiste')) return of('tanaiste', ['tanaiste', 'deputy prime minister']);
  if (plain.includes('vice president')) return of('vice president', ['vice president']);
  if (plain.includes('vice premier')) return of('vice premier', ['vice premier', 'deputy prime minister']);
  return of('deputy prime minister', ['deputy prime minister', 'deputy premier']);
}

/** The office of that kind in the state. */
export function officeOf(kind: Kind, country: Country): Office {
  return {
    id: `${kind.key}-${keyOf(country)}`,
    title: `${kind.head} of ${saidName(country)}`,
    country: country.code,
    organisation: [],
    role: kind.role,
    words: kind.words,
  };
}

export function isRealm({ country = '', from }: MergedOffice): boolean {
  return (from ?? '') < (REALMS[country] ?? '');
}

export { GOVERNMENT };
