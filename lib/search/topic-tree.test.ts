import { describe, expect, it } from 'vitest';
import { emptyQuery, type Query } from '#lib/query/query';
import { toggleExcludedTopic, toggleTopic, topicRows } from './topic-tree';

const POLITICS = 'medtop:11000000';
const ELECTION = 'medtop:20000574';
const REFERENDA = 'medtop:20000584';
const SPORT = 'medtop:15000000';
const COUNTS = [
  { value: SPORT, count: 9 },
  { value: POLITICS, count: 7 },
  { value: 'unsorted', count: 6 },
  { value: ELECTION, count: 4 },
  { value: 'medtop:20000638', count: 3 },
  { value: REFERENDA, count: 1 },
];

function asking(chosen: string[], excluded: string[] = []): Query {
  const query = emptyQuery();
  return { ...query, chosen: { ...query.chosen, topic: chosen }, excluded: { ...query.excluded, topic: excluded } };
}

const rows = (query: Query) => topicRows(query, COUNTS).map(({ value, count, depth }) => [value, count, depth]);

describe('topicRows', () => {
  it('shows the topics of the top that have stories, and the unsorted, by count', () => {
    expect(rows(asking([]))).toEqual([
      [SPORT, 9, 0],
      [POLITICS, 7, 0],
      ['unsorted', 6, 0],
    ]);
  });

  it('opens what is chosen, and puts it first', () => {
    expect(rows(asking([POLITICS]))).toEqual([
      [POLITICS, 7, 0],
      [ELECTION, 4, 1],
      ['medtop:20000638', 3, 1],
      [SPORT, 9, 0],
      ['unsorted', 6, 0],
    ]);
  });

  it('leads down to a narrow one that is chosen', () => {
    expect(rows(asking([REFERENDA])).slice(0, 3)).toEqual([
      [POLITICS, 7, 0],
      [ELECTION, 4, 1],
      [REFERENDA, 1, 2],
    ]);
  });

  it('has what is chosen before its neighbours with more stories, at every level', () => {
    expect(rows(asking(['medtop:20000638'])).slice(0, 3)).toEqual([
      [POLITICS, 7, 0],
      ['medtop:20000638', 3, 1],
      [ELECTION, 4, 1],
    ]);
  });

  it('shows a chosen one without stories, and none that is excluded', () => {
    expect(rows(asking(['medtop:17000000'], [SPORT]))).toEqual([
      ['medtop:17000000', 0, 0],
      [POLITICS, 7, 0],
      ['unsorted', 6, 0],
    ]);
  });
});

describe('toggleTopic', () => {
  it('puts a narrower topic in the place of its broader one, and the other way round', () => {
    const narrow = toggleTopic(asking([POLITICS, SPORT]), REFERENDA);
    expect(narrow.chosen.topic).toEqual([SPORT, REFERENDA]);
    expect(toggleTopic(narrow, ELECTION).chosen.topic).toEqual([SPORT, ELECTION]);
  });

  it('lets a chosen topic go', () => {
    expect(toggleTopic(asking([ELECTION]), ELECTION).chosen.topic).toEqual([]);
  });

  it('lets go what excludes a topic that is chosen, and no other exclusion', () => {
    const chosen = toggleTopic(asking([], [POLITICS, SPORT]), REFERENDA);
    expect([chosen.chosen.topic, chosen.excluded.topic]).toEqual([[REFERENDA], [SPORT]]);
    const broader = toggleTopic(asking([], [ELECTION]), POLITICS);
    expect([broader.chosen.topic, broader.excluded.topic]).toEqual([[POLITICS], [ELECTION]]);
  });
});

describe('toggleExcludedTopic', () => {
  it('lets go what is chosen or excluded within the topic', () => {
    const query = toggleExcludedTopic(asking([REFERENDA, SPORT], [ELECTION]), POLITICS);
    expect([query.chosen.topic, query.excluded.topic]).toEqual([[SPORT], [POLITICS]]);
  });

  it('keeps a broader one that is chosen, and lets an excluded topic in again', () => {
    const without = toggleExcludedTopic(asking([POLITICS]), ELECTION);
    expect([without.chosen.topic, without.excluded.topic]).toEqual([[POLITICS], [ELECTION]]);
    expect(toggleExcludedTopic(without, ELECTION).excluded.topic).toEqual([]);
  });
});
