import { describe, expect, it } from 'vitest';
import { labelOf, TOPICS, topicByCode, VOCABULARY_SOURCE } from './vocabulary';

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

  it.each([
    ['medtop:11000000', 'politics and government'],
    ['11000000', 'politics and government'],
    ['medtop:16000000', 'conflict, war and peace'],
    ['17000000', 'weather'],
  ])('finds %s as %s', (code, label) => {
    expect(topicByCode(code)?.label).toBe(label);
    expect(labelOf(code)).toBe(label);
  });

  it.each(['', 'medtop:', '11', 'medtop:99000000', 'MEDTOP:11000000', 'unsorted', 'constructor', ' 11000000'])(
    'knows no topic for "%s"',
    (code) => {
      expect(topicByCode(code)).toBeNull();
      expect(labelOf(code)).toBeNull();
    },
  );

  it('names whose vocabulary it is and under which licence', () => {
    expect(VOCABULARY_SOURCE).toMatchObject({ name: 'IPTC Media Topics', licence: 'CC BY 4.0' });
    expect(VOCABULARY_SOURCE.licenceAddress).toMatch(/^https:\/\/creativecommons\.org\//);
  });
});
