import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { NearNode, PhraseNode, QueryNode, TextLeaf, WordNode } from '#lib/query/tree';
import { wordList, words } from '#lib/text/words';
import { asked, marksIn } from './marks';

const word = (text: string, ...also: string[]): WordNode => ({ kind: 'word', word: text, also });
const phrase = (text: string): PhraseNode => ({ kind: 'phrase', words: text.split(' ') });
const near = (text: string, distance: number): NearNode => ({ kind: 'near', words: text.split(' '), distance });
const and = (...of: QueryNode[]): QueryNode => ({ kind: 'and', of });
const or = (...of: QueryNode[]): QueryNode => ({ kind: 'or', of });
const not = (of: QueryNode): QueryNode => ({ kind: 'not', of });
const sentence = (of: QueryNode): QueryNode => ({ kind: 'within', unit: 'sentence', of });
const paragraph = (of: QueryNode): QueryNode => ({ kind: 'within', unit: 'paragraph', of });

const marked = (text: string, tree: QueryNode | null) =>
  marksIn(text, asked(tree)).map(([start, end]) => text.slice(start, end));

describe('marks', () => {
  test.each<[string, QueryNode | null, string, string[]]>([
    ['are where a word stands, as it stands', word('wheat'), 'Wheat’s price; buckwheat', ['Wheat']],
    [
      'are where another form of it stands',
      word('export', 'exports'),
      'exports, export, exporter',
      ['exports', 'export'],
    ],
    [
      'are where words begin so',
      { kind: 'prefix', word: 'negotiat' },
      'Negotiators negotiate',
      ['Negotiators', 'negotiate'],
    ],
    ['are where words are like it', { kind: 'fuzzy', word: 'gorbachev' }, 'Gorbachov, Gorbatschow', ['Gorbachov']],
    ['are on a short fuzzy word only where it stands itself', { kind: 'fuzzy', word: 'un' }, 'U.N. us on', ['U.N.']],
    ['are over a whole phrase', phrase('cold war'), 'The Cold “War”; war, cold', ['Cold “War']],
    ['of phrases that overlap are one', phrase('war war'), 'war war war, peace', ['war war war']],
    [
      'are only where near words are near',
      near('wheat exports', 2),
      'exports of wheat, and then of iron, exports',
      ['exports', 'wheat'],
    ],
    ['need a near word as often as it was asked for', near('war war', 3), 'war and peace, peace and war', []],
    [
      'are in the sentence that has all',
      sentence(and(word('wheat'), word('iron'))),
      'Iron rose. Wheat and iron fell. Wheat rose.',
      ['Wheat', 'iron'],
    ],
    [
      'are not in a sentence that has what was not wanted',
      sentence(and(word('wheat'), not(word('iron')))),
      'Wheat and iron fell. Wheat rose.',
      ['Wheat'],
    ],
    [
      'are what holds of two choices in a sentence',
      sentence(or(and(word('wheat'), word('iron')), word('rye'))),
      'Wheat and rye fell.',
      ['rye'],
    ],
    ['are not on a phrase that two sentences share', sentence(phrase('fell wheat')), 'Iron fell. Wheat rose.', []],
    ['are not on near words of two sentences', sentence(near('iron wheat', 5)), 'Iron fell. Wheat rose.', []],
    [
      'are in the paragraph that has all',
      paragraph(and(word('wheat'), word('iron'))),
      'Iron rose. Wheat fell.',
      ['Iron', 'Wheat'],
    ],
    ['are not in a paragraph that lacks one', paragraph(and(word('wheat'), word('rye'))), 'Iron rose. Wheat fell.', []],
    [
      'are on what was asked for several times',
      { kind: 'atleast', count: 3, of: word('wheat') },
      'Wheat, iron',
      ['Wheat'],
    ],
    ['are on each word of the story that stands here', and(word('wheat'), word('absent')), 'Wheat', ['Wheat']],
    ['are not on what is to be absent', and(word('wheat'), not(word('iron'))), 'Wheat, iron', ['Wheat']],
    [
      'are not made by names, days and lengths',
      and(
        { kind: 'name', field: 'person', text: 'doe', quoted: false },
        { kind: 'length', from: 1, to: null },
        { kind: 'days', of: 'added', from: null, to: null },
      ),
      'Jane Doe',
      [],
    ],
    ['are none where nothing was asked for', null, 'Wheat', []],
  ])('%s', (_, tree, text, expected) => {
    expect(marked(text, tree)).toEqual(expected);
  });

  test('of a field are made only in that field, or where the field is not known', () => {
    const inHeadline = asked(
      or({ kind: 'field', field: 'headline', of: or(word('wheat'), sentence(word('rye'))) }, word('iron')),
    );
    const text = 'wheat, rye and iron';
    expect(marksIn(text, inHeadline, 'headline')).toHaveLength(3);
    expect(marksIn(text, inHeadline, 'lead')).toEqual([[15, 19]]);
    expect(marksIn(text, inHeadline)).toHaveLength(3);
  });

  test('of overlapping hits are joined, and of neighbours are not', () => {
    const tree = and(phrase('cold war'), phrase('war over'), word('now'), word('over'));
    expect(marked('the cold war over now', tree)).toEqual(['cold war over', 'now']);
  });
});

describe('marks of any query', () => {
  const ALPHABET = ['a', 'b', 'c'];
  const list = fc.array(fc.constantFrom(...ALPHABET), { minLength: 1, maxLength: 3 });
  const leaf: fc.Arbitrary<TextLeaf> = fc.oneof(
    list.map(([first = 'a', ...also]): TextLeaf => ({ kind: 'word', word: first, also })),
    list.map((some): TextLeaf => ({ kind: 'phrase', words: some })),
    fc.tuple(list, fc.nat(4)).map(([some, distance]): TextLeaf => ({ kind: 'near', words: some, distance })),
  );
  const { inside } = fc.letrec<{ inside: QueryNode }>((tie) => ({
    inside: fc.oneof(
      { maxDepth: 3 },
      leaf,
      fc.array(tie('inside'), { minLength: 1, maxLength: 2 }).map((of): QueryNode => ({ kind: 'and', of })),
      fc.array(tie('inside'), { minLength: 1, maxLength: 2 }).map((of): QueryNode => ({ kind: 'or', of })),
      tie('inside').map((of): QueryNode => ({ kind: 'not', of })),
    ),
  }));
  const sentences = fc.array(fc.array(fc.constantFrom(...ALPHABET), { minLength: 1, maxLength: 6 }), { maxLength: 3 });

  test('are those that a search word by word finds in each sentence', () => {
    fc.assert(
      fc.property(inside, sentences, (of, parts) => {
        const text = parts.map((part) => `${[part[0]?.toUpperCase(), 'x', ...part.slice(1)].join(' ')}?`).join(' ');
        const expected = text.split(/(?<=\?) /).flatMap((part) => {
          const list = wordList(part);
          const places = placesOf(of, list);
          return list.map((_, at) => places?.has(at) ?? false);
        });
        const marks = marksIn(text, asked(sentence(of)));
        expect(words(text).map(({ start, end }) => marks.some((mark) => mark[0] <= start && end <= mark[1]))).toEqual(
          expected,
        );
      }),
      { numRuns: 2000 },
    );
  });

  /** The words that satisfy the node, or null where it does not hold. */
  function placesOf(node: QueryNode, list: string[]): Set<number> | null {
    const places = list.map((_, at) => at);
    const some = (found: number[]) => (found.length > 0 ? new Set(found) : null);
    switch (node.kind) {
      case 'word':
        return some(places.filter((at) => [node.word, ...node.also].includes(list[at] ?? '')));
      case 'phrase': {
        const size = node.words.length;
        const begins = places.filter((at) => node.words.join() === list.slice(at, at + size).join());
        return some(begins.flatMap((at) => places.slice(at, at + size)));
      }
      case 'near': {
        const count = (text: string, from: readonly string[]) => from.filter((one) => one === text).length;
        const windows = places.map((at) => places.slice(at, at + node.distance + 1));
        const holding = windows.filter((window) => {
          const inside = window.map((at) => list[at] ?? '');
          return node.words.every((text) => count(text, inside) >= count(text, node.words));
        });
        return some(holding.flat().filter((at) => node.words.includes(list[at] ?? '')));
      }
      case 'and': {
        const parts = node.of.map((one) => placesOf(one, list));
        return parts.includes(null) ? null : new Set(parts.flatMap((part) => [...(part ?? [])]));
      }
      case 'or': {
        const parts = node.of.flatMap((one) => placesOf(one, list) ?? []);
        return parts.length > 0 ? new Set(parts.flatMap((part) => [...part])) : null;
      }
      case 'not':
        return placesOf(node.of, list) === null ? new Set() : null;
      default:
        throw new Error(`Not asked here: ${node.kind}`);
    }
  }
});
