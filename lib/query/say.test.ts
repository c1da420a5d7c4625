import { expect, test } from 'vitest';
import { parseWords } from './parse-words';
import { asText, sayQuery } from './say';
import { parseQuery } from './url';

const LABELS: Record<string, string> = { 'vladimir-putin': 'Vladimir Putin', 'xi-jinping': 'Xi Jinping' };

function say(search: string): string {
  const { query } = parseQuery(new URLSearchParams(search));
  return asText(sayQuery(query, parseWords(query.text).tree, (_facet, value) => LABELS[value] ?? value));
}

test.each([
  ['', 'All stories.'],
  ['q=sanctions', 'Stories with sanctions.'],
  ['q=sanctions+negotiat*', 'Stories with sanctions and a word that begins with negotiat.'],
  ['q="cold+war"', 'Stories with “cold war”.'],
  ['q=wheat+-maize', 'Stories with wheat, but without maize.'],
  ['q=-maize', 'Stories without maize.'],
  ['q=said', 'Stories with said.'],
  ['q=Gorbachev', 'Stories with gorbachev (also gorbachov, gorbachyov, gorbatchev and 1 more).'],
  ['q="wheat+exports"~5', 'Stories with wheat within 5 words of exports.'],
  ['q="wheat+exports+ports"~9', 'Stories with wheat, exports and ports within 9 words.'],
  ['q=sentence(wheat+exports)', 'Stories with wheat and exports in one sentence.'],
  ['q=paragraph(wheat+OR+rye)+maize', 'Stories with ((wheat or rye) in one paragraph) and maize.'],
  ['q=atleast(3+sanctions)+wheat', 'Stories with at least 3 times sanctions and wheat.'],
  ['q=wheat+OR+gorbatschow~', 'Stories with wheat or a word like gorbatschow.'],
  ['q=person:"Xi+Jinping"', 'Stories in which Xi Jinping appears.'],
  ['q=about:"Xi+Jinping"+-quoted:putin', 'Stories about Xi Jinping, in which putin is not quoted.'],
  ['q=wheat+-rye+quoted:xi', 'Stories with wheat, but without rye, in which xi is quoted.'],
  ['q=office:"president+of+China"', 'Stories in which the president of China of the day appears.'],
  ['q=topic:economy+-source:UPI', 'Stories on the topic economy, not from UPI.'],
  ['q=section:World+dateline:Beijing', 'Stories in the section World, datelined Beijing.'],
  ['q=language:en', 'Stories in the language en.'],
  ['q=wheat+OR+person:xi', 'Stories with wheat or in which xi appears.'],
  ['q=(wheat+OR+person:xi)+source:UPI', 'Stories (with wheat or in which xi appears), from UPI.'],
  ['q=-(wheat+person:xi)', 'Stories not (with wheat and in which xi appears).'],
  ['q=date:1986..1989', 'Stories published from 1 January 1986 to 31 December 1989.'],
  ['q=date:2022-02', 'Stories published in February 2022.'],
  ['q=-date:2022', 'Stories not published in 2022.'],
  ['q=added:..2026', 'Stories added until 31 December 2026.'],
  ['q=words:100..300', 'Stories of 100 to 300 words.'],
  ['q=words:>500', 'Stories of 501 words or more.'],
  ['q=words:<500', 'Stories of at most 499 words.'],
  ['q=words:1', 'Stories of 1 word.'],
  ['q=(wheat+OR+maize)+export', 'Stories with (wheat or maize) and export.'],
  ['q=headline:putin', 'Stories with putin in the headline.'],
  [
    'q=sanctions&person=vladimir-putin&from=2021-01&to=2023-03',
    'Stories with sanctions, in which Vladimir Putin appears, published from 1 January 2021 to 31 March 2023.',
  ],
  ['person=vladimir-putin&person=xi-jinping', 'Stories in which Vladimir Putin or Xi Jinping appears.'],
  ['person=vladimir-putin&person=xi-jinping&people=all', 'Stories in which Vladimir Putin and Xi Jinping appear.'],
  ['not.person=vladimir-putin&source=UPI', 'Stories without Vladimir Putin, from UPI.'],
  ['from=1969-07-20&to=1969-07-20', 'Stories published on 20 July 1969.'],
  ['from=1969&to=1969', 'Stories published in 1969.'],
  ['from=1969', 'Stories published since 1 January 1969.'],
  ['to=1969', 'Stories published until 31 December 1969.'],
])('%s is said as: %s', (search, said) => {
  expect(say(search)).toBe(said);
});

test('of a name with many spellings a few are said', () => {
  expect(say('q=gaddafi')).toMatch(/^Stories with gaddafi \(also [a-z]+, [a-z]+, [a-z]+ and \d+ more\)\.$/);
});

test('what the reader asked for is strong', () => {
  const { query } = parseQuery([['q', 'wheat person:"Jane Doe"']]);
  const strong = sayQuery(query, parseWords(query.text).tree, (_facet, value) => value).filter((said) => said.strong);
  expect(strong.map((said) => said.text)).toEqual(['wheat', 'Jane Doe']);
});
