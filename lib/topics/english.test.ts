import { describe, expect, it } from 'vitest';
import { wordList } from '#lib/text/words';
import { readsAsEnglish } from './english';

describe('readsAsEnglish', () => {
  it.each([
    ['prose', 'The man sat on the step and looked down the road for a long time before he went in.', true],
    [
      'old wire copy',
      'GENEVA, JULY 18 -- HEADS OF GOVERNMENT OF FOUR POWERS MET HERE TODAY FOR FIRST TIME IN TEN YEARS',
      true,
    ],
    ['a short headline, which may have none of the common words', 'Oil prices climb', true],
    ['nothing', '', true],
    [
      'Dutch',
      'De minister was in de stad en de president had het over een nieuwe bank die in de zomer open gaat',
      false,
    ],
    [
      'Italian',
      'Il presidente ha parlato della crisi al parlamento e il governo ha deciso una riforma della banca',
      false,
    ],
    [
      'a list of links',
      'Home News Sport Business Politics Health Science Weather Travel Culture Opinion Film Music Books Art',
      false,
    ],
    ['digits', '1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17 18 19 20', false],
  ])('of %s', (_what, text, english) => {
    expect(readsAsEnglish(wordList(text))).toBe(english);
  });
});
