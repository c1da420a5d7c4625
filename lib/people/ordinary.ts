// Words with a capital that say nothing about a name beside them, and surnames that are other words as well.

import { wordSet } from './word-set';

const WEEKDAYS = wordSet(`
  monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thurs fri sat sun
`);
/** Months and what else stands for a day: 'Putin Monday' is still Putin. */
const MONTHS = wordSet(`
  january february march april may june july august september october november december jan feb mar apr jun jul aug sept oct nov dec
  today tomorrow yesterday
`);
/** Words that begin a sentence, and parties and creeds; what follows them is a name of its own: 'When Bush arrived'. */
const OPENERS = wordSet(`
  a about above according across after again against ahead all along alongside also although always am amid among an
  and announcing another are as asked asking at back because before behind being below beside besides between beyond
  both but by calling can citing could current day days despite did do does down during each earlier either even ever
  every except few following for forced former from given had has have having he her here his how however if in
  including incumbent indeed inside instead into is it its just later least less like long many may maybe meanwhile
  meeting might more moreover most much must near neither never new next no nor not nothing now of off often old on
  once one only onto or other others our out outside over past perhaps president quoting recently replacing
  said saying says seeing shall she should since so some soon still such telling than that the their them then there
  these they this those though through throughout till to told too toward towards two under unlike until up upon urging
  was we were what whatever when whenever where whereas whether which while who whom whose why will with within without
  would yesterday yet you your inauguration accused accusing critics supporters opponents
  democrat democrats democratic republican republicans communist communists socialist socialists conservative
  conservatives labour labor liberal tory tories christian social marxist nationalist muslim islamist gaullist leftist
  rightist centrist reformist maoist islamic
`);
/** Surnames that a headline may use as a word, a place, a firm or a given name, or that too many people bear. */
const ORDINARY = wordSet(`
  abdullah abe ahmed ali allen anderson an aziz bah banda banks barre begum bell benedict bennett bishop black bongo 
  brown bush carter chan chang charles chen cheng choi chun clark cook costa cruz da day de diaz
  do doe douglas dos eden edward elizabeth fahd faisal fernandez ford fox francis frank fraser garcia george gomez
  gonzalez gore grant green gray grey hall harding harper hassan heath henry hill ho hoover hope howard hu
  hughes humphrey hull hun hurd hussein ibrahim jackson james jiang john johnson jordan juan karl kennedy kerry key khan kim
  king lai lange lee leo lewis li lin long lopez ma mahmud major mao marshall martin martinez may mendes mir
  mitchell mohamed mohammed moi moon moore morales murphy murray musa newton nguyen no ortiz ortega osman
  palmer park paul pena perez peters phillips pierce pius powell price rahman ramos rao reid rice rios
  roberts robinson rodriguez rogers roh rose ross roy rudd rush sanchez santos saud scott sharif sharma
  sharon shah silva simon singh smith son soares sousa stewart suarez sun taylor than thomas thompson turnbull
  turner un vance walker wang washington wells wen white william williams wilson wong wood wright wu yang yoon young
  zhang zhao zhou zhu lagos toledo valencia plaza franco paz mesa wade stevens manning manley patterson golding barrow
  flores guzman medina herrera torres castillo rashid salih salam said arif isa mills jonathan sawyer sabah
`);

export function isWeekday(word: string): boolean {
  return WEEKDAYS.has(word);
}

export function isCalendar(word: string): boolean {
  return WEEKDAYS.has(word) || MONTHS.has(word);
}

export function isOpener(word: string): boolean {
  return OPENERS.has(word) || isCalendar(word);
}

export function isOrdinarySurname(word: string): boolean {
  return ORDINARY.has(word);
}
