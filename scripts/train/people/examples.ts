// Stories in, examples out: for each token the dense numbers of its features, and its label. Features met fewer than
// MINIMUM times are left out; the frequent ones get the low numbers, so that their weights lie together.
//
// Sets in another style (tweets, encyclopedia) keep a second, private number of each feature. It takes up their own
// habits of labelling and is thrown away after training (Daumé 2007, 'Frustratingly easy domain adaptation').

import { readDocument } from '#lib/people/tagger/document';
import { contextFeatures, MOST_FEATURES, OFFSETS, sentenceOf, wordFeatures } from '#lib/people/tagger/features';
import { mix } from '#lib/people/tagger/hash';
import { labelsOf } from '#lib/people/tagger/labels';
import { BEFORE, BEHIND, type Word, wordOf } from '#lib/people/tagger/word';
import type { Story } from './story';

export type Example = { features: Int32Array; ends: Int32Array; labels: Uint8Array; weight: number };
export type Examples = {
  list: Example[];
  /** Hashed number of each dense one that is shared; dense numbers from its length on are private. */
  hashed: Int32Array;
  size: number;
};
export type Options = {
  bits: number;
  minimum: number;
  domains: Record<string, number>;
  weights: Record<string, number>;
};

type Raw = { features: Int32Array; ends: Int32Array; labels: Uint8Array; domain: number; weight: number };

export function examplesOf(stories: readonly Story[], options: Options): Examples {
  const raw = rawExamples(stories, options);
  const shared = new Uint32Array(2 ** options.bits);
  const own = new Uint32Array(2 ** options.bits);
  const shift = 32 - options.bits;
  for (const { features, domain } of raw) {
    for (const feature of features) {
      shared[feature >>> shift] = (shared[feature >>> shift] ?? 0) + 1;
      if (domain) {
        const place = mix(feature, 900 + domain) >>> shift;
        own[place] = (own[place] ?? 0) + 1;
      }
    }
  }
  const hashed = frequent(shared, options.minimum);
  const hashedOwn = frequent(own, options.minimum);
  const numbers = numbersOf(hashed, shared.length, 0);
  const numbersOwn = numbersOf(hashedOwn, own.length, hashed.length);
  const list = raw.map((example) => dense(example, numbers, numbersOwn, shift));
  return { list, hashed, size: hashed.length + hashedOwn.length };
}

function frequent(counts: Uint32Array, minimum: number): Int32Array {
  const places: number[] = [];
  counts.forEach((count, place) => {
    if (count >= minimum) places.push(place);
  });
  return Int32Array.from(places.sort((a, b) => (counts[b] ?? 0) - (counts[a] ?? 0) || a - b));
}

function numbersOf(places: Int32Array, size: number, first: number): Int32Array {
  const numbers = new Int32Array(size).fill(-1);
  places.forEach((place, at) => {
    numbers[place] = first + at;
  });
  return numbers;
}

function dense(
  { features, ends, labels, domain, weight }: Raw,
  shared: Int32Array,
  own: Int32Array,
  shift: number,
): Example {
  const found = new Int32Array(features.length * (domain ? 2 : 1));
  const places = new Int32Array(ends.length);
  let [from, n] = [0, 0];
  ends.forEach((end, token) => {
    for (; from < end; from++) {
      const feature = features[from] ?? 0;
      const number = shared[feature >>> shift] ?? -1;
      if (number >= 0) found[n++] = number;
      const second = domain ? (own[mix(feature, 900 + domain) >>> shift] ?? -1) : -1;
      if (second >= 0) found[n++] = second;
    }
    places[token] = n;
  });
  return { features: found.slice(0, n), ends: places, labels, weight };
}

function rawExamples(stories: readonly Story[], { domains, weights }: Options): Raw[] {
  const words = new Map<string, Word>();
  const known = (text: string) => {
    const word = words.get(text) ?? wordOf(text);
    words.set(text, word);
    return word;
  };
  return stories.flatMap((story) => {
    const sentences = story.sentences.map((sentence) => sentence.words.map(known));
    const context = (story.context ?? []).map((sentence) => sentence.words.map(known));
    const document = readDocument([...sentences, ...context]);
    return sentences.map((sentence, at) => {
      const { spans = [] } = story.sentences[at] ?? {};
      const found = featuresOf(sentenceOf(sentence, document));
      const [domain, weight] = [domains[story.set] ?? 0, weights[story.set] ?? 1];
      return { ...found, labels: labelsOf(spans, sentence.length), domain, weight };
    });
  });
}

const buffer = new Int32Array(MOST_FEATURES);

function featuresOf(sentence: ReturnType<typeof sentenceOf>): { features: Int32Array; ends: Int32Array } {
  const { words } = sentence;
  const all = new Int32Array(words.length * MOST_FEATURES);
  const ends = new Int32Array(words.length);
  let n = 0;
  for (let at = 0; at < words.length; at++) {
    OFFSETS.forEach((offset, place) => {
      const index = at + offset;
      n = wordFeatures(words[index] ?? (index < 0 ? BEFORE : BEHIND), place, all, n);
    });
    const count = contextFeatures(sentence, at, buffer);
    all.set(buffer.subarray(0, count), n);
    n += count;
    ends[at] = n;
  }
  return { features: all.slice(0, n), ends };
}
