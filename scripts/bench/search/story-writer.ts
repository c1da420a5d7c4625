// Real sentences in, made-up stories out. A story takes sentences of a few real stories on its topics, so that words
// stand together as they do in news, and swaps some of their words for others, so that no two stories are alike.

import { addDays } from '#lib/model/day';
import { below, exponential, normal, oneOf, type Random, shuffled, zipf } from '../../random';
import { type CorpusStory, dayInCorpus, SHAPE } from './corpus-story';
import { Frequencies } from './frequencies';
import { makeNames, makeWord } from './names';
import type { RealStory } from './real-text';
import type { TextPool, TopicText } from './text-pool';
import type { Vocabulary } from './vocabulary';

/** How many words: a logarithm and its spread, which make 450 on average and 390 in the middle. */
const LENGTH = { middle: 5.957, spread: 0.55, least: 40, most: 4_000 };
/** Up to ten people, 3.8 on average; the text names one of them once in so many words. */
const PEOPLE = { mean: 3.5, most: 10, everyWords: 60 };
/** Its sentences come from so many real stories at a time. */
const SOURCES = 5;
const SWAPPED = 0.3;
/** Of the words put in: those that the story has already, and those that were made up before. The others are real. */
const REPEATED = 0.35;
const MADE_UP = 0.06;
/** Heaps' law: a text n times as long has n ** 0.49 times as many different words (fitted to the real text). */
const HEAPS = 0.49;
/** How paragraphs begin. No question asks for these words, so no phrase lies across the end of a paragraph. */
export const OPENERS = ['the', 'a', 'in', 'but', 'for', 'on', 'he', 'it', 'at'];

/** What the parts of one story share: `ahead` are real sentences still to be used, `own` its words without stop words. */
type Draft = {
  topics: TopicText[];
  title: number[];
  ahead: number[][];
  people: string[];
  own: number[];
  named: number;
};

export class StoryWriter {
  readonly frequencies = new Frequencies();
  private readonly realWords: number;
  private readonly names: string[];
  private readonly madeUp: number[] = [];
  private readonly pickTopic: () => number;
  private readonly pickSource: () => number;
  private readonly pickPerson: () => number;

  constructor(
    private readonly pool: TextPool,
    private readonly vocabulary: Vocabulary,
    private readonly random: Random,
  ) {
    this.realWords = vocabulary.words.length;
    this.names = makeNames(SHAPE.people, (word) => vocabulary.has(word), random);
    this.pickTopic = zipf(pool.topics.length, 0.6, random);
    this.pickSource = zipf(SHAPE.sources, 0.9, random);
    this.pickPerson = zipf(SHAPE.people, 1, random);
  }

  write(number: number): CorpusStory {
    const { random } = this;
    const wanted = 1 + Number(random() < 0.45) + Number(random() < 0.15);
    const topics = different(Math.min(wanted, this.pool.topics.length), this.pickTopic);
    const count = Math.min(PEOPLE.most, 1 + Math.floor(exponential(random) * PEOPLE.mean));
    const people = different(count, this.pickPerson).map((person) => this.names[person] ?? '');
    this.frequencies.beginStory(people);
    const draft = this.draft(topics, people);
    return {
      id: `a${number}`,
      title: this.title(draft),
      body: this.body(draft),
      date: addDays(SHAPE.firstDay, Math.round(dayInCorpus(SHAPE.lastDay) * random() ** 0.7)), // more of late
      source: `source-${this.pickSource()}`,
      topics: topics.map((topic) => `topic-${topic}`),
      people,
    };
  }

  private draft(numbers: readonly number[], people: string[]): Draft {
    const topics = numbers.flatMap((number) => this.pool.topics[number] ?? []);
    const { title, sentences } = this.source(topics);
    return { topics, title: title.length > 2 ? title : (sentences[0] ?? []), ahead: [], people, own: [], named: 0 };
  }

  private source(topics: readonly TopicText[]): RealStory {
    return oneOf(oneOf(topics, this.random).stories, this.random);
  }

  private title(draft: Draft): string {
    return capital(this.counted(this.reword(draft.title.slice(0, 12), draft)).join(' '));
  }

  private body(draft: Draft): string {
    const wanted = Math.round(Math.exp(LENGTH.middle + LENGTH.spread * normal(this.random)));
    let left = Math.min(LENGTH.most, Math.max(LENGTH.least, wanted));
    const paragraphs: string[] = [];
    while (left > 0) {
      const sentences: string[][] = [];
      for (let count = 1 + below(3, this.random); count > 0 && left > 0; count--) {
        const sentence = this.sentence(left, sentences.length === 0, draft);
        left -= sentence.length;
        sentences.push(sentence);
      }
      paragraphs.push(sentences.map((words) => this.written(words)).join(' '));
    }
    return paragraphs.join('\n');
  }

  private sentence(most: number, opens: boolean, draft: Draft): string[] {
    const words = this.reword(this.nextSentence(draft).slice(0, most), draft);
    if (opens) words.unshift(oneOf(OPENERS, this.random));
    if (this.random() * PEOPLE.everyWords < words.length) {
      const person = draft.people[draft.named++ % draft.people.length] ?? '';
      words.splice(1 + below(words.length, this.random), 0, ...person.split('-'));
    }
    return this.counted(words);
  }

  private nextSentence({ topics, ahead }: Draft): number[] {
    if (ahead.length === 0) {
      const sources = Array.from({ length: SOURCES }, () => this.source(topics));
      ahead.push(
        ...shuffled(
          sources.flatMap(({ sentences }) => sentences),
          this.random,
        ),
      );
    }
    return ahead.pop() ?? [];
  }

  private reword(words: readonly number[], draft: Draft): string[] {
    return words.map((word) => {
      if (this.pool.stopWords.has(word)) return this.vocabulary.word(word);
      const chosen = this.random() < SWAPPED ? this.otherWord(draft) : word;
      draft.own.push(chosen);
      return this.vocabulary.word(chosen);
    });
  }

  private otherWord({ own, topics }: Draft): number {
    const longer = 1 + this.frequencies.tokens / this.pool.tokens;
    if (this.vocabulary.words.length < this.realWords * longer ** HEAPS) return this.makeUp();
    const kind = this.random();
    if (kind < REPEATED && own.length > 15) return oneOf(own, this.random);
    if (kind >= REPEATED + MADE_UP || this.madeUp.length === 0)
      return oneOf(oneOf(topics, this.random).words, this.random);
    const again = oneOf(this.madeUp, this.random);
    this.madeUp.push(again); // the more often a word was used, the more often it is used again
    return again;
  }

  private makeUp(): number {
    let word = makeWord(4, this.random);
    while (this.vocabulary.has(word)) word += makeWord(2, this.random);
    const number = this.vocabulary.number(word);
    this.madeUp.push(number);
    return number;
  }

  private counted(words: string[]): string[] {
    for (const word of words) this.frequencies.count(word);
    return words;
  }

  private written(words: readonly string[]): string {
    const text = words.map((word) => (this.random() < 0.05 ? `${word},` : word)).join(' ');
    return `${capital(text.replace(/,$/, ''))}.`;
  }
}

function different(count: number, pick: () => number): number[] {
  const picked = new Set<number>();
  while (picked.size < count) picked.add(pick());
  return [...picked];
}

function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
