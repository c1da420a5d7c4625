import { describe, expect, test } from 'vitest';
import { isDay } from '#lib/model/day';
import { wordList } from '#lib/text/words';
import { smallCorpus } from './corpus-for-tests';
import { SHAPE } from './corpus-story';
import { OPENERS } from './story-writer';

const { stories, questions } = smallCorpus(400);

describe('a corpus', () => {
  test('is the same for the same seed, and another for another', () => {
    expect(smallCorpus(40)).toEqual(smallCorpus(40));
    expect(smallCorpus(40, 2).stories).not.toEqual(smallCorpus(40).stories);
  });

  test('has the shape that is stated', () => {
    const mean = (of: (story: (typeof stories)[number]) => number) =>
      stories.reduce((sum, story) => sum + of(story), 0) / stories.length;
    expect(mean(({ body }) => wordList(body).length)).toBeGreaterThan(400);
    expect(mean(({ body }) => wordList(body).length)).toBeLessThan(520);
    expect(mean(({ people }) => people.length)).toBeGreaterThan(3.4);
    expect(mean(({ people }) => people.length)).toBeLessThan(4.2);
    const uses = new Map<string, number>();
    for (const person of stories.flatMap(({ people }) => people)) uses.set(person, (uses.get(person) ?? 0) + 1);
    const share = Math.max(...uses.values()) / stories.length;
    expect(share).toBeGreaterThan(0.22);
    expect(share).toBeLessThan(0.36);
  });

  test('has days, topics and people that fit', () => {
    for (const { date, topics, people } of stories) {
      expect(isDay(date) && date >= SHAPE.firstDay && date <= SHAPE.lastDay).toBe(true);
      expect(new Set(topics).size).toBe(topics.length);
      expect([1, 2, 3]).toContain(topics.length);
      expect(new Set(people).size).toBe(people.length);
    }
  });

  test('is cut into the same words by any tokeniser', () => {
    for (const { title, body } of stories) {
      const text = `${title}\n${body}`;
      expect(wordList(text)).toEqual(
        text
          .toLowerCase()
          .split(/[\s.,]+/)
          .filter((word) => word !== ''),
      );
    }
  });

  test('opens every paragraph with a word that nobody asks for', () => {
    const openings = stories.flatMap(({ body }) => body.split('\n').map((text) => wordList(text)[0] ?? ''));
    expect(openings.filter((word) => !OPENERS.includes(word))).toEqual([]);
    expect(questions.flatMap(({ words }) => words).filter((word) => OPENERS.includes(word))).toEqual([]);
  });
});
