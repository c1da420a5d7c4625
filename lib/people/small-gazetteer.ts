// A gazetteer of few leaders for tests, with real offices and days, so that a test does not move with the full data.

import type { Country, Office, Person, Role, Term } from '#lib/model/person';
import countries from './data/countries.json';
import { buildGazetteer, type Gazetteer } from './gazetteer';

/** Id; title; country; role; words; names of the organisation. */
const OFFICES = `
president-us; president of the United States; US; head-of-state; president, leader
vice-president-us; vice president of the United States; US; deputy; vice president
secretary-of-state-us; U.S. secretary of state; US; foreign-minister; secretary of state
general-secretary-ussr; leader of the Soviet Union; SU; party-leader; general secretary, leader
president-ussr; president of the Soviet Union; SU; head-of-state; president
president-russia; president of Russia; RU; head-of-state; president, leader
prime-minister-russia; prime minister of Russia; RU; head-of-government; prime minister, premier
president-china; president of China; CN; head-of-state; president
general-secretary-china; general secretary; CN; party-leader; general secretary, leader
prime-minister-uk; prime minister of the United Kingdom; GB; head-of-government; prime minister, premier, leader
queen-uk; queen of the United Kingdom; GB; head-of-state; queen, monarch
president-france; president of France; FR; head-of-state; president, leader
chancellor-germany; chancellor of Germany; DE; head-of-government; chancellor, leader
leader-north-korea; leader of North Korea; KP; party-leader; leader, supreme leader
president-south-korea; president of South Korea; KR; head-of-state; president, leader
prime-minister-india; prime minister of India; IN; head-of-government; prime minister, premier, leader
prime-minister-canada; prime minister of Canada; CA; head-of-government; prime minister, premier, leader
president-philippines; president of the Philippines; PH; head-of-state; president, leader
president-syria; president of Syria; SY; head-of-state; president, leader
king-jordan; king of Jordan; JO; head-of-state; king, monarch
president-serbia; president of Serbia; RS; head-of-state; president, leader
pope; pope; VA; head-of-state; pope, pontiff
secretary-general-un; secretary-general of the United Nations; ; organisation-head; secretary-general, secretary general, chief; United Nations, U.N.
`;

/** Slug; name; surname; year of birth; terms as office, first and last day; other names. */
const PERSONS = `
john-f-kennedy; John F. Kennedy; Kennedy; 1917; president-us 1961-01-20 1963-11-22; John Fitzgerald Kennedy
richard-nixon; Richard Nixon; Nixon; 1913; president-us 1969-01-20 1974-08-09; Richard M. Nixon
gerald-ford; Gerald Ford; Ford; 1913; president-us 1974-08-09 1977-01-20; Gerald R. Ford
ronald-reagan; Ronald Reagan; Reagan; 1911; president-us 1981-01-20 1989-01-20
george-h-w-bush; George H. W. Bush; Bush; 1924; vice-president-us 1981-01-20 1989-01-20, president-us 1989-01-20 1993-01-20; George H.W. Bush
bill-clinton; Bill Clinton; Clinton; 1946; president-us 1993-01-20 2001-01-20; William Jefferson Clinton
hillary-clinton; Hillary Clinton; Clinton; 1947; secretary-of-state-us 2009-01-21 2013-02-01; Hillary Rodham Clinton
george-w-bush; George W. Bush; Bush; 1946; president-us 2001-01-20 2009-01-20
barack-obama; Barack Obama; Obama; 1961; president-us 2009-01-20 2017-01-20
donald-trump; Donald Trump; Trump; 1946; president-us 2017-01-20 2021-01-20, president-us 2025-01-20 now
henry-kissinger; Henry Kissinger; Kissinger; 1923; secretary-of-state-us 1973-09-22 1977-01-20
mikhail-gorbachev; Mikhail Gorbachev; Gorbachev; 1931; general-secretary-ussr 1985-03-11 1991-08-24, president-ussr 1990-03-15 1991-12-25; Mikhail Gorbachov
boris-yeltsin; Boris Yeltsin; Yeltsin; 1931; president-russia 1991-07-10 1999-12-31
vladimir-putin; Vladimir Putin; Putin; 1952; president-russia 2000-05-07 2008-05-07, prime-minister-russia 2008-05-08 2012-05-07, president-russia 2012-05-07 now
dmitry-medvedev; Dmitry Medvedev; Medvedev; 1965; president-russia 2008-05-07 2012-05-07, prime-minister-russia 2012-05-08 2020-01-16; Dmitri Medvedev
mao-zedong; Mao Zedong; Mao; 1893; general-secretary-china 1949-10-01 1976-09-09; Mao Tse-tung
jiang-zemin; Jiang Zemin; Jiang; 1926; president-china 1993-03-27 2003-03-15, general-secretary-china 1989-06-24 2002-11-15
hu-jintao; Hu Jintao; Hu; 1942; president-china 2003-03-15 2013-03-14, general-secretary-china 2002-11-15 2012-11-15
xi-jinping; Xi Jinping; Xi; 1953; president-china 2013-03-14 now, general-secretary-china 2012-11-15 now
margaret-thatcher; Margaret Thatcher; Thatcher; 1925; prime-minister-uk 1979-05-04 1990-11-28
theresa-may; Theresa May; May; 1956; prime-minister-uk 2016-07-13 2019-07-24
chiang-kai-shek; Chiang Kai-shek; Chiang; 1887; ; Generalissimo Chiang
elizabeth-ii; Elizabeth II; Elizabeth; 1926; queen-uk 1952-02-06 2022-09-08; Queen Elizabeth II, Queen Elizabeth
charles-de-gaulle; Charles de Gaulle; de Gaulle; 1890; president-france 1959-01-08 1969-04-28
francois-mitterrand; François Mitterrand; Mitterrand; 1916; president-france 1981-05-21 1995-05-17
emmanuel-macron; Emmanuel Macron; Macron; 1977; president-france 2017-05-14 now
helmut-kohl; Helmut Kohl; Kohl; 1930; chancellor-germany 1982-10-01 1998-10-27
angela-merkel; Angela Merkel; Merkel; 1954; chancellor-germany 2005-11-22 2021-12-08
kim-il-sung; Kim Il Sung; Kim; 1912; leader-north-korea 1948-09-09 1994-07-08
kim-jong-il; Kim Jong Il; Kim; 1941; leader-north-korea 1994-07-08 2011-12-17
kim-jong-un; Kim Jong Un; Kim; 1984; leader-north-korea 2011-12-17 now
park-chung-hee; Park Chung-hee; Park; 1917; president-south-korea 1963-12-17 1979-10-26; Park Chung Hee
park-geun-hye; Park Geun-hye; Park; 1952; president-south-korea 2013-02-25 2017-03-10
indira-gandhi; Indira Gandhi; Gandhi; 1917; prime-minister-india 1966-01-24 1977-03-24, prime-minister-india 1980-01-14 1984-10-31
rajiv-gandhi; Rajiv Gandhi; Gandhi; 1944; prime-minister-india 1984-10-31 1989-12-02
pierre-trudeau; Pierre Trudeau; Trudeau; 1919; prime-minister-canada 1968-04-20 1979-06-04, prime-minister-canada 1980-03-03 1984-06-30; Pierre Elliott Trudeau
justin-trudeau; Justin Trudeau; Trudeau; 1971; prime-minister-canada 2015-11-04 2025-03-14
corazon-aquino; Corazon Aquino; Aquino; 1933; president-philippines 1986-02-25 1992-06-30
benigno-aquino-iii; Benigno Aquino III; Aquino; 1960; president-philippines 2010-06-30 2016-06-30; Benigno Aquino
hafez-al-assad; Hafez al-Assad; Assad; 1930; president-syria 1971-03-12 2000-06-10; Hafez Assad
bashar-al-assad; Bashar al-Assad; Assad; 1965; president-syria 2000-07-17 2024-12-08; Bashar Assad
hussein-of-jordan; King Hussein; Hussein; 1935; king-jordan 1952-08-11 1999-02-07
slobodan-milosevic; Slobodan Milošević; Milosevic; 1941; president-serbia 1991-01-11 1997-07-23
john-paul-ii; John Paul II; John Paul; 1920; pope 1978-10-16 2005-04-02; Pope John Paul II
kofi-annan; Kofi Annan; Annan; 1938; secretary-general-un 1997-01-01 2006-12-31
`;

export function smallGazetteer(): Gazetteer {
  return buildGazetteer({
    countries: countries as Country[],
    offices: rows(OFFICES).map(officeOf),
    persons: rows(PERSONS).map(personOf),
  });
}

function rows(table: string): string[][] {
  return table
    .trim()
    .split('\n')
    .map((line) => line.split('; '));
}

function officeOf([id = '', title = '', country, role, words, organisation]: string[]): Office {
  return {
    id,
    title,
    country: country || null,
    organisation: list(organisation),
    role: role as Role,
    words: list(words),
  };
}

function personOf([slug = '', name = '', surname = '', born, terms, names]: string[]): Person {
  return {
    slug,
    name,
    surname,
    names: list(names),
    born: Number(born),
    wikidata: null,
    terms: list(terms).map(termOf),
  };
}

function termOf(text: string): Term {
  const [office = '', from = '', to = ''] = text.split(' ');
  return { office, from, to: to === 'now' ? null : to, source: 'public-record' };
}

function list(text: string | undefined): string[] {
  return text ? text.split(', ') : [];
}
