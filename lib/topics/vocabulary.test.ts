import { describe, expect, it } from 'vitest';
import { TOPICS, VOCABULARY_SOURCE } from './vocabulary';

describe('the vocabulary', () => {
  it('has the 17 top-level concepts once each, in the order of their codes', () => {
    const codes = TOPICS.map((topic) => topic.code);
    expect(codes).toHaveLength(17);
    expect(codes).toEqual([...new Set(codes)].sort());
    for (const code of codes) expect(code).toMatch(/^medtop:\d{2}000000$/);
  });

  it('gives every topic a label in lower case and a definition that ends its sentence', () => {
    for (const { label, definition } of TOPICS) {
      expect(label).toBe(label.toLowerCase());
      expect(definition).toMatch(/^\p{Lu}.*\.$/u);
    }
  });

  it('names whose vocabulary it is and under which licence', () => {
    expect(VOCABULARY_SOURCE).toMatchObject({ name: 'IPTC Media Topics', licence: 'CC BY 4.0' });
    expect(VOCABULARY_SOURCE.licenceAddress).toMatch(/^https:\/\/creativecommons\.org\//);
  });
});
