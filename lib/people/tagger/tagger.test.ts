// The tagger with the weights that are shipped. Its scores stand in docs/tagger.md; here are its manners.

import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { readPeopleFile } from '../people-file';
import { loadTagger, type NameKind } from './tagger';
import { readWeights } from './weights';

const tagger = loadTagger();

function named(kind: NameKind, ...lines: string[]): string[] {
  return tagger
    .tag(lines)
    .flatMap((spans, line) =>
      spans.filter((span) => span.kind === kind).map(({ start, end }) => lines[line]?.slice(start, end) ?? ''),
    );
}

describe('persons are found', () => {
  test.each([
    ['“We waited all night,” said Jane Doe, a teacher from Leeds.', ['Jane Doe']],
    ['President Xi Jinping received Mr. Putin in Beijing on Friday.', ['Xi Jinping', 'Putin']],
    ['Foreign Ministry spokeswoman Hua Chunying spoke to reporters.', ['Hua Chunying']],
    ['BRUSSELS, Feb. 3 (Reuters) - The commission met on Tuesday.', []],
    ['Richard Roe’s lawyer, J. P. Major, appealed to the Supreme Court.', ['Richard Roe', 'J. P. Major']],
    ['The Chinese and French ministers flew to Geneva.', []],
  ])('%s', (line, persons) => {
    expect(named('person', line)).toEqual(persons);
  });
});

test('a surname in the headline is known by the story under it', () => {
  const lines = ['ZELENKOVA QUITS', 'Prime Minister Mary Zelenkova resigned on Monday.', 'Zelenkova gave no reason.'];
  expect(named('person', ...lines)).toEqual(['ZELENKOVA', 'Mary Zelenkova', 'Zelenkova']);
});

test('places and organisations have kinds of their own', () => {
  const line = 'The United Nations sent envoys to Nairobi and Khartoum.';
  expect(named('place', line)).toEqual(['Nairobi', 'Khartoum']);
  expect(named('organisation', line)).toEqual(['United Nations']);
});

test('every line has its list, in order and without overlaps', () => {
  const lines = ['', 'Jane Doe met Richard Roe. John Doe met Mary Major.', ' ', 'No name.'];
  const found = tagger.tag(lines);
  expect(found.map((spans) => spans.length > 0)).toEqual([false, true, false, false]);
  const [, spans = []] = found;
  expect(spans.every(({ start, end }, at) => start < end && start >= (spans[at - 1]?.end ?? 0))).toBe(true);
  expect(tagger.tag([])).toEqual([]);
});

test('the same story is tagged the same whatever was tagged before', () => {
  const lines = ['Jane Doe of the Harbour Post wrote to Premier Roe.'];
  const before = tagger.tag(lines);
  tagger.tag(['Roe is a small deer. The roe ran from Doe Island to Harbour Post 4.']);
  expect(tagger.tag(lines)).toEqual(before);
});

describe('hostile text is taken as it comes', () => {
  test.each([
    ['capitals', 'JANE DOE MET RICHARD ROE IN PARIS. '.repeat(50)],
    ['no capitals', 'jane doe met richard roe in paris. '.repeat(50)],
    ['markup', '<p class="x">Jane Doe</p>&nbsp;<a href="https://post.example/?a=b&c=d">more</a>'],
    ['scripts', 'Джейн Доу جين دو जेन डो 简·多伊 제인 도 ジェーン・ドウ 👩‍👧'],
    ['halves of characters', '\ud800 Jane \udc00 Doe \ud83d'],
    ['control characters', 'Jane\u0000 Doe\u202e \u0007'],
    ['names of object members', 'constructor __proto__ toString hasOwnProperty'],
  ])('%s', (_, text) => {
    const [spans = []] = tagger.tag([text]);
    expect(spans.every(({ start, end }) => start >= 0 && start < end && end <= text.length)).toBe(true);
  });

  test('a line of 200,000 words', () => {
    const line = 'Jane Doe met Richard Roe in Paris. '.repeat(25_000);
    expect(named('person', line).filter((name) => name === 'Richard Roe').length).toBeGreaterThan(24_000);
  });

  test('a word of a million letters', () => {
    expect(tagger.tag(['A'.repeat(1_000_000)])).toHaveLength(1);
  });
});

describe('the weights file', () => {
  const file = readPeopleFile('tagger', 'weights.bin');

  test('has at most five megabytes and says what it was made from', () => {
    expect(file.length).toBeLessThanOrEqual(5_000_000);
    const { sets, trained, scores } = readWeights(file).head;
    expect(trained).toMatch(/^\d{4}-\d\d-\d\d$/);
    expect(sets.every(({ licence }) => licence.length > 2)).toBe(true);
    expect(Object.keys(scores)).toContain('wikigold');
  });

  test('has the scores that docs/tagger.md states', () => {
    const paper = readFileSync(path.resolve(import.meta.dirname, '..', '..', '..', 'docs', 'tagger.md'), 'utf8');
    const rows = Object.entries(readWeights(file).head.scores).map(
      ([name, { precision, recall, f1, people }]) =>
        `| ${[precision, recall, f1].map((score) => score.toFixed(1)).join(' / ')} | ${people.toFixed(1)} | (${name})`,
    );
    const stated = rows.filter((row) => paper.includes(row.split(' | (')[0] ?? row));
    expect(stated).toEqual(rows);
  });

  test('was not made from what it is scored on', () => {
    const { sets, scores } = readWeights(file).head;
    expect(sets.filter(({ name }) => name in scores)).toEqual([]);
  });

  test.each([
    ['another file', Buffer.from('PK\u0003\u0004 and so on'), /not a weights file/],
    [
      'a file of another format',
      Buffer.concat([file.subarray(0, 4), Buffer.from([99, 0, 0, 0]), file.subarray(8)]),
      /format 99/,
    ],
    ['a file cut off', file.subarray(0, file.length - 100_000), /./],
  ])('is refused when it is %s', (_, bytes, reason) => {
    expect(() => readWeights(bytes)).toThrow(reason);
  });
});
