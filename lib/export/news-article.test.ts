import { describe, expect, test } from 'vitest';
import type { StoredPerson } from '#lib/store/read-article';
import { on, PERMALINK, story } from './cited-for-tests';
import { newsArticle } from './news-article';

const nobody = () => null;

function person(given: Partial<StoredPerson>): StoredPerson {
  return {
    slug: 'jane-doe',
    name: 'Jane Doe',
    salience: 'about',
    mentions: 1,
    office: null,
    standing: null,
    officeTitle: null,
    term: null,
    ...given,
  };
}

const TOPIC = { code: 'medtop:11000000', label: 'politics and government', score: 0.9, words: [] };
const NARROWER = { code: 'medtop:20000639', label: 'international relations', words: [] };

describe('a NewsArticle', () => {
  test('says what is known of the story', () => {
    expect(newsArticle(story({ updated: on('2022-02-26'), agency: 'Continental Wire' }), PERMALINK, nobody)).toEqual({
      '@context': 'https://schema.org',
      '@type': 'NewsArticle',
      headline: 'Summit ends with a handshake',
      datePublished: '2022-02-25',
      dateModified: '2022-02-26',
      author: [
        { '@type': 'Person', name: 'Jane Doe' },
        { '@type': 'Person', name: 'Richard Roe' },
      ],
      sourceOrganization: { '@type': 'Organization', name: 'Continental Wire' },
      publisher: { '@type': 'Organization', name: 'Harbour Post' },
      isPartOf: { '@type': 'CreativeWork', name: 'Harbour Post' },
      articleSection: 'World',
      inLanguage: 'en',
      wordCount: 4,
      url: 'https://harbour.example/world/summit-ends?page=2',
      archivedAt: PERMALINK,
    });
  });

  test('has no property for what is not known', () => {
    const bare = { authors: [], byline: null, source: null, section: null, language: null, address: null };
    const made = newsArticle(story({ ...bare, published: null }), PERMALINK, nobody);
    expect(Object.keys(made)).toEqual(['@context', '@type', 'headline', 'wordCount', 'archivedAt']);
  });

  test.each([
    ['month', '2022-02'],
    ['year', '2022'],
  ] as const)('knows a day no closer than its %s', (precision, said) => {
    const published = on('2022-02-01', precision);
    expect(newsArticle(story({ published }), PERMALINK, nobody).datePublished).toBe(said);
  });

  test.each([
    ['Foreign Staff', { '@type': 'Organization', name: 'Foreign Staff' }],
    ['Madame X of the Harbour', 'Madame X of the Harbour'],
  ])('says of the byline %s no more than is known', (byline, author) => {
    expect(newsArticle(story({ authors: [], byline }), PERMALINK, nobody).author).toEqual([author]);
  });

  test('parts who it is about from who is mentioned, with the office of that day and the Wikidata address', () => {
    const people = [
      person({ slug: 'jane-doe', office: 'president of Ruritania', officeTitle: 'president of Ruritania' }),
      person({ slug: '~richard-roe', name: 'Richard Roe', salience: 'quoted' }),
      person({ slug: 'mary-major', name: 'Mary Major', salience: 'caption', standing: 'former', officeTitle: 'mayor' }),
    ];
    const wikidataOf = (slug: string) => (slug === 'jane-doe' ? 'Q42' : null);
    expect(newsArticle(story({ people }), PERMALINK, wikidataOf)).toMatchObject({
      about: [
        {
          '@type': 'Person',
          name: 'Jane Doe',
          jobTitle: 'president of Ruritania',
          sameAs: 'https://www.wikidata.org/entity/Q42',
        },
      ],
      mentions: [
        { '@type': 'Person', name: 'Richard Roe' },
        { '@type': 'Person', name: 'Mary Major' },
      ],
    });
  });

  test('is about its topics, each with the address of its concept', () => {
    const made = newsArticle(story({ topics: [{ ...TOPIC, narrower: [NARROWER] }] }), PERMALINK, nobody);
    const term = (name: string, number: string) => ({
      '@type': 'DefinedTerm',
      name,
      termCode: `medtop:${number}`,
      url: `http://cv.iptc.org/newscodes/mediatopic/${number}`,
      inDefinedTermSet: 'http://cv.iptc.org/newscodes/mediatopic/',
    });
    expect(made.about).toEqual([
      term('politics and government', '11000000'),
      term('international relations', '20000639'),
    ]);
  });

  test('of an earlier text has no people and topics, which are those of the current one', () => {
    const earlier = { people: [person({})], topics: [{ ...TOPIC, narrower: [] }], version: 1, currentVersion: 2 };
    const made = newsArticle(story(earlier), PERMALINK, nobody);
    expect([made.about, made.mentions]).toEqual([undefined, undefined]);
  });

  test('never has an address that runs', () => {
    expect(newsArticle(story({ address: 'javascript:alert(1)' }), PERMALINK, nobody)).not.toHaveProperty('url');
  });
});
