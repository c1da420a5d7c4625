// Who is in a story by its mentions alone, held against what its text says.

import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Block } from '#lib/model/article';
import type { Quote } from '#lib/model/person';
import type { Verdict } from '#lib/model/verdict';
import { Merges } from './merges';
import { naiveTagger } from './naive-tagger';
import { findPeople } from './recognise';
import { renamed, type ShownStory } from './renamed';
import { smallGazetteer } from './small-gazetteer';
import { applyVerdicts, type FoundInStory } from './verdicts';

const gazetteer = smallGazetteer();
type Same = readonly [of: string, person: string];

function merges(...names: readonly Same[]): Merges {
  return new Merges(
    names.map(([of, person], at): Verdict => {
      const says = { id: String(at), says: 'same' as const, story: null, mention: null };
      return { ...says, of, ofName: of, person, personName: person, givenAt: String(at) };
    }),
  );
}

function recognised(headline: string, texts: readonly string[]): FoundInStory {
  const blocks = texts.map((text): Block => ({ part: 'body', text }));
  const text = { headline, blocks, dateline: null, day: '2022-02-25' };
  const { mentions } = findPeople(text, gazetteer, naiveTagger);
  const quotes = mentions.flatMap(({ block, start, person, text: speaker }): Quote[] =>
    block === null ? [] : [{ block, start, end: start + 1, person, speaker, confidence: 0.9 }],
  );
  return { ...text, mentions, quotes };
}

function judged(story: FoundInStory, by: Merges) {
  return applyVerdicts(story, { merges: by, ofStory: [] }, gazetteer);
}

/** The story as the archive has it after these merges. */
function shown(story: FoundInStory, by: Merges): ShownStory {
  const { mentions, people } = judged(story, by);
  return { ...story, shown: mentions.map(({ person }) => person), people };
}

const NONE = merges();
const DOE_IS_MAJOR = merges(['~jane-doe', '~mary-major']);
const DOE = recognised('Ferry sails', ['Jane Doe left, and Doe came back.', 'Richard Roe said so.']);
const BOTH = recognised('Ferry sails', ['Jane Doe left, and Doe came back.', 'Mary Major said so.']);

it('a story that names one of the two is known without its text, and so when they are parted again', () => {
  const decided = renamed(shown(DOE, NONE), DOE_IS_MAJOR, gazetteer);
  expect(decided).toEqual(judged(DOE, DOE_IS_MAJOR));
  expect(decided?.people.map(({ person, mentions }) => [person, mentions])).toContainEqual(['~mary-major', 2]);
  expect(renamed(shown(DOE, DOE_IS_MAJOR), NONE, gazetteer)).toEqual(judged(DOE, NONE));
});

it('a story that names both has to be read, and so when they are parted again', () => {
  expect(renamed(shown(BOTH, NONE), DOE_IS_MAJOR, gazetteer)).toBeNull();
  expect(renamed(shown(BOTH, DOE_IS_MAJOR), NONE, gazetteer)).toBeNull();
});

it('whoever holds an office on the day holds it, and what another seeks has to be read', () => {
  const [holder, other] = [merges(['~jane-doe', 'xi-jinping']), merges(['~jane-doe', 'angela-merkel'])];
  expect(renamed(shown(DOE, NONE), holder, gazetteer)).toEqual(judged(DOE, holder));
  expect(judged(DOE, holder).people.map(({ standing }) => standing)).toContain('incumbent');
  expect(renamed(shown(DOE, NONE), other, gazetteer)).toBeNull();
});

it('a mention that only a reader saw, or that was nobody’s, has to be read', () => {
  const story = shown(DOE, NONE);
  expect(renamed({ ...story, shown: ['~mary-major', ...story.shown] }, NONE, gazetteer)).toBeNull();
  expect(renamed({ ...story, shown: [null, ...story.shown.slice(1)] }, NONE, gazetteer)).toBeNull();
});

const SENTENCES = [
  'Jane Doe left, and Doe came back.',
  'Mary Major, who is running for president, said so.',
  'Richard Roe met Jane Doe.',
  'Xi Jinping spoke. “Yes,” said Mary Major.',
  'Nobody came.',
];
const SLUGS = ['~jane-doe', '~mary-major', '~richard-roe', 'xi-jinping', 'angela-merkel'];
const sentences = fc.array(fc.constantFrom(...SENTENCES), { maxLength: 5 });
const anyMerges = fc.array(fc.tuple(fc.constantFrom(...SLUGS), fc.constantFrom(...SLUGS)), { maxLength: 4 });

it('where it answers, the text gives the same answer', () => {
  let answered = 0;
  fc.assert(
    fc.property(fc.constantFrom(...SENTENCES), sentences, anyMerges, anyMerges, (headline, texts, before, after) => {
      const story = recognised(headline, texts);
      const decided = renamed(shown(story, merges(...before)), merges(...after), gazetteer);
      if (decided === null) return;
      answered++;
      expect(decided).toEqual(judged(story, merges(...after)));
    }),
    { numRuns: 400 },
  );
  expect(answered).toBeGreaterThan(40);
});
