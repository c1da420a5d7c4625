import { describe, expect, it } from 'vitest';
import type { Tagger } from '#lib/people/tagger/tagger';
import { scoreOf } from './counts';
import { gumDocs } from './gum';
import { scoreNames } from './name-scores';
import { lineOf, type NameDoc } from './name-sets';

const doc: NameDoc = {
  id: 'one',
  lines: [
    lineOf(
      ['Jane', 'Doe', 'met', 'Richard', "Roe's", 'son', '.'],
      [
        { from: 0, to: 2 },
        { from: 3, to: 5 },
      ],
    ),
    lineOf(['Doe', 'left', '.'], [{ from: 0, to: 1 }]),
  ],
};

/** Finds exactly these words, wherever they stand. */
function taggerOf(...names: string[]): Tagger {
  return {
    tag: (lines) =>
      lines.map((line) =>
        names.flatMap((name) => {
          const start = line.indexOf(name);
          return start < 0 ? [] : [{ start, end: start + name.length, kind: 'person' as const }];
        }),
      ),
  };
}

describe('scores', () => {
  it('give precision and recall, and 0 where nothing was found', () => {
    expect(scoreOf({ right: 3, found: 4, gold: 6 })).toMatchObject({ precision: 0.75, recall: 0.5, f1: 0.6 });
    expect(scoreOf({ right: 0, found: 0, gold: 6 })).toMatchObject({ precision: 0, recall: 0, f1: 0 });
  });

  it('join tokens as print does', () => {
    expect(lineOf(['He', 'said', ',', '"', 'No', '(', 'ever', ')', '.', '"'], []).text).toBe('He said, "No (ever)."');
  });

  it('count a name by its tokens, so that a possessive at its end is no error', () => {
    const { spans } = scoreNames([doc], taggerOf('Jane Doe', 'Richard Roe'));
    expect(spans).toMatchObject({ right: 2, found: 2, gold: 3 });
  });

  it('count a person of a text once, however often named', () => {
    const { persons } = scoreNames([doc], taggerOf('Jane Doe'));
    expect(persons).toMatchObject({ right: 1, found: 1, gold: 2 });
  });

  it('count half a name as wrong', () => {
    const { spans } = scoreNames([doc], taggerOf('Jane', 'Richard Roe'));
    expect(spans).toMatchObject({ right: 1, found: 2 });
  });
});

describe('GUM', () => {
  it('marks more than names: titles, places and pronouns are cut away', () => {
    const rows = [
      ['US', 'person[1]|place[2]'],
      ['President', 'person[1]'],
      ['Jane', 'person[1]'],
      ['Doe', 'person[1]'],
      ['of', 'person[1]'],
      ['Freedonia', 'person[1]|place[3]'],
      ['saw', '_'],
      ['his', 'person[4]|person[5]'],
      ['son', 'person[4]'],
    ];
    const tsv = `head\n\n#Text=...\n${rows.map(([word, marks], at) => `1-${at + 1}\t0-1\t${word}\t${marks}`).join('\n')}`;
    const [line] = gumDocs('a', tsv).lines;
    expect(line?.persons).toEqual([{ from: 2, to: 4 }]);
  });
});
