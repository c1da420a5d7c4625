import { describe, expect, test } from 'vitest';
import { dayInAddress } from '../days/url-day';
import { isMasthead, sameOutlet, sourceFromAddress } from './sources';
import { siteInTitle, stripSite } from './titles';

describe('the outlet by its address', () => {
  test.each([
    ['https://www.harbourpost.example/a', '', 'harbourpost.example'],
    ['https://www.harbourpost.example/a', 'Welcome to the Harbour Post online', 'Harbour Post'],
    ['https://news.harbour-post.co.uk/a', '', 'Harbour Post'],
    ['https://edition.meridian.example/', '', 'meridian.example'],
    ['https://www.theguardian.com/world/a', '', 'The Guardian'],
    ['https://news.sky.com/story/a', '', 'Sky News'],
    ['https://blog.harbourpost.co.uk/a', '', 'harbourpost.co.uk'],
    ['http://127.0.0.1/a', '', null],
    ['not an address', '', null],
  ])('%s', (address, page, source) => {
    expect(sourceFromAddress(address, page)).toBe(source);
  });
});

test.each([
  ['HARBOUR POST', true],
  ['The Evening Chronicle', true],
  ['Tide tables', false],
  ['Post', false],
  ['He sent the letter by post', false],
])('%s is a masthead: %s', (line, expected) => {
  expect(isMasthead(line)).toBe(expected);
});

test('an outlet is the same with and without its article, spaces and case', () => {
  expect(sameOutlet('The Harbour Post', 'harbourpost')).toBe(true);
  expect(sameOutlet('Harbour Post', 'Morning Ledger')).toBe(false);
});

test.each<[string, string | null, string]>([
  ['Ferry to sail later | Harbour Post', 'Harbour Post', 'Ferry to sail later'],
  ['Ferry to sail later - Travel - Harbour Post', 'Harbour Post', 'Ferry to sail later - Travel'],
  ['Ferry to sail later – The Evening Chronicle', null, 'Ferry to sail later'],
  ['Ferry, bus, train - what is new', 'Harbour Post', 'Ferry, bus, train - what is new'],
])('the title %s', (title, site, headline) => {
  expect(stripSite(title, site)).toBe(headline);
});

test('a title may name the outlet', () => {
  expect(siteInTitle('Ferry to sail later | Harbour Post')).toBe('Harbour Post');
  expect(siteInTitle('Ferry to sail later - what is new')).toBeNull();
});

describe('the day in an address', () => {
  test.each([
    ['https://a.example/2022/02/25/ferry', '2022-02-25', 'day'],
    ['https://a.example/news/2022-02-25-ferry.html', '2022-02-25', 'day'],
    ['https://a.example/20220225/ferry', '2022-02-25', 'day'],
    ['https://a.example/2022/feb/25/ferry', '2022-02-25', 'day'],
    ['https://a.example/2022/02/ferry', '2022-02-01', 'month'],
  ])('%s', (address, day, precision) => {
    expect(dayInAddress(address, null)).toMatchObject({ day, precision });
  });

  test.each([
    'https://2022-02-25.example/ferry',
    'https://a.example/ferry-1234567890',
    'https://a.example/2022/13/45/x',
  ])('not in %s', (address) => {
    expect(dayInAddress(address, null)).toBeNull();
  });

  test('not after the capture', () => {
    expect(dayInAddress('https://a.example/2022/02/25/ferry', '2022-02-24')).toBeNull();
  });
});
