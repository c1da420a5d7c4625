import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { casesIn, markStory } from './cases-for-tests';
import { loadGazetteer } from './gazetteer';
import { naiveTagger } from './naive-tagger';
import { findPeople } from './recognise';
import { loadTagger } from './tagger/tagger';

const gazetteer = loadGazetteer();
const cases = casesIn(readFileSync(new URL('hard.cases.txt', import.meta.url), 'utf8'));

describe('recognition with a tagger', () => {
  it.each(cases)('$name ($day)', ({ story, marked }) => {
    const { mentions } = findPeople(story, gazetteer, naiveTagger);
    expect(markStory(story, mentions)).toBe(marked);
  });

  it('with the tagger of the project misses one in twenty at most', () => {
    const tagger = loadTagger();
    const wrong = cases.filter(({ story, marked }) => {
      return markStory(story, findPeople(story, gazetteer, tagger).mentions) !== marked;
    });
    expect(wrong.length).toBeLessThanOrEqual(cases.length / 20);
  });

  it('is tried on a hundred and fifty hard cases and more', () => {
    expect(cases.length).toBeGreaterThan(150);
  });
});
