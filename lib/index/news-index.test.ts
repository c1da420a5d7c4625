import fc from 'fast-check';
import { beforeEach, describe, expect, test } from 'vitest';
import { addDays, type Day } from '#lib/model/day';
import { parseWords } from '#lib/query/parse-words';
import { emptyQuery, FACETS, type Query } from '#lib/query/query';
import type { QueryNode } from '#lib/query/tree';
import { parseQuery } from '#lib/query/url';
import type { StoryToIndex } from '#lib/store/read-changes';
import { wordList } from '#lib/text/words';
import { NewsIndex } from './news-index';

let seq = 0;

function story(given: Partial<StoryToIndex> & { id: string }): StoryToIndex {
  seq++;
  return {
    family: given.id,
    addedSeq: seq,
    changedSeq: seq,
    headline: '',
    byline: null,
    blocks: [],
    published: '2022-02-25',
    source: null,
    section: null,
    people: [],
    topics: [],
    ...given,
  };
}

const body = (...texts: string[]) => texts.map((text) => ({ part: 'body' as const, text }));
const person = (slug: string, office: string | null = null) => ({ slug, office, salience: 'about' as const });

function indexOf(...stories: StoryToIndex[]): NewsIndex {
  const index = new NewsIndex();
  index.apply({ upTo: seq, stories, removed: [] });
  return index;
}

function find(index: NewsIndex, search: string): string[] {
  const { query } = parseQuery(new URLSearchParams(search));
  return index.search(query, parseWords(query.text).tree).hits.map((hit) => hit.id);
}

describe('words', () => {
  const index = indexOf(
    story({ id: 'a', headline: 'Wheat exports resume', blocks: body('The cold war is over.', 'Grain ships left.') }),
    story({ id: 'b', headline: 'War on cold', blocks: body('A cold winter. A war of words.', 'wheat') }),
    story({ id: 'c', byline: 'Jane Wheat', headline: 'Other news', blocks: body('Nothing at all.') }),
  );

  test.each([
    ['wheat', ['a', 'b', 'c']], // headline before body before byline
    ['wheat grain', ['a']],
    ['wheat OR nothing', ['c', 'a', 'b']],
    ['wheat -grain', ['b', 'c']],
    ['-wheat', []],
    ['-grain', ['c', 'b']],
    ['"cold war"', ['a']],
    ['"over grain"', []], // a phrase does not reach into the next paragraph
    ['"war on cold"', ['b']],
    ['grai*', ['a']],
    ['wheet~', ['a', 'b', 'c']],
    ['headline:wheat', ['a']],
    ['byline:wheat', ['c']],
    ['lead:war', ['b', 'a']],
    ['headline:"war on"', ['b']],
    ['lead:"war on"', []],
    ['WHEAT', ['a', 'b', 'c']],
    ['nosuchword', []],
  ])('%s finds %j', (text, ids) => {
    const found = find(index, `q=${encodeURIComponent(text)}`);
    if (text.includes('OR') || text.startsWith('lead:war')) expect(found.sort()).toEqual([...ids].sort());
    else expect(found).toEqual(ids);
  });
});

describe('filters and counts', () => {
  const stories = [
    story({
      id: 'a',
      source: 'UPI',
      people: [person('xi', 'president-china'), person('putin')],
      published: '2022-02-25',
    }),
    story({
      id: 'b',
      source: 'UPI',
      people: [person('putin', 'president-russia')],
      published: '2012-05-07',
      topics: ['medtop:1'],
    }),
    story({ id: 'c', source: 'Reuters', people: [person('xi', 'vice-president-china')], published: '2010-01-01' }),
    story({ id: 'd', source: 'Reuters', people: [], published: null }),
  ];
  let index: NewsIndex;
  beforeEach(() => {
    index = indexOf(...stories);
  });

  test('inside a group any value will do, between groups all must', () => {
    expect(find(index, 'person=xi&person=putin')).toEqual(['a', 'b', 'c']);
    expect(find(index, 'person=xi&person=putin&source=UPI')).toEqual(['a', 'b']);
  });

  test('people can be asked for together', () => {
    expect(find(index, 'person=xi&person=putin&people=all')).toEqual(['a']);
  });

  test('any value can be excluded', () => {
    expect(find(index, 'not.person=putin')).toEqual(['c', 'd']);
    expect(find(index, 'source=UPI&not.topic=medtop:1')).toEqual(['a']);
  });

  test('a range of days includes both ends and leaves out stories without a day', () => {
    expect(find(index, 'from=2010-01-01&to=2012-05-07')).toEqual(['b', 'c']);
    expect(find(index, 'from=1000')).toEqual(['a', 'b', 'c']);
  });

  test('an unknown value finds nothing', () => {
    expect(find(index, 'person=nobody')).toEqual([]);
  });

  test('stories without a topic are found as unsorted', () => {
    expect(find(index, 'topic=unsorted')).toEqual(['a', 'c', 'd']);
  });

  test('oldest and newest first both put stories without a day last', () => {
    expect(find(index, 'sort=oldest')).toEqual(['c', 'b', 'a', 'd']);
    expect(find(index, 'sort=newest')).toEqual(['a', 'b', 'c', 'd']);
  });

  test('a story that changed is found as it is now, and no longer as it was', () => {
    index.apply({ upTo: ++seq, stories: [story({ id: 'a', headline: 'New', source: 'AP' })], removed: ['b'] });
    expect(find(index, 'q=new')).toEqual(['a']);
    expect(find(index, 'source=UPI')).toEqual([]);
    expect(index.size).toBe(3);
    expect([...index.months.values()].reduce((a, b) => a + b)).toBe(2);
    expect([index.sources, index.years]).toEqual([2, { first: 2010, last: 2022 }]);
  });

  test('the office shown for a person is the one held most often in the stories found', () => {
    const { offices } = index.search({ ...emptyQuery(), from: '2020-01-01' }, null);
    expect(offices).toEqual(new Map([['xi', 'president-china']]));
  });
});

// The oracle: the same question answered by reading every story.

const WORDS = ['wheat', 'grain', 'war', 'cold', 'peace', 'summit'];
const PEOPLE = ['xi', 'putin', 'biden'];
const anyText = fc.array(fc.constantFrom(...WORDS), { maxLength: 8 }).map((words) => words.join(' '));
const anyDay = fc.option(fc.integer({ min: 0, max: 400 }).map((days): Day => addDays('2021-06-01', days)));
const anyStory = fc.record({
  headline: anyText,
  blocks: fc.array(anyText, { maxLength: 3 }).map((texts) => body(...texts)),
  published: anyDay,
  source: fc.option(fc.constantFrom('UPI', 'Reuters')),
  section: fc.option(fc.constantFrom('World', 'Sport')),
  people: fc.uniqueArray(fc.constantFrom(...PEOPLE)).map((slugs) => slugs.map((slug) => person(slug))),
  topics: fc.uniqueArray(fc.constantFrom('medtop:1', 'medtop:2')),
});
const anyWord = fc.constantFrom(...WORDS, 'wh*', '"cold war"', '"war wheat"', 'headline:war');
const anyWords = fc.array(
  fc.oneof(
    anyWord,
    anyWord.map((word) => `-${word}`),
    fc.constant('OR'),
  ),
  { maxLength: 4 },
);
const someOf = (...values: string[]) => fc.uniqueArray(fc.constantFrom(...values), { maxLength: 2 });
const anyFilters = fc.record({
  person: someOf(...PEOPLE, 'nobody'),
  topic: someOf('medtop:1', 'medtop:2', 'unsorted'),
  source: someOf('UPI', 'Reuters'),
  section: someOf('World', 'Sport'),
});

describe('against an oracle that reads every story', () => {
  test('hits, total, facets and months are those that counting by hand gives', () => {
    fc.assert(
      fc.property(
        fc.array(anyStory, { maxLength: 12 }),
        anyWords,
        anyFilters,
        anyFilters,
        fc.boolean(),
        fc.tuple(anyDay, anyDay),
        (given, words, chosen, unwanted, together, [from, to]) => {
          const stories = given.map((one, at) => story({ ...one, id: `s${at}` }));
          const excluded = {
            ...emptyQuery().excluded,
            person: unwanted.person.slice(0, 1),
            source: unwanted.source.slice(0, 1),
          };
          const query: Query = {
            ...emptyQuery(),
            chosen,
            excluded,
            people: together ? 'all' : 'any',
            from,
            to,
            size: 100,
          };
          const { tree } = parseWords(words.join(' '));
          const found = indexOf(...stories).search(query, tree);
          const expected = count(stories, query, tree);
          expect(found.hits.map((hit) => hit.id).sort()).toEqual(expected.ids.sort());
          expect(found.total).toBe(expected.ids.length);
          expect(found.undated + [...found.months.values()].reduce((a, b) => a + b, 0)).toBe(found.total);
          for (const facet of FACETS) {
            expect(Object.fromEntries(found.facets[facet].map((one) => [one.value, one.count]))).toEqual(
              expected.facets[facet],
            );
          }
        },
      ),
      { numRuns: 1000 },
    );
  });
});

function valuesOf(one: StoryToIndex, facet: (typeof FACETS)[number]): string[] {
  if (facet === 'person') return one.people.map(({ slug }) => slug);
  if (facet === 'topic') return one.topics.length > 0 ? one.topics : ['unsorted'];
  return [facet === 'source' ? one.source : one.section].filter((value) => value !== null);
}

function passes(one: StoryToIndex, query: Query, lifted: string | null): boolean {
  const day = one.published;
  if ((query.from !== null || query.to !== null) && day === null) return false;
  if (day !== null && ((query.from !== null && day < query.from) || (query.to !== null && day > query.to)))
    return false;
  return FACETS.every((facet) => {
    const values = valuesOf(one, facet);
    if (query.excluded[facet].some((value) => values.includes(value))) return false;
    const wanted = query.chosen[facet];
    if (wanted.length === 0 || facet === lifted) return true;
    const all = facet === 'person' && query.people === 'all';
    return all ? wanted.every((value) => values.includes(value)) : wanted.some((value) => values.includes(value));
  });
}

function count(stories: StoryToIndex[], query: Query, tree: QueryNode | null) {
  const matching = stories.filter((one) => tree === null || matches(one, tree, null));
  const facets = Object.fromEntries(
    FACETS.map((facet) => {
      const lifted = facet === 'person' && query.people === 'all' ? null : facet;
      const counts: Record<string, number> = {};
      for (const one of matching.filter((story) => passes(story, query, lifted))) {
        for (const value of valuesOf(one, facet)) counts[value] = (counts[value] ?? 0) + 1;
      }
      return [facet, counts];
    }),
  );
  return { ids: matching.filter((one) => passes(one, query, null)).map((one) => one.id), facets };
}

function matches(one: StoryToIndex, node: QueryNode, field: string | null): boolean {
  const texts = field === 'headline' ? [one.headline] : [one.headline, ...one.blocks.map((block) => block.text)];
  const words = texts.flatMap(wordList);
  switch (node.kind) {
    case 'word':
      return words.includes(node.word);
    case 'prefix':
      return words.some((word) => word.startsWith(node.word));
    case 'phrase':
      return texts.some((text) => ` ${wordList(text).join(' ')} `.includes(` ${node.words.join(' ')} `));
    case 'and':
      return node.of.every((part) => matches(one, part, field));
    case 'or':
      return node.of.some((part) => matches(one, part, field));
    case 'not':
      return !matches(one, node.of, field);
    case 'field':
      return matches(one, node.of, node.field);
    default:
      throw new Error(`The oracle does not know ${node.kind}`);
  }
}
