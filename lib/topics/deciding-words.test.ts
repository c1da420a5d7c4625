import { describe, expect, it } from 'vitest';
import { hashWord } from '#lib/text/hash';
import { stem } from '#lib/text/stem';
import { decidingWords } from './deciding-words';
import { pairBeginning, pairFeature, TERM_CLAIMS, wordFeature } from './feature-numbers';
import { listFeatures, sumOf } from './features';
import { loadTopicModel, TopicModel } from './model';
import { passagesOf } from './passages';
import { vectorOf } from './vector';
import { TOPICS } from './vocabulary';

const number = (word: string) => hashWord(stem(word));
const word = (one: string) => wordFeature(number(one));
const pair = (first: string, second: string) => pairFeature(pairBeginning(number(first)), number(second));

/** A model of one topic, which gives each feature this weight and knows no others. */
function modelOf(weights: readonly (readonly [feature: number, weight: number])[]): TopicModel {
  return new TopicModel({
    head: {
      trained: '2026-01-01',
      rows: weights.length,
      idfScale: 1,
      topics: [{ code: TOPICS[0]?.code ?? '', scale: 1, bias: 0, slope: 1, offset: 0, threshold: 0.5 }],
      sets: [],
      options: {},
      scores: {},
    },
    rows: new Map(weights.map(([feature], row) => [feature, row])),
    features: Int32Array.from(weights, ([feature]) => feature),
    idf: new Float32Array(weights.length).fill(1),
    values: Int8Array.from(weights, ([, weight]) => weight),
  });
}

function decided(text: string, ...weights: (readonly [feature: number, weight: number])[]): string[] {
  const passages = passagesOf({ headline: '', blocks: [{ part: 'body', text }] });
  const model = modelOf(weights);
  const told = listFeatures(passages);
  return decidingWords(told, vectorOf(sumOf(told), model.weights), [0], model)[0] ?? [];
}

describe('the words that decided', () => {
  it('are those that say most, the weightiest first, as they stand there', () => {
    const found = decided('Dockers were striking; the snow fell.', [word('docker'), 20], [word('strike'), 60]);
    expect(found).toEqual(['striking', 'dockers']);
  });

  it('are none that say next to nothing beside the first, and none that speak against it', () => {
    expect(decided('Dockers in the snow.', [word('docker'), 100], [word('snow'), 10])).toEqual(['dockers']);
    expect(decided('Dockers in the snow.', [word('docker'), 100], [word('snow'), -100])).toEqual(['dockers']);
  });

  it('leave out a word that a pair says already', () => {
    expect(decided('Peace talks begin.', [pair('peace', 'talk'), 60], [word('peace'), 50])).toEqual(['peace talks']);
  });

  it('stand without common words around them, but with those between', () => {
    expect(decided('They left the gate.', [pair('the', 'gate'), 50])).toEqual(['gate']);
    const sport = TOPICS.findIndex((topic) => topic.label === 'sport');
    const claims = (TERM_CLAIMS[sport] ?? []).map((feature) => [feature, 50] as const);
    expect(decided('The batsman stood at 40 not out.', ...claims)).toContain('not out');
  });
});

describe('the weights of the project', () => {
  it('have the topics in the order of the vocabulary', () => {
    const codes = loadTopicModel().weights.head.topics.map(({ code }) => code);
    expect(codes).toEqual(TOPICS.map(({ code }) => code));
  });
});
