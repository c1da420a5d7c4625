import { describe, expect, it } from 'vitest';
import type { Block } from '#lib/model/article';
import { lineOf } from './line';
import type { Link } from './link';
import { read } from './reading';
import { findPeople } from './recognise';
import { salienceOf } from './salience';
import { smallGazetteer } from './small-gazetteer';

const gazetteer = smallGazetteer();
const filler = 'Nobody is named in this paragraph.';

function story(headline: string, ...paragraphs: (string | Block)[]) {
  const blocks = paragraphs.map((text): Block => (typeof text === 'string' ? { part: 'body', text } : text));
  return { headline, blocks, day: '2022-02-25' };
}

function caption(text: string): Block {
  return { part: 'caption', text };
}

describe('salience', () => {
  it.each([
    ['named in the headline', story('Xi Jinping speaks', filler), 'about'],
    ['three times from the lead on', story('', 'Xi Jinping came.', 'Xi sat.', 'Xi left.'), 'about'],
    ['three times from the second paragraph on', story('', filler, 'Xi Jinping came. Xi sat.', 'Xi left.'), 'about'],
    ['the subject of the lead and named again', story('', 'Xi Jinping came.', 'Xi sat.'), 'about'],
    ['the subject of the lead and not named again', story('', 'Xi Jinping came.', 'He sat.'), 'mentioned'],
    ['twice from the lead on', story('', 'Aides of Xi Jinping came.', 'Xi sat.'), 'mentioned'],
    ['twice from the second paragraph on', story('', filler, 'Xi Jinping came.', 'Xi sat.'), 'mentioned'],
    [
      'only as a name of a government',
      story('', 'The Xi Jinping government sat. The Xi government left.'),
      'mentioned',
    ],
    ['three times after the lead', story('', filler, filler, 'Xi Jinping came. Xi sat. Xi left.'), 'mentioned'],
    ['the speaker after the words', story('', filler, '“It is so,” said Xi Jinping.'), 'quoted'],
    ['the speaker before the words', story('', filler, 'Xi Jinping also said so.'), 'quoted'],
    ['the speaker with an apposition', story('', filler, 'Xi Jinping, 68, of Beijing, said so.'), 'quoted'],
    ['the speaker of the next sentence', story('', filler, 'Xi Jinping came. He said so.'), 'quoted'],
    ['the speaker later in the sentence', story('', filler, 'Xi Jinping came and said so.'), 'quoted'],
    ['the speaker with another', story('', filler, 'Xi Jinping and Prime Minister Jane Doe said so.'), 'quoted'],
    ['the speaker by report', story('', filler, 'Radio quoted Xi Jinping as saying so.'), 'quoted'],
    ['the source', story('', filler, 'It is so, according to Xi Jinping.'), 'quoted'],
    ['one who condemns', story('', filler, 'Xi Jinping condemned the attack.'), 'quoted'],
    ['one who declares an emergency', story('', filler, 'Xi Jinping declared an emergency.'), 'mentioned'],
    ['one who insists on an act', story('', filler, 'Xi Jinping insisted on a visit.'), 'mentioned'],
    ['one of whom it is said', story('', filler, 'Aides said Xi Jinping would come.'), 'mentioned'],
    ['one who follows a speaker', story('', filler, 'Aides spoke to Xi Jinping. Nobody said so.'), 'mentioned'],
    ['the one who is told', story('', filler, 'They told Xi Jinping so.'), 'mentioned'],
    ['one whose aide speaks', story('', filler, 'Xi Jinping’s aide said so.'), 'mentioned'],
    ['the subject of another sentence', story('', filler, 'It was Xi Jinping. Aides, too, said so.'), 'mentioned'],
    ['only in a caption', story('', filler, caption('Xi Jinping in Paris.')), 'caption'],
    ['in a caption and the text', story('', 'Xi Jinping left.', caption('Xi Jinping in Paris.')), 'mentioned'],
    ['in a caption after a headline', story('Xi leaves', filler, caption('Xi Jinping in Paris.')), 'about'],
  ])('%s', (_name, story, expected) => {
    const { people } = findPeople(story, gazetteer);
    expect(people.map(({ person, salience }) => [person, salience])).toEqual([['xi-jinping', expected]]);
  });

  it.each([
    [3, 'about'],
    [4, 'mentioned'],
  ])('of one named three times, where another is named %s times', (most, expected) => {
    const reading = read(lineOf(0, 'body', 'In rain Xi came, then Xi sat, then Xi left.'), 1, gazetteer);
    const mentions = [2, 5, 8].map((from): Link => {
      return { reading, from, to: from + 1, person: 'xi-jinping', how: 'surname', confidence: 0.95 };
    });
    expect(salienceOf(mentions, new Set([0]), most)).toBe(expected);
  });

  it('lists the foremost person first, with the office of that day', () => {
    const paragraphs = [
      'In Moscow Dmitry Medvedev, then Vladimir Putin came.',
      'Angela Merkel said so.',
      'Medvedev left.',
    ];
    const { people } = findPeople({ ...story('Putin calls', ...paragraphs), day: '2009-06-01' }, gazetteer);
    expect(people.map(({ person, salience, mentions, office }) => [person, salience, mentions, office])).toEqual([
      ['vladimir-putin', 'about', 2, 'prime-minister-russia'],
      ['angela-merkel', 'quoted', 1, 'chancellor-germany'],
      ['dmitry-medvedev', 'mentioned', 2, 'president-russia'],
    ]);
    expect(people[0]).toMatchObject({ name: 'Vladimir Putin', officeTitle: 'prime minister of Russia' });
  });

  it('gives no office without a day', () => {
    const { people } = findPeople({ ...story('', 'Xi Jinping came.'), day: null }, gazetteer);
    expect(people).toMatchObject([{ person: 'xi-jinping', office: null, officeTitle: null }]);
  });
});
