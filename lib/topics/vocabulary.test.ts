import { describe, expect, it } from 'vitest';
import { CONCEPTS, conceptOf, narrower, pathTo, TOPICS, VOCABULARY_SOURCE } from './vocabulary';

const labels = (concepts: readonly { label: string }[]) => concepts.map(({ label }) => label);

describe('the vocabulary', () => {
  it('has 17 concepts at the top, in the order of their codes, each with a definition that ends its sentence', () => {
    const codes = TOPICS.map((topic) => topic.code);
    expect(codes).toHaveLength(17);
    expect(codes).toEqual([...new Set(codes)].sort());
    for (const { code, definition } of TOPICS) {
      expect(code).toMatch(/^medtop:\d{2}000000$/);
      expect(definition).toMatch(/^\p{Lu}.*\.$/u);
    }
  });

  it('has more than a thousand concepts, each once and after its broader one', () => {
    const seen = new Set<string | null>([null]);
    for (const { code, broader } of CONCEPTS) {
      expect(seen).toContain(broader);
      expect(seen).not.toContain(code);
      seen.add(code);
    }
    expect(seen.size).toBeGreaterThan(1000);
  });

  it('leads from the top down to a concept, and from a concept to what is narrower', () => {
    expect(labels(pathTo('medtop:20000576'))).toEqual(['politics and government', 'election', 'electoral system']);
    expect(labels(narrower('medtop:17000000'))).toEqual([
      'weather forecast',
      'weather phenomena',
      'weather statistic',
      'weather warning',
    ]);
    expect(pathTo('medtop:99999999')).toEqual([]);
    expect(conceptOf('medtop:20000574')).toMatchObject({ label: 'election', wikidata: 'Q40231' });
  });

  it('names whose vocabulary it is and under which licence', () => {
    expect(VOCABULARY_SOURCE).toMatchObject({ name: 'IPTC Media Topics', licence: 'CC BY 4.0' });
    expect(VOCABULARY_SOURCE.licenceAddress).toMatch(/^https:\/\/creativecommons\.org\//);
  });
});
