import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Block } from '#lib/model/article';
import { type Difference, differencesOf } from './differences';
import { foldUnchanged } from './fold-unchanged';

const LEAD = 'The first ferry to the island leaves at six from Monday on, half an hour earlier than it does now.';
const FARES = 'A single crossing costs 1,200 crowns, and children under six travel free of charge.';
const LAST = 'The last ferry stays where it is, and the winter timetable begins in October.';
const OFFICE = 'The harbour office is open from nine to five on weekdays.';

const text = (headline: string, ...paragraphs: (string | Block)[]) => ({
  headline,
  blocks: paragraphs.map((one): Block => (typeof one === 'string' ? { part: 'body', text: one } : one)),
});

/** As a reader sees it: '-' and '+' before whole paragraphs, [-removed-] and {+added+} inside changed ones. */
function shown(differences: readonly Difference[]): string[] {
  const signs = { same: '  ', added: '+ ', removed: '- ', changed: '~ ' };
  return differences.map(({ kind, moved, pieces }) => {
    const words = pieces.map(({ text, mark }) => {
      if (kind !== 'changed' || mark === 'same') return text;
      return mark === 'added' ? `{+${text}+}` : `[-${text}-]`;
    });
    return `${signs[kind]}${moved ? '(moved) ' : ''}${words.join('')}`;
  });
}

const between = (older: ReturnType<typeof text>, newer: ReturnType<typeof text>) => shown(differencesOf(older, newer));

describe('what changed between two texts', () => {
  test('is nothing where they are the same', () => {
    const story = text('Ferry leaves earlier', LEAD, FARES);
    expect(differencesOf(story, story).map(({ kind, part }) => `${kind} ${part}`)).toEqual([
      'same headline',
      'same body',
      'same body',
    ]);
  });

  test('is a whole figure that was corrected, not some of its digits', () => {
    expect(
      between(text('Fares', LEAD, FARES, LAST), text('Fares', LEAD, FARES.replace('1,200', '1,250'), LAST)),
    ).toEqual([
      '  Fares',
      `  ${LEAD}`,
      '~ A single crossing costs [-1,200-]{+1,250+} crowns, and children under six travel free of charge.',
      `  ${LAST}`,
    ]);
  });

  test('is a headline whose day was changed', () => {
    expect(
      between(text('Ferry leaves earlier on Monday', LEAD), text('Ferry leaves earlier from Tuesday', LEAD)),
    ).toEqual(['~ Ferry leaves earlier [-on Monday-]{+from Tuesday+}', `  ${LEAD}`]);
  });

  test('is a headline that was replaced by another', () => {
    expect(between(text('Ferry leaves earlier', LEAD), text('Island timetable: what is new', LEAD))).toEqual([
      '- Ferry leaves earlier',
      '+ Island timetable: what is new',
      `  ${LEAD}`,
    ]);
  });

  test('is a new lead, and the paragraphs behind it are what they were', () => {
    const lead = 'Strong wind stopped all crossings this morning.';
    expect(between(text('Ferry', LEAD, FARES), text('Ferry', lead, LEAD, FARES))).toEqual([
      '  Ferry',
      `+ ${lead}`,
      `  ${LEAD}`,
      `  ${FARES}`,
    ]);
  });

  test('is a lead that was replaced, and the one behind it that was edited', () => {
    const lead = 'Strong wind stopped all crossings this morning.';
    expect(between(text('Ferry', OFFICE, LAST), text('Ferry', lead, LAST.replace('October', 'November')))).toEqual([
      '  Ferry',
      `- ${OFFICE}`,
      `+ ${lead}`,
      '~ The last ferry stays where it is, and the winter timetable begins in [-October-]{+November+}.',
    ]);
  });

  test('is a paragraph that moved', () => {
    expect(between(text('Ferry', LEAD, FARES, LAST, OFFICE), text('Ferry', OFFICE, LEAD, FARES, LAST))).toEqual([
      '  Ferry',
      `+ (moved) ${OFFICE}`,
      `  ${LEAD}`,
      `  ${FARES}`,
      `  ${LAST}`,
      `- (moved) ${OFFICE}`,
    ]);
  });

  test('is a sentence added at the end of a paragraph', () => {
    expect(between(text('Ferry', LAST), text('Ferry', `${LAST} Dogs must be kept on a lead.`))).toEqual([
      '  Ferry',
      `~ ${LAST}{+ Dogs must be kept on a lead.+}`,
    ]);
  });

  test('is a letter where a script has no spaces', () => {
    expect(between(text('渡轮时刻表周一更改', LEAD), text('渡轮时刻表周二更改', LEAD))[0]).toBe(
      '~ 渡轮时刻表周[-一-]{+二+}更改',
    );
  });

  test('leaves out what was not the story, and says the part of the newer text', () => {
    const related: Block = { part: 'related', text: 'RELATED: Bus fares' };
    const quote: Block = { part: 'quote', text: LAST };
    const found = differencesOf(text('Ferry', LEAD, related, LAST), text('Ferry', LEAD, quote));
    expect(found.map(({ kind, part }) => `${kind} ${part}`)).toEqual(['same headline', 'same body', 'same quote']);
  });
});

describe('unchanged paragraphs', () => {
  const lines = Array.from({ length: 9 }, (_, at) => `Paragraph ${at} of the harbour rules.`);
  const changedAt = (...places: number[]) => lines.map((line, at) => (places.includes(at) ? `${line} New.` : line));
  /** '=' unchanged, '~' changed, and the size of a fold. */
  const folds = (newer: string[]) =>
    foldUnchanged(differencesOf(text('Ferry', ...lines), text('Ferry', ...newer)).slice(1))
      .map((group) => (Array.isArray(group) ? group.length : group.kind === 'same' ? '=' : '~'))
      .join('');

  test.each([
    [[4], '3=~=3'],
    [[0, 8], '~=5=~'],
    [[0, 4], '~===~=3'],
    [[3, 5], '2=~=~=2'],
    [[], '9'],
  ])('are folded where no change stands beside them: changes at %j give %s', (places, expected) => {
    expect(folds(changedAt(...places))).toBe(expected);
  });
});

/** The pieces of the marks that a text has, paragraph by paragraph in order. */
const read = (differences: readonly Difference[], gone: 'added' | 'removed') =>
  differences.flatMap(({ pieces }) => {
    const kept = pieces.filter(({ mark }) => mark !== gone);
    return kept.length > 0 ? [kept.map((piece) => piece.text).join('')] : [];
  });

test('both texts can be read out of the differences, whatever they are', () => {
  const word = fc.constantFrom(
    'ferry',
    'leaves',
    'at',
    'six',
    '1,200',
    '—',
    '  ',
    '\u00a0',
    '周一',
    '😀',
    '\ud800',
    "o'clock",
  );
  const paragraph = fc.array(word, { minLength: 1, maxLength: 8 }).map((words) => words.join(' '));
  const story = fc.array(paragraph, { minLength: 1, maxLength: 8 });
  fc.assert(
    fc.property(story, story, ([oldHead = '', ...older], [newHead = '', ...newer]) => {
      const found = differencesOf(text(oldHead, ...older), text(newHead, ...newer));
      expect(read(found, 'added')).toEqual([oldHead, ...older]);
      expect(read(found, 'removed')).toEqual([newHead, ...newer]);
    }),
  );
});

describe('texts of hostile size are compared', () => {
  const many = (count: number, word: string) => Array.from({ length: count }, (_, at) => `${word} ${at} `.repeat(3));
  const edited = many(300, Array.from({ length: 300 }, (_, at) => `word${at}`).join(' '));
  const body = (paragraphs: string[]) => paragraphs.map((one): Block => ({ part: 'body', text: one }));
  test.each<[string, string[], string[]]>([
    ['many paragraphs, all others', many(20_000, 'ferry'), many(20_000, 'bridge')],
    ['a few hundred paragraphs, all edited', many(900, 'ferry'), many(900, 'ferry').map((one) => `${one}!`)],
    ['200,000 paragraphs, one of them another', [...many(200_000, 'ferry'), LEAD], many(200_000, 'ferry')],
    ['one paragraph of a megabyte', [many(60_000, 'ferry').join('')], [many(60_000, 'bridge').join('')]],
    ['a megabyte without a space', ['a'.repeat(1_000_000)], ['b'.repeat(1_000_000)]],
    ['a megabyte of points', ['.'.repeat(1_000_000)], ['. '.repeat(500_000)]],
    ['many edits in each of many paragraphs', edited, edited.map((one) => one.replace(/word\d*[05] /g, 'other '))],
  ])('%s', (_, older, newer) => {
    const [before, after] = [body(older), body(newer)];
    const found = differencesOf({ headline: 'Ferry', blocks: before }, { headline: 'Ferry', blocks: after });
    expect(read(found, 'added')).toEqual(['Ferry', ...older]);
    expect(read(found, 'removed')).toEqual(['Ferry', ...newer]);
  });
});
