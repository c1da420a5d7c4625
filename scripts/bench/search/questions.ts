// What every engine is asked: questions in classes, their words picked by how many stories have them.

import type { Day } from '#lib/model/day';
import { wordList } from '#lib/text/words';
import { below, oneOf, type Random, shuffled } from '../../random';
import type { CorpusStory } from './corpus-story';
import type { Frequencies } from './frequencies';
import { OPENERS } from './story-writer';

/** How many questions each class has; all engines are asked them. */
const COUNTS = {
  'common word': 30,
  'rare word': 30,
  '2 words': 30,
  '3 words': 20,
  phrase: 30,
  'word + person': 25,
  'word + dates': 25,
  person: 20,
  empty: 1,
} as const;
/** What only ours can be asked. */
const OWN_COUNTS = { 'word, any form': 30, 'word + person, either': 25 } as const;

export type QuestionClass = keyof typeof COUNTS | keyof typeof OWN_COUNTS;
export const OWN_CLASSES: readonly QuestionClass[] = ['word, any form', 'word + person, either'];

export type Question = {
  class: QuestionClass;
  /** All of them must stand in the story; one after another in a phrase. */
  words: string[];
  /** Other words that count as the first one. */
  forms: string[];
  phrase: boolean;
  /** All of them, or with `either` any of them. */
  people: string[];
  either: boolean;
  /** Both ends inclusive. */
  from: Day | null;
  to: Day | null;
};

/** Shares of the stories: a common word is in 8 to 50 % of them. */
const BANDS = { common: [0.08, 0.5], middling: [0.002, 0.03], rare: [0.00025, 0.0015] } as const;
const STOP_WORDS = 60;
const KNOWN_PEOPLE = 1_500;
const SUFFIXES = ['s', 'es', 'd', 'ed', 'ing', 'er', 'ers', 'ly'];

export function pickQuestions(frequencies: Frequencies, sample: readonly CorpusStory[], count: number, random: Random) {
  return new Picker(frequencies, sample, count, random).all();
}

type Band = keyof typeof BANDS;

class Picker {
  private readonly bands: Record<Band, string[]>;
  private readonly sets: Record<Band, ReadonlySet<string>>;
  private readonly people: string[];

  constructor(
    private readonly frequencies: Frequencies,
    private readonly sample: readonly CorpusStory[],
    count: number,
    private readonly random: Random,
  ) {
    const sorted = [...frequencies.words].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
    const words = sorted.slice(STOP_WORDS).filter(([word]) => /^[a-z]{4,}$/.test(word) && !OPENERS.includes(word));
    const band = ([least, most]: readonly [number, number]) => {
      const within = words.filter(([, stories]) => stories >= Math.max(1, least * count) && stories <= most * count);
      const found = within.length > 0 ? within : words.slice(-STOP_WORDS); // a corpus of a few hundred has no rare words
      return shuffled(found, random).map(([word]) => word);
    };
    this.bands = { common: band(BANDS.common), middling: band(BANDS.middling), rare: band(BANDS.rare) };
    const { common, middling, rare } = this.bands;
    this.sets = { common: new Set(common), middling: new Set(middling), rare: new Set(rare) };
    const known = [...frequencies.people].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
    this.people = known.slice(0, KNOWN_PEOPLE).map(([person]) => person);
  }

  all(): Question[] {
    const makers: Record<QuestionClass, (number: number) => Partial<Question>> = {
      'common word': (number) => ({ words: this.at('common', number) }),
      'rare word': (number) => ({ words: this.at('rare', number) }),
      '2 words': (number) => ({ words: this.together(number % 2 ? ['common', 'common'] : ['common', 'middling']) }),
      '3 words': (number) => ({ words: this.together(['common', 'common', number % 2 ? 'common' : 'middling']) }),
      phrase: (number) => ({ words: number % 2 ? this.person().split('-') : this.neighbours(), phrase: true }),
      'word + person': (number) => ({ words: this.word(number), people: [this.person()] }),
      'word + dates': (number) => ({ words: this.word(number), ...this.years(number % 2 ? 5 : 1) }),
      person: () => ({ people: [this.person()] }),
      empty: () => ({}),
      'word, any form': (number) => this.inAnyForm(number),
      'word + person, either': (number) => ({
        words: this.word(number),
        people: [this.person(), this.person()],
        either: true,
      }),
    };
    return Object.entries({ ...COUNTS, ...OWN_COUNTS }).flatMap(([name, count]) => {
      const kind = name as QuestionClass; // the keys of the two tables
      return Array.from({ length: count }, (_, number) => ({ ...blank(kind), ...makers[kind](number) }));
    });
  }

  private at(band: Band, number: number): string[] {
    const words = this.bands[band];
    return words.slice(number % words.length, (number % words.length) + 1);
  }

  private word(number: number): string[] {
    return this.together([number % 3 ? 'common' : 'middling']);
  }

  /** Words of these bands that stand in one story. */
  private together(bands: readonly Band[]): string[] {
    for (;;) {
      const story = shuffled([...new Set(wordsOf(oneOf(this.sample, this.random)))], this.random);
      const words: string[] = [];
      for (const band of bands) {
        const word = story.find((one) => this.sets[band].has(one) && !words.includes(one));
        if (word !== undefined) words.push(word);
      }
      if (words.length === bands.length) return words;
    }
  }

  /** A common word and the one after it in a body, which is not too rare either. */
  private neighbours(): string[] {
    const { common, middling } = this.sets;
    for (;;) {
      const words = wordList(oneOf(this.sample, this.random).body);
      const at = below(words.length - 1, this.random);
      const [first = '', second = ''] = words.slice(at, at + 2);
      if (common.has(first) && (common.has(second) || middling.has(second))) return [first, second];
    }
  }

  /** Well-known people are asked for more often than others. */
  private person(): string {
    return this.people[Math.floor(Math.exp(this.random() * Math.log(this.people.length)))] ?? this.people[0] ?? '';
  }

  private years(length: number): { from: Day; to: Day } {
    const year = 1986 + below(33, this.random);
    return { from: `${year}-01-01`, to: `${year + length - 1}-12-31` };
  }

  private inAnyForm(number: number): Partial<Question> {
    const inflected = this.bands.common.filter((word) => this.formsOf(word).length > 0);
    const word = inflected[number % inflected.length] ?? '';
    return { words: [word], forms: this.formsOf(word) };
  }

  private formsOf(word: string): string[] {
    const forms = SUFFIXES.flatMap((suffix) => [word + suffix, word.replace(/e$/, '') + suffix]);
    return [...new Set(forms)].filter((form) => this.frequencies.words.has(form));
  }
}

function wordsOf({ title, body }: CorpusStory): string[] {
  return wordList(`${title}\n${body}`);
}

function blank(kind: QuestionClass): Question {
  return { class: kind, words: [], forms: [], phrase: false, people: [], either: false, from: null, to: null };
}
