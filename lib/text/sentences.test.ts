import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { sentenceStarts } from './sentences';
import { words } from './words';

/** The first word of each sentence, as it stands in the text. */
function beginnings(text: string): string[] {
  const found = words(text);
  return sentenceStarts(text, found).map((at) => text.slice(found[at]?.start, found[at]?.end));
}

describe('a sentence begins', () => {
  test.each([
    ['at the first word', '— “talks begin', ['talks']],
    [
      'after a point, a question and an exclamation',
      'One ended. Two ended? Three ended! Four',
      ['One', 'Two', 'Three', 'Four'],
    ],
    ['after an ellipsis', 'Well … Then it ended... Talks', ['Well', 'Then', 'Talks']],
    ['after dots behind an initial', 'They saw D... Talks ended.', ['They', 'Talks']],
    ['after closing quotes and brackets', 'He said “no.” She left (late.) They slept.', ['He', 'She', 'They']],
    ['at a quotation', 'It ended. “we are done,” she said', ['It', 'we']],
    ['with a number', 'It ended. 40 people left.', ['It', '40']],
    ['after a number', 'It ended in 1989. Talks began.', ['It', 'Talks']],
    ['after a dash', 'It ended. — Talks began.', ['It', 'Talks']],
    ['on a new line', 'It ended.\nTalks began.', ['It', 'Talks']],
    ['after a possessive', 'The win was Xi’s. Talks began.', ['The', 'Talks']],
    ['after an acronym, with a word that begins sentences', 'He left the U.S. The talks ended.', ['He', 'The']],
    ['after an acronym in quotes', 'He left “the U.S.” They stayed.', ['He', 'They']],
    ['after a company, with a word that begins sentences', 'He left Continental Wire Inc. He was 60.', ['He', 'He']],
    ['after an acronym that is asked about', 'Why the U.S.? Nobody knew.', ['Why', 'Nobody']],
    ['after the word no', 'They said no. Talks ended.', ['They', 'Talks']],
    ['in a script without capitals', 'انتهى الاجتماع. بدأت المحادثات؟ نعم', ['انتهى', 'بدأت', 'نعم']],
    ['in Russian', 'Он ушёл. Она осталась.', ['Он', 'Она']],
    ['without a space after a wide full stop', '他走了。她留下！为什么？', ['他走了', '她留下', '为什么']],
  ])('%s', (_, text, expected) => {
    expect(beginnings(text)).toEqual(expected);
  });
});

describe('no sentence begins', () => {
  test.each([
    ['after an initial', 'Then John Q. Doe and J. Doe spoke'],
    ['after initials with points', 'Then J.F. Kennedy spoke'],
    ['after a title', 'Then Mr. Doe, Gen. Roe, Sen. Major and Lt. Col. Roe spoke'],
    ['after a month', 'Then on Feb. 25 and Dec. 1 they spoke'],
    ['after an acronym before a name', 'Then U.S. President Ronald Reagan spoke'],
    ['after the hour', 'Then at 9 p.m. Monday they spoke'],
    ['in a number', 'Then 3.5 and 1,000.50 were spoken of'],
    ['at a number with a sign', 'Then No. 5 was spoken of'],
    ['with a small letter', 'Then “What?” he asked, and Yahoo! spoke'],
    ['without a space', 'Then harbour-post.Example spoke'],
    ['after a comma or a colon', 'Then, Doe: Roe; Major spoke'],
    ['after a company before its verb', 'Then Roe Corp. and Doe Ltd. spoke'],
  ])('%s', (_, text) => {
    expect(beginnings(text)).toEqual(['Then']);
  });
});

test('a text without words has no sentence', () => {
  expect(sentenceStarts('… !', [])).toEqual([]);
});

test('starts are places of words, in order, whatever the text', () => {
  const part = fc.constantFrom('a', 'B', '.', '?', '”', ' ', 'U.S.', 'Mr', '。', '1');
  fc.assert(
    fc.property(fc.array(part, { maxLength: 30 }), (parts) => {
      const text = parts.join('');
      const found = words(text);
      const starts = sentenceStarts(text, found);
      expect(starts.slice(0, 1)).toEqual(found.length > 0 ? [0] : []);
      expect(starts).toEqual([...new Set(starts)].filter((at) => at < found.length).sort((a, b) => a - b));
    }),
  );
});
