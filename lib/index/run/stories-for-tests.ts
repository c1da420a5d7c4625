// Random stories for property tests: a small vocabulary, so that words collide, repeat and share beginnings, in every
// field, with people, days and names.

import fc from 'fast-check';
import { addDays } from '#lib/model/day';
import { SALIENCES } from '#lib/model/person';
import type { StoryToIndex } from '#lib/store/read-changes';

/** As written; 'Café' folds to 'cafe', and the last two have letters of two code units. */
export const WRITTEN = [
  ...['war', 'wars', 'warm', 'peace', 'peach', 'the', 'the', 'of', 'grain', 'grains', 'talks', 'summit', 'summits'],
  ...['Café', 'cafes', 'U.S.', '1,000', 'Mr.', "People's", 'ß', 'Москва', '\u{10428}\u{10429}', '\u{10428}\u{1042a}'],
];
export const PEOPLE = ['doe', 'roe', 'major', 'john-doe', 'putin', 'xi'];
export const OFFICES = ['mayor', 'minister', 'president'];
export const TOPICS = ['medtop:01', 'medtop:02', 'medtop:03', 'medtop:04'];
export const SOURCES = ['Harbour Post', 'Evening Chronicle', 'Morning Ledger', 'Continental Wire'];
export const SECTIONS = ['World', 'Sport', 'Über uns'];
export const PLACES = ['Beijing', 'Harbourtown'];
export const LANGUAGES = ['en', 'fr'];

/** What a story holds; its numbers are given when it is put into an archive. */
export type Draft = Omit<StoryToIndex, 'id' | 'addedSeq' | 'changedSeq' | 'family'>;

/** So frequent that they often stand side by side. */
export const FREQUENT = ['war', 'the', 'peace'];

const anyWord = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(...FREQUENT) },
  { weight: 2, arbitrary: fc.constantFrom(...WRITTEN) },
);
const anyJoint = fc.constantFrom(' ', ' ', ' ', ' ', ' ', ', ', '-', '. ', '… ');
const anyEnd = fc.constantFrom('.', '.', '!', '?', '.”', '', ' —');
const anySentence = fc
  .tuple(fc.array(fc.tuple(anyWord, anyJoint), { minLength: 1, maxLength: 6 }), fc.boolean(), anyEnd)
  .map(([parts, capital, end]) => {
    const text = parts.map(([word, joint], at) => (at === parts.length - 1 ? word : word + joint)).join('');
    return (capital ? text.charAt(0).toUpperCase() + text.slice(1) : text) + end;
  });
/** One word many times over: counts that have no code of their own, and positions of several bytes. */
const anyRepetition = fc
  .tuple(anyWord, fc.oneof({ weight: 12, arbitrary: fc.integer({ min: 2, max: 20 }) }, fc.constantFrom(45, 70, 300)))
  .map(([word, count]) => `${word} `.repeat(count));
const anyPiece = fc.oneof({ weight: 14, arbitrary: anySentence }, { weight: 1, arbitrary: anyRepetition });
const anyParagraph = fc.oneof(
  { weight: 15, arbitrary: fc.array(anyPiece, { minLength: 1, maxLength: 3 }).map((pieces) => pieces.join(' ')) },
  { weight: 1, arbitrary: fc.constantFrom('', '* * *') },
);
const anyPart = fc.constantFrom(...(['body', 'body', 'body', 'quote', 'caption', 'caption', 'related'] as const));
const anyBlock = fc.record({ part: anyPart, text: anyParagraph });

const orNull = <Value>(...values: Value[]) => fc.constantFrom(null, ...values, ...values);
/** Around the first day of 1970, which has the number 0, and over several months. */
export const anyDay = fc.integer({ min: -40, max: 60 }).map((days) => addDays('1970-01-01', days));
export const anyPeople = fc.uniqueArray(
  fc.record({
    slug: fc.oneof(
      { weight: 3, arbitrary: fc.constantFrom(...PEOPLE) },
      { weight: 1, arbitrary: fc.nat({ max: 300 }).map((number) => `person-${number}`) }, // more than are found at once
    ),
    salience: fc.constantFrom(...SALIENCES),
    office: orNull(...OFFICES),
  }),
  { selector: ({ slug }) => slug, maxLength: 4 },
);

/** A story that is nothing but words. */
export function plainDraft(headline: string, ...texts: string[]): Draft {
  return {
    headline,
    byline: null,
    blocks: texts.map((text) => ({ part: 'body', text })),
    published: null,
    source: null,
    section: null,
    people: [],
    topics: [],
    addedOn: '2022-02-25',
    place: null,
    language: null,
    wordCount: 1,
  };
}

export const anyDraft: fc.Arbitrary<Draft> = fc.record({
  headline: fc.oneof({ weight: 8, arbitrary: anySentence }, { weight: 1, arbitrary: anyRepetition }),
  byline: fc.option(fc.constantFrom('By Jane Doe', 'Warm Grain, Richard Roe', 'the U.S. War'), { freq: 2 }),
  blocks: fc.array(anyBlock, { maxLength: 5 }),
  published: fc.option(anyDay, { freq: 5 }),
  source: orNull(...SOURCES),
  section: orNull(...SECTIONS),
  people: anyPeople,
  topics: fc.uniqueArray(fc.constantFrom(...TOPICS), { maxLength: 3 }),
  addedOn: fc.integer({ min: 0, max: 5 }).map((days) => addDays('2022-02-25', days)),
  place: orNull(...PLACES),
  language: orNull(...LANGUAGES),
  wordCount: fc.integer({ min: 0, max: 9 }),
});
