// Nothing but chance in, names out that nobody bears: made of syllables, of a family name and what is found on a map, or of
// a person's name where a firm or a band is meant. What they are only the words around them say, so that an unknown word
// with a capital is not a person's by its looks.

import { nameFrom, type PersonName, type readGroups } from './people-names';
import type { Chance } from './story';

type Groups = ReturnType<typeof readGroups>;

const list = (text: string) => text.trim().split(/\s+/);
const ONSETS = list('b br c ch d dr f g gr h j k kh kl l m n p pr r s sh st t tr v w y z');
const VOWELS = list('a a a e e i i o o u ai ei ou á é ö ü');
const CODAS = list('n r l s m t k d ng rt nd st');
const ENDS = list('a a a o e i y en er in ov itz ak ur an el as os um ica ello ara ansk berg ford ham wick');
const ON_MAPS = list(
  `Hall Brook Creek Hill Hollow Ridge Valley Beach Bay Point Park Field Siding Junction Mill Farm Castle Bridge Lake
  Falls House Court Square Lane Road Manor Abbey Green Wood Moor Springs Cove Harbour Station Gym Pond Plain Heath`,
);
const FIRST_ON_MAPS = list('Mount Fort Lake Port Saint Camp Cape San Santa Villa Alto Monte Bad Nova Kota Tanjung Ras');
const BODIES = list('Records Motors Press Group Brothers Club Works Union Theatre Films Radio College Singers Quartet');

/** 'Velorik' */
export function coinedWord(chance: Chance): string {
  let word = '';
  for (let syllable = 1 + chance.below(2); syllable > 0; syllable--) {
    word += chance.pick(ONSETS, 'k') + chance.pick(VOWELS, 'a');
    if (chance.next() < 0.3) word += chance.pick(CODAS, 'n');
  }
  if (!/[aeiouáéöü]$/.test(word)) word += chance.pick(ENDS, 'a');
  else word += chance.pick(CODAS, 'n') + chance.pick(ENDS, 'a');
  return word.charAt(0).toUpperCase() + word.slice(1);
}

export function coinedPerson(groups: Groups, chance: Chance): PersonName {
  const known = nameFrom(groups, null, chance);
  const given = chance.next() < 0.6 ? known.given : coinedWord(chance);
  const surname = coinedWord(chance);
  return { full: `${given} ${surname}`, surname, given, initials: `${given.charAt(0)}. ${surname}` };
}

export function coinedPlace(groups: Groups, chance: Chance): string {
  const which = chance.next();
  if (which < 0.4) return coinedWord(chance);
  if (which < 0.6) return `${coinedWord(chance)} ${coinedWord(chance)}`;
  if (which < 0.7) return `${chance.pick(FIRST_ON_MAPS, 'Fort')} ${coinedWord(chance)}`;
  const first = which < 0.85 ? nameFrom(groups, null, chance).surname : coinedWord(chance);
  return `${first} ${chance.pick(ON_MAPS, 'Hall')}`;
}

export function coinedOrganisation(groups: Groups, chance: Chance): string {
  const which = chance.next();
  if (which < 0.35) return coinedWord(chance);
  if (which < 0.55) return `${coinedWord(chance)} ${coinedWord(chance)}`;
  if (which < 0.7) return nameFrom(groups, null, chance).full;
  if (which < 0.8) return nameFrom(groups, null, chance).surname;
  return `${nameFrom(groups, null, chance).surname} ${chance.pick(BODIES, 'Group')}`;
}
