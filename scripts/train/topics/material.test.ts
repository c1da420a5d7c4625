// What the classifier of topics is trained on and what it is scored on, and that the two are kept apart.

import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { TOPICS } from '#lib/topics/vocabulary';
import { readWeights } from '#lib/topics/weights';
import { type Labelled, readDevelopmentSet, readOwn, readTestSet } from './labelled';

const PROJECT = path.resolve(import.meta.dirname, '..', '..', '..');
const own = readOwn();
const [test, development] = [readTestSet(), readDevelopmentSet()];

const wordsOf = ({ story }: Labelled) => [story.headline, ...story.blocks.map((block) => block.text)].join(' ');

function countBy(texts: readonly Labelled[]): number[] {
  return TOPICS.map((_, topic) => texts.filter((text) => text.topics.includes(topic)).length);
}

describe('the test set', () => {
  it('has at least 340 texts, 20 or more on each topic, and most of them with two or three', () => {
    expect(test.length).toBeGreaterThanOrEqual(340);
    expect(Math.min(...countBy(test))).toBeGreaterThanOrEqual(20);
    expect(test.filter(({ topics }) => topics.length > 1).length).toBeGreaterThan(test.length / 2);
  });

  it('has ids that do not tell the topic', () => {
    expect(test.map((text) => text.id).filter((id) => !/^t\d-\d{3}$/.test(id))).toEqual([]);
  });

  it('has one text in six or more that is older than 1980, and texts in capitals', () => {
    const lines = readFileSync(path.join(import.meta.dirname, 'test-set.jsonl'), 'utf8')
      .trim()
      .split('\n');
    const old = lines.map((line): { year: number } => JSON.parse(line)).filter(({ year }) => year < 1980);
    expect(old.length).toBeGreaterThan(lines.length / 6);
    expect(test.filter((text) => wordsOf(text) === wordsOf(text).toUpperCase()).length).toBeGreaterThan(2);
  });
});

describe('the texts', () => {
  const all = [...own, ...test, ...development];

  it('are each there once, in training or in scoring', () => {
    expect(new Set(all.map((text) => text.id)).size).toBe(all.length);
    expect(new Set(all.map(wordsOf)).size).toBe(all.length);
  });

  it('have one to three topics, none twice', () => {
    const wrong = all.filter(
      ({ topics }) => topics.length < 1 || topics.length > 3 || new Set(topics).size < topics.length,
    );
    expect(wrong.map((text) => text.id)).toEqual([]);
  });

  it('to learn from are at least a hundred a topic', () => {
    expect(Math.min(...countBy(own))).toBeGreaterThanOrEqual(100);
  });
});

describe('docs/topics.md', () => {
  const paper = readFileSync(path.join(PROJECT, 'docs', 'topics.md'), 'utf8');
  const { head } = readWeights(readFileSync(path.join(PROJECT, 'lib', 'topics', 'weights.bin')));

  it('states the scores that the weights hold', () => {
    const rows = Object.entries(head.scores).map(([name, { texts, ...scores }]) => {
      const { macroF1, microF1, precision, recall, unsorted } = scores;
      const figures = [macroF1, microF1, precision, recall, unsorted].map((figure) => figure.toFixed(1));
      return `| ${name} | ${texts} | ${figures.join(' | ')} |`;
    });
    expect(rows.length).toBe(2);
    for (const row of rows) expect(paper).toContain(row);
  });

  it('names every set that was learnt from, with its size', () => {
    for (const { name, licence, texts } of head.sets) {
      expect(paper).toContain(`| \`${name}\` | ${licence} | ${texts.toLocaleString('en')} |`);
    }
  });
});
