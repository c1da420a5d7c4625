import { describe, expect, test } from 'vitest';
import { agencyOf, authorsFrom, readByline, readReporting } from './bylines';

describe('a byline gives its words without By, and the names in it', () => {
  test.each([
    ['By Jane Doe', 'Jane Doe', ['Jane Doe']],
    ['By A. Doe and R. Roe', 'A. Doe and R. Roe', ['A. Doe', 'R. Roe']],
    [
      'By Jane Doe, Richard Roe and John Doe',
      'Jane Doe, Richard Roe and John Doe',
      ['Jane Doe', 'Richard Roe', 'John Doe'],
    ],
    ['By JANE DOE', 'JANE DOE', ['Jane Doe']],
    ['By JANE O’DOE-ROE', 'JANE O’DOE-ROE', ['Jane O’Doe-Roe']],
    ['Jane Doe, Foreign Correspondent', 'Jane Doe, Foreign Correspondent', ['Jane Doe']],
    ['By JANE DOE Science Editor', 'JANE DOE Science Editor', ['Jane Doe']],
    ['Jane Doe in Cairo', 'Jane Doe in Cairo', ['Jane Doe']],
    [
      'By Jane Doe in Cairo and John Doe in Tel Aviv',
      'Jane Doe in Cairo and John Doe in Tel Aviv',
      ['Jane Doe', 'John Doe'],
    ],
    ['By Jane Doe, Associated Press', 'Jane Doe, Associated Press', ['Jane Doe']],
    ['By Jane Doe, Jr.', 'Jane Doe, Jr.', ['Jane Doe']],
    ['By María van der Doe', 'María van der Doe', ['María van der Doe']],
    ['By the Foreign Desk', 'the Foreign Desk', []],
    ['By a Staff Reporter', 'a Staff Reporter', []],
    ['By AFP', 'AFP', []],
    ['By Associated Press', 'Associated Press', []],
    ['Author: Jane Doe', 'Jane Doe', ['Jane Doe']],
    ['From our own correspondent', 'From our own correspondent', []],
    ['By JANE DOE Associated Press Writer', 'JANE DOE Associated Press Writer', ['Jane Doe']],
    ['Associated Press Writer', 'Associated Press Writer', []],
    ['By Jane Doe, The Associated Press', 'Jane Doe, The Associated Press', ['Jane Doe']],
    ['Von Jane Doe und John Doe', 'Jane Doe und John Doe', ['Jane Doe', 'John Doe']],
    ['Par Jane Doe et John Doe', 'Jane Doe et John Doe', ['Jane Doe', 'John Doe']],
    ['Por Jane Doe y John Doe', 'Jane Doe y John Doe', ['Jane Doe', 'John Doe']],
    ['Tekst: Jane Doe og John Doe', 'Jane Doe og John Doe', ['Jane Doe', 'John Doe']],
    ['Von dpa', 'dpa', []],
  ])('%s', (line, byline, authors) => {
    expect(readByline(line)).toEqual({ byline, authors });
  });

  test.each([
    'By dawn the crowd had filled the square',
    'By Sunday evening',
    'By Monday the water had fallen.',
    'Tide tables for the coming month',
    'Flood in Cairo',
    'The harbour, pilots say, is full',
    'Von Kopf bis Fuß',
    'Di Stefano',
    'Por la noche la ciudad duerme',
    '',
  ])('%j is none', (line) => {
    expect(readByline(line)).toBeNull();
  });
});

test('who did the reporting is read from the foot of a story, without the editors', () => {
  const line =
    'Reporting by Jane Doe in Cairo and John Doe; additional reporting by Mary Major; editing by Richard Roe';
  expect(readReporting(line)).toEqual({ byline: 'Jane Doe in Cairo and John Doe', authors: ['Jane Doe', 'John Doe'] });
  expect(readReporting('Reporting the news is a trade.')).toBeNull();
});

test.each<[string, string[]]>([
  ['Jane Doe (Enviado especial)', ['Jane Doe']],
  ['Jane Doe, j.doe@harbourpost.example, @janedoe', ['Jane Doe']],
  ['Jane Doe - Dec 20, 2023 3:06 pm UTC', ['Jane Doe']],
  ['Jane Doe, LONDON', ['Jane Doe']],
  ['Jane Doe, Lille', ['Jane Doe']],
  ['Jane Doe, Harbour Post', ['Jane Doe']],
  ['Text: Jane Doe Fotos: John Doe', ['Jane Doe']],
  ['Foto: John Doe', []],
  ['Mary Major y Roe', ['Mary Major y Roe']],
  ['Джейн Доу и Джон Доу', ['Джейн Доу', 'Джон Доу']],
  ['山田太郎', ['山田太郎']],
  ['港新聞Web', []],
  ['harbour-post.example, Westport, Island', []],
  ['Executive Content Editor', []],
])('the persons in %s', (value, authors) => {
  expect(authorsFrom([value])).toEqual(authors);
});

test('the agency in a byline has one name', () => {
  const names = ['Von dpa', 'AP', 'Jane Doe (AFP)', 'Jane Doe Associated Press Writer', 'Jane Doe'].map(agencyOf);
  expect(names).toEqual(['dpa', 'Associated Press', 'AFP', 'Associated Press', null]);
});

test('names from metadata lose their titles, and what is no person is left out', () => {
  const values = [
    'By Jane Doe',
    'jane doe',
    'https://harbourpost.example/authors/1',
    'Reuters',
    'Africa Correspondent',
    'Sports Desk',
  ];
  expect(authorsFrom(values)).toEqual(['Jane Doe']);
});
