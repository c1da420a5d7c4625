// Word lists that the tagger looks at: what news writes before, behind and instead of names. Folded to lower case,
// without points. None of them decides; each is a feature whose weight is learnt.

import countries from '../data/countries.json';
import { wordSet } from '../word-set';
import lists from './lists.json';

export const TITLES = wordSet(`
  mr mrs ms miss dr sir dame president prime minister king queen pope prince princess senator sen general gen colonel
  col captain capt lord lady judge justice governor gov representative rep chancellor secretary chairman chairwoman
  professor prof rev reverend sheikh sheik sultan emperor premier coach mayor foreign detective inspector sgt sergeant
  lt lieutenant major admiral adm vice deputy spokesman spokeswoman spokesperson analyst director executive officer
  leader ambassador envoy bishop archbishop cardinal rabbi imam ayatollah actor actress singer author writer striker
  defender midfielder goalkeeper manager economist trader dealer lawyer attorney congressman congresswoman marshal
  commander commissioner councillor alderman brigadier comrade herr monsieur madame mme senor signor father sister
  brother mullah hojatoleslam maulana empress crown shah baron baroness count duke duchess earl pm mp skipper captain
  batsman bowler pitcher quarterback forward winger seed champion composer poet novelist painter conductor
`);
export const ORGANISATION_WORDS = wordSet(`
  inc corp ltd co plc company group bank university party council committee ministry department agency association
  union club fc united city institute commission court parliament senate congress house army police force times post
  news press airlines airways motors holdings international federation league board office bureau school college
  hospital church foundation authority service navy brigade division society trust fund exchange ag sa nv gmbh spa
  rovers wanderers athletic real sporting dynamo cf ac sc front movement organization organisation
`);
/** What the last word of a name of a place, a building or a thing on a map often is. */
export const PLACE_WORDS = wordSet(`
  hall house castle manor abbey cathedral chapel temple mosque monastery palace fort fortress tower gate bridge square
  street road avenue lane highway park garden gardens field fields playfield green common forest wood woods moor heath
  hill hills mount mountain mountains ridge peak valley glen hollow canyon gulch creek brook river falls lake pond
  reservoir bay beach cove harbour harbor port point cape island islands isle peninsula marsh swamp desert plateau coast
  village town township county borough district province parish region camp base airfield airport station junction
  siding yard terminal mall centre center plaza stadium arena gym pool track circuit racecourse museum library gallery
  theatre theater prison jail mill mine quarry dam farm ranch estate cemetery lighthouse observatory chair
`);
export const CALENDAR = wordSet(`
  monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september
  october november december jan feb mar apr jun jul aug sept sep oct nov dec mon tue wed thu fri sat sun
`);
export const SPEECH = wordSet(`
  said says told added say saying asked wrote argued insisted replied warned noted announced met visited born who whose
  whom recalled explained admitted declared
`);
export const GIVEN_NAMES = listed([...lists.english, ...lists.world]);
export const FAMILY_NAMES = listed(lists.family);
/** Names of one word: teams, companies, newspapers, parties, bodies. */
export const ORGANISATIONS = listed(lists.organisations);
/** Words of the names of countries and of cities. */
export const PLACES: ReadonlySet<string> = new Set([
  ...listed(lists.places),
  ...countries.flatMap(({ name, names }) => [name, ...names].flatMap(wordsOf)),
  ...wordSet(`
    london paris berlin rome madrid moscow kiev kyiv warsaw prague vienna budapest brussels geneva zurich amsterdam
    hague athens lisbon dublin belfast edinburgh glasgow manchester liverpool birmingham copenhagen stockholm oslo
    helsinki reykjavik bonn frankfurt munich hamburg milan turin naples venice barcelona bucharest sofia belgrade
    zagreb sarajevo pristina skopje tirana minsk vilnius riga tallinn chisinau tbilisi yerevan baku istanbul ankara
    damascus beirut jerusalem haifa gaza hebron ramallah amman baghdad basra mosul tehran riyadh jeddah mecca aden
    sanaa dubai doha kuwait muscat manama cairo alexandria tripoli benghazi tunis algiers casablanca rabat khartoum
    nairobi mombasa kampala kigali kinshasa lagos abuja accra dakar bamako monrovia freetown abidjan luanda harare
    salisbury lusaka maputo pretoria johannesburg durban mogadishu kabul kandahar islamabad karachi lahore peshawar
    delhi bombay mumbai calcutta kolkata madras dhaka dacca colombo kathmandu rangoon yangon bangkok saigon hanoi
    phnom penh vientiane jakarta manila singapore beijing peking shanghai canton guangzhou nanking wuhan taipei tokyo
    osaka kyoto hiroshima nagasaki seoul pyongyang pusan ulan bator sydney melbourne canberra brisbane perth auckland
    wellington washington york angeles chicago boston philadelphia detroit atlanta houston dallas miami francisco
    seattle denver baltimore cleveland texas california florida ohio michigan illinois virginia georgia pennsylvania
    alabama mississippi louisiana arizona nevada oregon colorado kansas missouri minnesota wisconsin iowa toronto
    ottawa montreal quebec vancouver ontario havana kingston bogota caracas quito lima paz santiago asuncion
    montevideo buenos aires brasilia rio janeiro paulo guatemala managua tegucigalpa salvador
    england scotland wales ulster bavaria saxony sicily catalonia crimea donbas chechnya siberia kashmir punjab tibet
    xinjiang hong kong macau manchuria kurdistan darfur biafra katanga rhodesia zaire burma ceylon formosa persia
    europe asia africa america antarctica yugoslavia czechoslovakia
  `),
]);
export const DEMONYMS: ReadonlySet<string> = new Set(countries.flatMap(({ demonyms }) => demonyms.flatMap(wordsOf)));

function listed(lines: readonly string[]): ReadonlySet<string> {
  return new Set(lines.flatMap((line) => line.split(' ')));
}

function wordsOf(name: string): string[] {
  return name
    .toLowerCase()
    .split(/[\s-]+/)
    .filter((word) => word.length > 3 && word !== 'and');
}
