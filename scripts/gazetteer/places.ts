// What the building of the gazetteer knows of states beside their row: how their offices are called and spelled.

import type { Country } from '#lib/model/person';
import { fold } from '#lib/text/fold';
import type { Region } from './files';

/** 'Foreign minister of the Netherlands'. */
const WITH_THE = new Set('AE BS CD CF CG CZ DO GM KM MH MV NL PH SB SC SU GB US'.split(' '));
/** Where ids of offices have a shorter name of the state. */
const SHORT: Record<string, string> = {
  AE: 'uae',
  BA: 'bosnia',
  CD: 'congo-kinshasa',
  CG: 'congo-brazzaville',
  GB: 'uk',
  SU: 'ussr',
  TT: 'trinidad',
  US: 'us',
  VA: 'vatican',
};
/** States that no reviewed office names; all others stand where their reviewed offices stand. */
const REGION_OF: Record<Region, string> = {
  west: 'AD CH LI MC SM',
  east: 'BN BT HK KI MH NR PW FM SB TO TV VU',
  south: '',
};
const SPANISH = new Set('AR BO CL CO CR CU DO EC ES GQ GT HN MX NI PA PE PY SV UY VE'.split(' '));
const PORTUGUESE = new Set('AO BR CV GW MZ PT ST TL'.split(' '));
/** Family name first, as news keeps it. */
const FAMILY_FIRST = new Set('CN HK KH KP KR TW VN XV'.split(' '));
/** Called by the first of their names: Meles Zenawi, Thaksin Shinawatra, Byambasuren. */
const GIVEN_ALONE = new Set('ET ER IS TH'.split(' '));
/** The languages whose spelling of a name is the person's own, beside English. */
const LANGUAGES: Record<string, string> = {
  AE: 'ar',
  AF: 'fa ps',
  AL: 'sq',
  AM: 'hy',
  AT: 'de',
  AZ: 'az',
  BA: 'bs hr sr',
  BD: 'bn',
  BE: 'fr nl',
  BG: 'bg',
  BH: 'ar',
  BO: 'es',
  BR: 'pt',
  BY: 'be',
  CH: 'de fr it',
  CN: 'zh zh-hans zh-cn',
  CY: 'el',
  CZ: 'cs',
  DE: 'de',
  DK: 'da',
  DZ: 'ar fr',
  EE: 'et',
  EG: 'ar',
  ES: 'es',
  ET: 'am',
  FI: 'fi sv',
  FR: 'fr',
  GE: 'ka',
  GR: 'el',
  HR: 'hr',
  HU: 'hu',
  IL: 'he',
  IN: 'hi',
  IQ: 'ar ckb',
  IR: 'fa',
  IS: 'is',
  IT: 'it',
  JO: 'ar',
  JP: 'ja',
  KG: 'ky',
  KH: 'km',
  KP: 'ko',
  KR: 'ko',
  KW: 'ar',
  KZ: 'kk',
  LA: 'lo',
  LB: 'ar',
  LK: 'si ta',
  LT: 'lt',
  LV: 'lv',
  LY: 'ar',
  MA: 'ar',
  MD: 'ro',
  ME: 'sr',
  MK: 'mk',
  MM: 'my',
  MN: 'mn',
  MR: 'ar',
  MV: 'dv',
  NL: 'nl',
  NO: 'nb',
  NP: 'ne',
  OM: 'ar',
  PK: 'ur',
  PL: 'pl',
  PS: 'ar',
  PT: 'pt',
  QA: 'ar',
  RO: 'ro',
  RS: 'sr',
  RU: 'ru',
  SA: 'ar',
  SD: 'ar',
  SE: 'sv',
  SI: 'sl',
  SK: 'sk',
  SY: 'ar',
  TH: 'th',
  TJ: 'tg',
  TM: 'tk',
  TN: 'ar',
  TR: 'tr',
  TW: 'zh zh-hant',
  UA: 'uk',
  UZ: 'uz',
  VN: 'vi',
  XK: 'sq',
  YE: 'ar',
};

export type Custom = 'spanish' | 'portuguese' | 'family-first' | 'given-alone' | 'other';

/** How names of the state are built. */
export function customOf(country: string | null): Custom {
  if (country === null) return 'other';
  if (SPANISH.has(country)) return 'spanish';
  if (PORTUGUESE.has(country)) return 'portuguese';
  if (FAMILY_FIRST.has(country)) return 'family-first';
  return GIVEN_ALONE.has(country) ? 'given-alone' : 'other';
}

export function languagesOf(country: string | null): string[] {
  const own = country === null ? undefined : (LANGUAGES[country] ?? undefined);
  return ['en', ...(own?.split(' ') ?? (customOf(country) === 'spanish' ? ['es'] : ['fr', 'pt']))];
}

/** 'the Netherlands', 'Brazil'. */
export function saidName(country: Country): string {
  return WITH_THE.has(country.code) ? `the ${country.name}` : country.name;
}

/** The name of the state in ids of offices: 'foreign-minister-congo-kinshasa'. */
export function keyOf(country: Country): string {
  return SHORT[country.code] ?? slugOf(country.name);
}

export function slugOf(name: string): string {
  return fold(name)
    .replace(/['’ʻʼ`.]/g, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');
}

export function regionOf(country: string | null, reviewed: ReadonlyMap<string | null, Region>): Region {
  const known = reviewed.get(country);
  if (known !== undefined) return known;
  const listed = (['west', 'east'] as const).find((region) => REGION_OF[region].split(' ').includes(country ?? ''));
  return listed ?? 'south';
}
