// The words that stand before a name, by what they say about who is meant.

import { wordSet } from './word-set';

/** Words of a list, folded as words() folds them. */

/** A man is meant, or a woman. */
export const MAN = wordSet('mr sir lord monsieur herr senor');
export const WOMAN = wordSet('mrs ms miss mme madame madam dame lady frau senora');

/** Words that go with any bearer of the name. */
export const PLAIN_TITLES = wordSet(`
  dr gen general generalissimo col colonel marshal field adm admiral lt lieutenant capt captain maj major sgt brigadier
  comrade chairman chairwoman head leader leaders chief chiefs boss ruler strongman dictator incumbent candidate
  nominee challenger elect presidents premiers ministers chancellors messrs tsar prisoner guerrilla rebel commander
  ayatollah sheikh sheik sheikha imam hojatoleslam maulana emir sultan shah king queen emperor
`);

/** Titles that news gives to many others of the same name: good for a leader only on the way up. */
export const LESSER_TITLES = wordSet(`
  sen senator senators rep representative congressman congresswoman gov governor mayor judge justice sheriff prof
  professor sergeant officer ambassador envoy minister secretary speaker commissioner director bishop archbishop
  cardinal prince princess crown deputy attorney detective agent inspector councillor councilman councilwoman
  premier chancellor president commissar alderman pvt private cpl corporal coach manager economist analyst
  spokesman spokeswoman lawyer actor actress singer author aide adviser advisor hopeful mp mep
`);

/** Before a title: who had the office before the day. */
export const PAST = wordSet(`
  former ex late then onetime past previous erstwhile ousted deposed retired slain assassinated murdered exiled
  fallen toppled overthrown
`);

/** Before a title: another office. */
export const OTHER_OFFICE = wordSet('vice deputy assistant associate shadow elect designate honorary');

/** After a title: chosen for the office and not yet in it. */
export const AFTER_ELECTION = wordSet('elect designate');

/** Before a country: not the one who holds the office. */
export const NOT_HOLDER = wordSet(`
  vice deputy assistant associate shadow elect designate honorary would incoming future next aspiring
  potential presumptive prospective likely self rival another any every no some a an each many most few first second
  third fourth fifth last 1st 2nd 3rd 4th 5th black female woman sitting serving lived longtime longstanding late
`);

/** Only a stand-in: enough beside a name, too little alone. */
export const STAND_IN = wordSet('acting interim caretaker provisional temporary new');

/** Before a country: the phrase is about another people ('Bosnian Serb', 'Latin American', 'Northern Irish'). */
export const REGIONS = wordSet(`
  south north east west southern northern eastern western central latin native african ethnic breakaway afro anglo
  new old greater overseas pan anti pro non
`);
