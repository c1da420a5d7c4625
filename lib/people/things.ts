// Words after or before a name that make it the name of a thing: an airport, a ship, a school.

import { wordSet } from './word-set';

/** In any case of letters: 'Charles de Gaulle airport', 'Nimitz-class'. */
const THINGS = wordSet(`
  airport airfield carrier stadium library museum university college institute institution foundation highway
  expressway boulevard avenue mausoleum mosque cathedral hospital scholarship fellowship prize medal award memorial
  class square street bridge dam arena auditorium township peninsula aircraft supercarrier destroyer
  submarine frigate warship
`);
/** Only with a capital: in lower case these words have other work to do. */
const THINGS_WITH_CAPITAL = wordSet(`
  center centre school house hall park plaza road lane drive parkway tunnel station island islands county city town
  building tower towers theater theatre trophy cup day national international presidential space international
  performing academy clinic hotel trust fund society association company co corp inc ltd group motor motors
  organization organisation records thought act bill amendment plan round commission report sr jr ii iii iv junior
  senior bay point lake mountain mount glacier sea land freeway heights garden gardens pass barracks base
`);
/** Before a name: 'USS Ronald Reagan', 'Fort Ford'. */
const BEFORE = wordSet(`
  uss hms ins ss rms fort port lake mount mt camp cape hotel carrier ship aircraft aboard liner supercarrier destroyer
  team operation hurricane
`);
/** After a name: what the person leads or did, so that the person is meant. */
const LED = wordSet(`
  administration government cabinet era presidency regime junta premiership campaign team camp years trial case
  impeachment rally transition speech family
`);
/** After a surname: the people around the one in office, so that the office says who. */
const GOVERNMENT = wordSet('administration government cabinet presidency regime junta premiership');

export function isThing(word: string, capital: boolean): boolean {
  return THINGS.has(word) || (capital && THINGS_WITH_CAPITAL.has(word));
}

export function isThingBefore(word: string): boolean {
  return BEFORE.has(word);
}

export function isLed(word: string): boolean {
  return LED.has(word);
}

export function isGovernment(word: string): boolean {
  return GOVERNMENT.has(word);
}
