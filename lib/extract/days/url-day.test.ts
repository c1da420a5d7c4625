import { describe, expect, test } from 'vitest';
import { capturedInAddress, dayInAddress } from './url-day';

describe('the day in an address', () => {
  test.each<[string, string | null]>([
    ['https://harbourpost.example/2022/02/25/ferry', '2022-02-25'],
    ['https://harbourpost.example/2022/feb/25/ferry', '2022-02-25'],
    ['https://harbourpost.example/2022-02-25-ferry.html', '2022-02-25'],
    ['https://harbourpost.example/news/20220225/ferry', '2022-02-25'],
    ['https://harbourpost.example/2022/0225/ferry', '2022-02-25'],
    ['https://harbourpost.example/meldungen/25-02-2022', '2022-02-25'],
    ['https://harbourpost.example/detail/~25-02-2022-ferry', '2022-02-25'],
    ['https://harbourpost.example/news/A2022022514320005196', '2022-02-25'],
    ['https://web.archive.org/web/20160218174457/http://harbourpost.example/ferry', null],
    ['https://web.archive.org/web/20160218174457/http://harbourpost.example/2015/05/03/ferry', '2015-05-03'],
    ['https://harbourpost.example/ferry-1234567890', null],
    ['https://harbourpost.example/2022/13/45/ferry', null],
  ])('%s', (address, day) => {
    expect(dayInAddress(address, null)?.day ?? null).toBe(day);
  });

  test('a month has the precision of a month, and nothing is after the capture', () => {
    expect(dayInAddress('https://harbourpost.example/2022/02/ferry', null)).toMatchObject({ precision: 'month' });
    expect(dayInAddress('https://harbourpost.example/2022/02/25/ferry', '2022-02-24')).toBeNull();
  });

  test('the stamp of a web archive is the day of capture', () => {
    expect(capturedInAddress('https://web.archive.org/web/20160218174457/http://harbourpost.example/x')?.day).toBe(
      '2016-02-18',
    );
    expect(capturedInAddress('https://harbourpost.example/2016/02/18/x')).toBeNull();
  });
});
