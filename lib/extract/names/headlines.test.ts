import { describe, expect, test } from 'vitest';
import { mainHeading } from '../page/headings';
import { parseHTML } from '../page/light-dom';
import { chooseHeadline, type Headlines } from './headlines';
import { headlineHabit, knownOutlet } from './outlets';

const FERRY = 'Island ferry to sail an hour later';
const TABLES = 'Tide tables revised for the first time';

function headingIn(markup: string, ...titles: string[]) {
  const { document } = parseHTML(`<html><body>${markup}</body></html>`);
  return mainHeading(document, titles);
}

describe('the main heading of a page', () => {
  test.each<[string, string, string | null]>([
    ['the only one', `<h1>${FERRY}</h1>`, FERRY],
    ['the one that the title repeats', `<h1>Harbour Post</h1><h1>${FERRY}</h1><h1>Most read this week</h1>`, FERRY],
    ['without soft hyphens and strokes', `<h1>Island fer\u00adry to sail an hour later | </h1>`, FERRY],
    ['without what a drawing says', `<h1><svg><title>logo</title></svg>${FERRY}</h1>`, FERRY],
    ['none among several that the title does not have', '<h1>Harbour Post</h1><h1>Weather</h1>', null],
  ])('is %s', (_, markup, heading) => {
    expect(headingIn(markup, `${FERRY} | Harbour Post`)?.bare ?? null).toBe(heading);
  });

  test('is known with and without the kicker inside it', () => {
    const markup = `<h1><span class="article__kicker">Travel</span> <span aria-hidden="true">-</span> <span>${FERRY}</span></h1>`;
    expect(headingIn(markup)).toMatchObject({ whole: `Travel - ${FERRY}`, bare: FERRY });
  });
});

function headlines(given: Partial<Headlines>): Headlines {
  return { h1: null, jsonLd: null, alternative: null, og: null, title: null, ...given };
}
const printed = (whole: string, bare = whole, pieces: string[] = []) => ({ whole, bare, pieces });

describe('the headline', () => {
  test.each<[string, Partial<Headlines>, string]>([
    ['is what is printed against one other', { h1: printed(FERRY), og: TABLES }, FERRY],
    ['is what the two machine titles agree on', { h1: printed(FERRY), og: TABLES, jsonLd: TABLES }, TABLES],
    ['loses the kicker by its markup', { h1: printed(`Travel ${FERRY}`, FERRY), og: FERRY }, FERRY],
    [
      'keeps the kicker that the page title has too',
      { h1: printed(`Travel: ${FERRY}`, FERRY), og: `Travel: ${FERRY}`, title: `Travel: ${FERRY}` },
      `Travel: ${FERRY}`,
    ],
    [
      'is the piece of the heading that JSON-LD repeats',
      { h1: printed(`Opinion ${FERRY}`, undefined, ['Opinion', FERRY]), jsonLd: FERRY, og: `Opinion | ${FERRY}` },
      FERRY,
    ],
    ['loses the outlet at the end', { title: `${FERRY} | Harbour Post` }, FERRY],
    ['loses the outlet at the beginning', { og: `Harbour Post | ${FERRY}` }, FERRY],
    ['loses an unknown tail that the heading lacks', { h1: printed(FERRY), og: `${FERRY} - Island page` }, FERRY],
    [
      'is the wording that JSON-LD gives twice',
      { h1: printed(FERRY), og: FERRY, title: FERRY, jsonLd: TABLES, alternative: TABLES },
      TABLES,
    ],
  ])('%s', (_, given, headline) => {
    expect(chooseHeadline(headlines(given), 'Harbour Post', null)).toBe(headline);
  });

  test('is that which the outlet is known to edit, where the page has it', () => {
    const given = headlines({ h1: printed(FERRY), title: FERRY, og: TABLES });
    expect(chooseHeadline(given, null, 'og')).toBe(TABLES);
    expect(chooseHeadline(given, null, 'jsonLd')).toBe(FERRY);
  });

  test('is null where the page says none', () => {
    expect(chooseHeadline(headlines({}), null, null)).toBeNull();
  });
});

test.each<[string, string | null, 'og' | 'jsonLd' | null]>([
  ['https://www.theguardian.com/world/a', 'The Guardian', null],
  ['https://fr.euronews.com/a', 'Euronews', 'og'],
  ['https://apnews.com/article/a', 'Associated Press', 'jsonLd'],
  ['https://nottheguardian.com/a', null, null],
  ['https://theguardian.com.example/a', null, null],
  ['no address', null, null],
])('the outlet at %s is known as %s', (address, name, habit) => {
  expect(knownOutlet(address)).toBe(name);
  expect(headlineHabit(address)).toBe(habit);
});
