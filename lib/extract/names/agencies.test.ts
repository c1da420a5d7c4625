import { describe, expect, test } from 'vitest';
import type { Capture } from '#lib/model/capture';
import { extractArticle } from '../extract-article';
import { agencyAtClose, agencyAtEnd, agencyNamed } from './agencies';
import { readDateline } from './datelines';

test.each([
  ['AP', 'Associated Press'],
  ['The Associated Press', 'Associated Press'],
  ['dpa', 'dpa'],
  ['Deutsche Presse-Agentur', 'dpa'],
  ['ТАСС', 'TASS'],
  ['Jane Doe', null],
  ['', null],
])('%j is the agency %s', (name, agency) => {
  expect(agencyNamed(name)).toBe(agency);
});

test('an agency stands at the end of a name or of a story', () => {
  expect(agencyAtEnd('JANE DOE Associated Press')).toEqual({ before: 'JANE DOE', agency: 'Associated Press' });
  expect(agencyAtEnd('Jane Ins')).toBeNull();
  expect(agencyAtClose('... the office said. (dpa/AFP)')).toBe('dpa');
  expect(agencyAtClose('... the office said (on Friday).')).toBeNull();
});

describe('datelines of agencies', () => {
  test.each([
    ['PARIS, 25 février (AFP) – Neuf villes', 'PARIS', 'AFP'],
    ['MOSCOW. Feb 25 (Interfax) - Nine towns', 'MOSCOW', 'Interfax'],
    ['BERLIN (dpa) Neun Orte haben', 'BERLIN', 'dpa'],
    ['Berlin (dpa/AFP) – Neun Orte', 'Berlin', 'dpa'],
    ['Madrid, 25 feb (EFE).- Nueve pueblos', 'Madrid', 'EFE'],
    ['NEW YORK (UPI)--Nine towns', 'NEW YORK', 'UPI'],
    ['TOKYO, Feb 25, Kyodo - Nine towns', 'TOKYO', 'Kyodo'],
    ['Kyiv. February 25. INTERFAX-UKRAINE - Nine towns', 'Kyiv', 'Interfax-Ukraine'],
    ['МОСКВА, 25 февраля. /ТАСС/. Девять городов', 'МОСКВА', 'TASS'],
    ['(AP) — Nine towns', null, 'Associated Press'],
  ])('%s', (paragraph, place, source) => {
    expect(readDateline(paragraph)).toMatchObject({ dateline: { place }, source });
  });

  test.each([
    'The office (a small one) Said so',
    'Nine towns - all small - were',
    'JANE DOE, HOST: Nine towns',
    'UNIDENTIFIED MAN: Nine towns',
    'The river and/or The sea',
  ])('%s is none', (paragraph) => {
    expect(readDateline(paragraph)).toBeNull();
  });
});

const STORY =
  'The harbour opened for night traffic on Thursday for the first time since the breakwater was repaired, port officials said.';
const ADDRESS = 'https://www.harbour-post.example/a/b';

function read(text: string) {
  const bytes = new TextEncoder().encode(text);
  const capture: Capture = {
    format: 'text',
    bytes,
    text,
    origin: 'case',
    charset: null,
    address: null,
    source: null,
    captured: null,
  };
  const answer = extractArticle(capture);
  return answer.ok ? answer.draft : null;
}

describe('agency, source and address of a text', () => {
  test.each<[string, string, object]>([
    [
      'by their own lines',
      `Ferry sails\nURL: ${ADDRESS}\nAgency: Reuters\nSource: Evening Chronicle\n\n${STORY}`,
      { agency: 'Reuters', source: 'Evening Chronicle', address: ADDRESS },
    ],
    [
      'by the line of the byline',
      `Ferry sails later\nBy JANE DOE\nAssociated Press Writer\n\n${STORY}`,
      { agency: 'Associated Press', authors: ['Jane Doe'] },
    ],
    ['by the close', `Ferry sails later\n\n${STORY} (dpa)`, { agency: 'dpa', authors: [] }],
    [
      'by a closing line',
      `Ferry sails later\nPermalink: ${ADDRESS}\n\n${STORY}\n\n(Reuters)`,
      { agency: 'Reuters', address: ADDRESS, source: 'Harbour Post' },
    ],
    [
      'an address that is called source',
      `Ferry sails later\n\n${STORY}\n\nSource: ${ADDRESS}`,
      { source: 'Harbour Post', address: ADDRESS, agency: null },
    ],
    [
      'a capture line with an address',
      `Retrieved from URL ${ADDRESS} on 3 May 2012\n\nFerry sails later\n\n${STORY}`,
      { address: ADDRESS, captured: { day: '2012-05-03' } },
    ],
    [
      'one line without a headline',
      STORY,
      { headline: expect.stringMatching(/^The harbour opened for night traffic/), agency: null, source: null },
    ],
    ['capitals throughout', `HARBOUR OPENS AT NIGHT\n\n${STORY.toUpperCase()}`, { headline: 'HARBOUR OPENS AT NIGHT' }],
    [
      'odd characters',
      `\ufeffFerry sails\u00a0later\u200b\u2028\u2028${STORY}\u0000`,
      { headline: 'Ferry sails later' },
    ],
  ])('%s', (_, text, expected) => {
    expect(read(text)).toMatchObject(expected);
  });
});
