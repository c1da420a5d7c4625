import { describe, expect, test } from 'vitest';
import { sayShare, saySpan, sayWider } from './say-span';
import { HEIGHT, scaleOf } from './timeline-scale';

const bar = (count: number, ground: number) => ({ from: '1989-01-01', to: '1989-12-31', count, ground });

describe('the scale of a timeline', () => {
  test('is one for what was found and for the archive, where both can be seen on it', () => {
    const { hit, ground, top, groundTop } = scaleOf([bar(5, 10), bar(0, 20)], 'count');
    expect([hit(bar(5, 10)), ground(bar(0, 20)), hit(bar(0, 20))]).toEqual([HEIGHT / 4, HEIGHT, 0]);
    expect([top, groundTop]).toEqual(['20 stories', null]);
  });

  test('is one for each, and says so, where the archive has many times more', () => {
    const { hit, ground, top, groundTop } = scaleOf([bar(1, 10), bar(2, 2_000)], 'count');
    expect([hit(bar(1, 10)), hit(bar(2, 2_000)), ground(bar(2, 2_000))]).toEqual([HEIGHT / 2, HEIGHT, HEIGHT]);
    expect([top, groundTop]).toEqual(['2 stories', '2,000 stories in all']);
    expect(ground(bar(0, 1))).toBeGreaterThan(0);
  });

  test('of shares ends at the largest, and has no ground', () => {
    const { hit, ground, top } = scaleOf([bar(1, 10), bar(1, 4), bar(0, 0)], 'share');
    expect([hit(bar(1, 4)), hit(bar(1, 10)), hit(bar(0, 0)), ground(bar(1, 4))]).toEqual([HEIGHT, 32, 0, 0]);
    expect(top).toBe('25%');
  });
});

describe('a span in words', () => {
  test.each([
    ['1989-01-01', '1989-12-31', 'year', '1989'],
    ['1850-01-01', '1859-12-31', 'year', '1850–1859'],
    ['1981-01-20', '1981-12-31', 'year', '20 Jan – 31 Dec 1981'],
    ['2022-02-01', '2022-02-28', 'month', 'Feb 2022'],
    ['2022-02-10', '2022-02-28', 'month', '10 – 28 Feb 2022'],
    ['2022-02-10', '2022-02-10', 'day', '10 Feb 2022'],
  ] as const)('from %s to %s by %s is “%s”', (from, to, unit, said) => {
    expect(saySpan({ from, to }, unit)).toBe(said);
  });

  test('says where a step back out leads', () => {
    expect(sayWider({ from: '2022-02-01', to: '2022-02-28' })).toBe('February 2022');
    expect(sayWider({ from: '1981-01-01', to: '1989-12-31' })).toBe('1981–1989');
    expect(sayWider({ from: null, to: null })).toBe('all years');
  });

  test('says a share, never as nothing where there is something', () => {
    expect([0, 0.00001, 0.0004, 0.015, 0.124, 1].map(sayShare)).toEqual([
      '0%',
      'under 0.01%',
      '0.04%',
      '1.5%',
      '12%',
      '100%',
    ]);
  });
});
