import { describe, expect, test } from 'vitest';
import { body, draft } from './draft-for-tests';
import { articleId, canonicalAddress, contentHash } from './identity';

describe('a canonical address', () => {
  test.each([
    ['https://www.harbourpost.example/2022/07/22/wheat/', 'harbourpost.example/2022/07/22/wheat'],
    [
      'http://harbourpost.example/2022/07/22/wheat?utm_source=feed&fbclid=1#comments',
      'harbourpost.example/2022/07/22/wheat',
    ],
    ['https://harbourpost.example/story?id=7&page=2', 'harbourpost.example/story?id=7&page=2'],
    ['https://harbourpost.example/story?page=2&id=7', 'harbourpost.example/story?id=7&page=2'],
    ['https://HARBOURPOST.example:443/', 'harbourpost.example'],
    ['javascript:alert(1)', null],
    ['not an address', null],
  ])('of %s is %s', (address, canonical) => {
    expect(canonicalAddress(address)).toBe(canonical);
  });
});

describe('the id of a story', () => {
  const address = 'https://harbourpost.example/2022/07/22/wheat';

  test('is twelve letters and digits that can be read out', () => {
    expect(articleId(draft())).toMatch(/^[0-9a-hjkmnp-tv-z]{12}$/);
  });

  test('is that of its address, whatever else changes', () => {
    const one = articleId(draft({ address }));
    expect(articleId(draft({ address: `${address}/?utm_source=x`, headline: 'Corrected', published: null }))).toBe(one);
    expect(articleId(draft({ address: `${address}-2` }))).not.toBe(one);
  });

  test('without an address is that of source, day and headline', () => {
    const one = articleId(draft());
    expect(articleId(draft({ headline: 'WHEAT SHIPS LEAVE HARBOUR!', blocks: [body('Another text.')] }))).toBe(one);
    expect(articleId(draft({ source: 'Morning Ledger' }))).not.toBe(one);
    expect(articleId(draft({ headline: 'Wheat ships stay in harbour' }))).not.toBe(one);
  });

  test('without a day or a source depends on the text too, so that two stories never become one', () => {
    const undated = draft({ published: null, headline: 'Weather' });
    expect(articleId(undated)).toBe(articleId({ ...undated }));
    expect(articleId(undated)).not.toBe(articleId({ ...undated, blocks: [body('Rain.')] }));
  });
});

describe('the content hash', () => {
  test('ignores the day of capture and what stood around the story', () => {
    const around = { part: 'teaser' as const, text: 'Another story' };
    const captured = { day: '2023-01-01', precision: 'day' as const, evidence: 'capture-line' as const, words: '' };
    expect(contentHash(draft({ captured, blocks: [...draft().blocks, around] }))).toBe(contentHash(draft()));
  });

  test.each([
    { headline: 'Other' },
    { byline: 'Jane Doe' },
    { section: 'Business' },
    { published: null },
    { blocks: [body('The first ships left on Saturday.')] },
    { blocks: [{ part: 'quote' as const, text: 'The first ships left on Friday.' }, body('More will follow.')] },
  ])('changes with %j', (change) => {
    expect(contentHash(draft(change))).not.toBe(contentHash(draft()));
  });
});
