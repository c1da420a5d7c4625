// A person is an identity with the offices held; a mention is where a story names one.

import type { Day, Precision } from './day';

export const ROLES = [
  'head-of-state',
  'head-of-government',
  'party-leader',
  'foreign-minister',
  'deputy',
  'minister',
  'organisation-head',
  'opposition-leader',
] as const;
export type Role = (typeof ROLES)[number];

export type Country = {
  /** ISO 3166 alpha-2; former states have their own code: SU, DD, YU, CS. */
  code: string;
  name: string;
  /** Other names in news: 'Burma', 'U.S.', 'Soviet Union'. */
  names: string[];
  /** 'Russian', 'Soviet'. */
  demonyms: string[];
  /** Words that stand for the government: 'Kremlin', 'White House'. */
  metonyms: string[];
  /** First and last day as a state under this code, where it began or ended after 1945. */
  from?: Day;
  to?: Day;
  /** Seats of government in English spelling; not metonyms, as news names them for much else. */
  capitals?: string[];
  /** Codes of the states that followed one that ended. */
  successors?: string[];
};

export type Office = {
  id: string;
  /** 'president of Russia': shown beside a name. */
  title: string;
  /** Country code, or null for an organisation. */
  country: string | null;
  /** Names of the organisation ('United Nations', 'U.N.'), empty for a country's office. */
  organisation: string[];
  role: Role;
  /** Lower-case nouns by which the office is called: 'president', 'prime minister', 'premier'. */
  words: string[];
};

/** One holding of an office. `from` and `to` are both inclusive; null means not known to have begun or ended. */
export type Term = {
  office: string;
  from: Day | null;
  to: Day | null;
  fromPrecision?: Precision;
  toPrecision?: Precision;
  acting?: true;
  /** Where the days come from: a key of sources.json. */
  source: string;
};

export type Person = {
  slug: string;
  name: string;
  /** How one is called alone, the surname in most cultures: 'Putin', 'Xi', 'Suu Kyi', 'Juan Carlos'. */
  surname: string;
  /** Other full names that name this person and nobody else. */
  names: string[];
  born: number | null;
  wikidata: string | null;
  terms: Term[];
};

/** How a mention was linked to its person. */
export const HOW = ['full-name', 'surname', 'title', 'role', 'unlinked', 'reader'] as const;
export type How = (typeof HOW)[number];

/** A named place in the text. Offsets are UTF-16 units into the headline or into the text of that block. */
export type Mention = {
  /** Position of the block in the article, or null for the headline. */
  block: number | null;
  start: number;
  end: number;
  text: string;
  /** Slug; one that begins with '~' is a person by the words alone (lib/people/unlinked.ts); null where two persons fit. */
  person: string | null;
  how: How;
  /** 0 to 1. */
  confidence: number;
};

export const SALIENCES = ['about', 'quoted', 'mentioned', 'caption'] as const;
export type Salience = (typeof SALIENCES)[number];

/** How the story's day stands to the office named beside a person: held on it, before it, after it, or sought. */
export const STANDINGS = ['incumbent', 'former', 'future', 'candidate'] as const;
export type Standing = (typeof STANDINGS)[number];

/** Words that a person is quoted with; they lie in the block from `start` to `end`, without their marks. */
export type Quote = {
  block: number;
  start: number;
  end: number;
  /** Slug of the speaker, null where nobody is plain. */
  person: string | null;
  /** The words that name the speaker. */
  speaker: string;
  /** 0 to 1. */
  confidence: number;
};

/** What a person is to one story, with the office held on the story's day. */
export type PersonInStory = {
  person: string;
  name: string;
  salience: Salience;
  mentions: number;
  /** Null where no office is known or the story has no day. */
  standing: Standing | null;
  /** Id of the office held on the story's day, else null. */
  office: string | null;
  /** Title of that office, or of the foremost one that the standing speaks of. */
  officeTitle: string | null;
};
