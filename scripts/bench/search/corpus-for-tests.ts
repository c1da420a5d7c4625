// A corpus of a few hundred stories made of words without a meaning: tests need no texts from beside the project.

import { below, randomFrom, zipf } from '../../random';
import type { CorpusStory } from './corpus-story';
import { pickQuestions, type Question } from './questions';
import type { RealStory } from './real-text';
import { StoryWriter } from './story-writer';
import { poolOf } from './text-pool';
import { Vocabulary } from './vocabulary';

const SUBJECTS = 20;
const STORIES_OF_A_SUBJECT = 5;
const SENTENCES = 12;
const WORDS = 3_000;

export function smallCorpus(count: number, seed = 1): { stories: CorpusStory[]; questions: Question[] } {
  const random = randomFrom(seed);
  const vocabulary = new Vocabulary();
  for (let number = 0; number < WORDS; number++) vocabulary.number(`word${letters(number)}`);
  const pick = zipf(WORDS, 0.8, random);
  const words = (length: number) => Array.from({ length }, () => pick());
  const texts = Array.from(
    { length: SUBJECTS * STORIES_OF_A_SUBJECT },
    (_, number): RealStory => ({
      subject: `subject-${number % SUBJECTS}`,
      title: words(6),
      sentences: Array.from({ length: SENTENCES }, () => words(8 + below(16, random))),
    }),
  );
  const writer = new StoryWriter(poolOf(texts), vocabulary, random);
  const stories = Array.from({ length: count }, (_, number) => writer.write(number));
  return { stories, questions: pickQuestions(writer.frequencies, stories, count, randomFrom(seed + 1)) };
}

/** 0 is aaa, 1 is aab. */
function letters(number: number): string {
  return [676, 26, 1].map((power) => String.fromCharCode(97 + (Math.floor(number / power) % 26))).join('');
}
