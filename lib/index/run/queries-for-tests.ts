// Random query trees over the vocabulary of stories-for-tests.ts.

import fc from 'fast-check';
import { SALIENCES } from '#lib/model/person';
import { type TextLeaf, WORD_FIELDS } from '#lib/query/tree';
import { wordList } from '#lib/text/words';
import type { IndexNode, ValueColumn } from '../node';
import * as vocabulary from './stories-for-tests';

const KNOWN = [...new Set(vocabulary.WRITTEN.flatMap(wordList))];
const WORDS = [...KNOWN, ...wordList('jane doe warm roe absent')];
const LIKE = ['waar', 'pease', 'peaces', 'sumit', 'sumitt', 'grane', 'grainz', 'москвы', '\u{10428}\u{1042b}', 'xyzzy'];
const BEGINNINGS = ['w', 'war', 'pea', 'peace', 'g', 's', 'summit', 't', 'м', '\u{10428}', '1', 'zz'];
/** Words that count as one; every other word is a class by itself. */
export const CLASSES = [
  ['war', 'wars'],
  ['grain', 'grains', 'absent'],
  ['summit', 'summits', 'talks'],
];

export const anyText = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(...vocabulary.FREQUENT) },
  { weight: 2, arbitrary: fc.constantFrom(...WORDS) },
);
type Leaf<Kind extends TextLeaf['kind']> = fc.Arbitrary<Extract<TextLeaf, { kind: Kind }>>;
const anyExact: Leaf<'word'> = anyText.map((word) => ({ kind: 'word', word, also: [] }));
/** A word with all the others of its class. */
const anyOfClass: Leaf<'word'> = anyText.map((word) => {
  const also = CLASSES.find((one) => one.includes(word))?.filter((other) => other !== word) ?? [];
  return { kind: 'word', word, also };
});
/** A word with others that need have nothing to do with it. */
const anyWithOthers: Leaf<'word'> = fc
  .tuple(anyText, fc.uniqueArray(anyText, { maxLength: 3 }))
  .map(([word, also]) => ({ kind: 'word', word, also }));
const anyPrefix: Leaf<'prefix'> = fc.constantFrom(...BEGINNINGS).map((word) => ({ kind: 'prefix', word }));
const anyFuzzy: Leaf<'fuzzy'> = fc.constantFrom(...LIKE, ...KNOWN).map((word) => ({ kind: 'fuzzy', word }));
const anyPhrase: Leaf<'phrase'> = fc
  .oneof(
    { weight: 3, arbitrary: fc.tuple(anyText, anyText) },
    { weight: 1, arbitrary: fc.array(anyText, { minLength: 1, maxLength: 4 }) },
  )
  .map((words) => ({ kind: 'phrase', words }));
const anyNear: Leaf<'near'> = fc.record({
  kind: fc.constant('near'),
  words: fc.array(anyText, { minLength: 1, maxLength: 3 }),
  distance: fc.integer({ min: 0, max: 9 }),
});

type Nodes = fc.Arbitrary<IndexNode>;
const anyField = fc.constantFrom(...WORD_FIELDS);
const ANY_COLUMN: Record<ValueColumn, string[]> = {
  person: vocabulary.PEOPLE,
  office: vocabulary.OFFICES,
  topic: [...vocabulary.TOPICS, 'unsorted'],
  source: vocabulary.SOURCES,
  section: vocabulary.SECTIONS,
  place: vocabulary.PLACES,
  language: vocabulary.LANGUAGES,
};
type NodeOf<Kind extends IndexNode['kind']> = Extract<IndexNode, { kind: Kind }>;
const COLUMNS = Object.keys(ANY_COLUMN) as ValueColumn[];
const anyValues: Nodes = fc
  .tuple(fc.constantFrom(...COLUMNS), fc.option(fc.subarray([...SALIENCES])))
  .chain(([column, salience]) =>
    fc
      .uniqueArray(fc.constantFrom(...ANY_COLUMN[column], 'nobody'), { maxLength: 3 })
      .map((values): NodeOf<'values'> => {
        const isPerson = column === 'person' || column === 'office';
        return { kind: 'values', column, values, salience: isPerson ? salience : null };
      }),
  );
const anyEnd = fc.option(fc.oneof(vocabulary.anyDay, fc.constant('2022-02-27')));
const anyDays: Nodes = fc
  .tuple(fc.constantFrom('published' as const, 'added' as const), anyEnd, anyEnd)
  .map(([of, from, to]): NodeOf<'days'> => ({ kind: 'days', of, from, to }));
const anyYearly: Nodes = vocabulary.anyDay.map((day): NodeOf<'yearly'> => ({ kind: 'yearly', on: day.slice(5) }));
const anyUndated: Nodes = fc.constant<NodeOf<'undated'>>({ kind: 'undated' });
const anyCount = fc.option(fc.integer({ min: 0, max: 9 }));
const anyLength: Nodes = fc
  .tuple(anyCount, anyCount)
  .map(([from, to]): NodeOf<'length'> => ({ kind: 'length', from, to }));

/** Leaves joined by and, or, not, and by what `more` makes of the trees inside. */
function treeOf(leaf: Nodes, more: (inner: Nodes) => Nodes[] = () => []): Nodes {
  const { tree } = fc.letrec<{ tree: IndexNode }>((tie) => {
    const inner = tie('tree');
    const several = fc.array(inner, { minLength: 1, maxLength: 3 });
    const and = several.map((of): IndexNode => ({ kind: 'and', of }));
    const or = several.map((of): IndexNode => ({ kind: 'or', of }));
    const not = inner.map((of): IndexNode => ({ kind: 'not', of }));
    return { tree: fc.oneof({ maxDepth: 3, depthSize: 'small' }, leaf, leaf, and, or, not, and, ...more(inner)) };
  });
  return tree;
}

const inField = (inner: Nodes): Nodes =>
  fc.tuple(anyField, inner).map(([field, of]): IndexNode => ({ kind: 'field', field, of }));

/** Words, beginnings, fuzzy words and phrases: what MiniSearch gives scores to. */
export const anyBag = treeOf(fc.oneof(anyExact, anyExact, anyPrefix, anyFuzzy, anyPhrase, anyNear), (inner) => [
  inField(inner),
]);
/** Words that stand for their whole class. */
export const anyBagOfClasses = treeOf(anyOfClass, (inner) => [inField(inner)]);

/** So many that the order in which their scores are added can be seen. */
export const anyManyWords: Nodes = fc
  .tuple(
    fc.constantFrom('and' as const, 'and' as const, 'or' as const),
    fc.uniqueArray(anyText, { minLength: 1, maxLength: 6 }),
  )
  .map(([kind, words]): IndexNode => ({ kind, of: words.map((word) => ({ kind: 'word', word, also: [] })) }));

const anyLeaf: fc.Arbitrary<TextLeaf> = fc.oneof(anyExact, anyWithOthers, anyPrefix, anyFuzzy, anyPhrase, anyNear);
const anyAtLeast: Nodes = fc
  .tuple(fc.constantFrom(1, 2, 2, 3, 4, 40, 300), anyLeaf)
  .map(([count, of]): IndexNode => ({ kind: 'atleast', count, of }));
const anyUnit = fc.constantFrom('sentence', 'paragraph');
const within = (inner: Nodes): Nodes =>
  fc.tuple(anyUnit, inner).map(([unit, of]): IndexNode => ({ kind: 'within', unit, of }));
const anyWithin = within(treeOf(anyLeaf, (inner) => [inField(inner)]));

export const anyTree = treeOf(
  fc.oneof(anyLeaf, anyLeaf, anyWithin, anyAtLeast, anyValues, anyDays, anyYearly, anyUndated, anyLength),
  (inner) => [inField(inner)],
);

/** Of each operator by itself. */
export const ANY_OPERATOR: Record<string, Nodes> = {
  word: anyExact,
  'words that count as one': anyWithOthers,
  prefix: anyPrefix,
  fuzzy: anyFuzzy,
  phrase: anyPhrase,
  near: anyNear,
  within: anyWithin,
  'within, words side by side': within(fc.oneof(anyPhrase, anyNear)),
  atleast: anyAtLeast,
  field: inField(anyLeaf),
  values: anyValues,
  days: anyDays,
  'a day of every year': anyYearly,
  'no day': anyUndated,
  length: anyLength,
  'and, or, not': treeOf(anyLeaf),
};

/** Scored as what must stand in the unit, or so often, is. */
export const anyPlaced: Nodes = fc.oneof(
  within(
    fc
      .tuple(
        fc.constantFrom('and' as const, 'or' as const),
        fc.array(fc.oneof(anyExact, anyPrefix), { minLength: 1, maxLength: 3 }),
      )
      .map(([kind, of]): IndexNode => ({ kind, of })),
  ),
  fc
    .tuple(fc.integer({ min: 1, max: 4 }), fc.oneof(anyExact, anyPrefix, anyFuzzy))
    .map(([count, of]): IndexNode => ({ kind: 'atleast', count, of })),
);
