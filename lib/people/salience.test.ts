import { describe, expect, it } from 'vitest';
import type { Block } from '#lib/model/article';
import { findPeople } from './recognise';
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
    ['twice from the lead on', story('', 'Xi Jinping came.', 'Xi sat.'), 'mentioned'],
    ['three times after the lead', story('', filler, filler, 'Xi Jinping came. Xi sat. Xi left.'), 'mentioned'],
    ['the speaker after the words', story('', filler, '“It is so,” said Xi Jinping.'), 'quoted'],
    ['the speaker before the words', story('', filler, 'Xi Jinping also said so.'), 'quoted'],
    ['the speaker with an apposition', story('', filler, 'Xi Jinping, 68, of Beijing, said so.'), 'quoted'],
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

  it('lists the foremost person first, with the office of that day', () => {
    const paragraphs = ['Dmitry Medvedev, then Vladimir Putin came.', 'Angela Merkel said so.', 'Medvedev left.'];
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
