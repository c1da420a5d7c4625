// The tree of a query in, clauses that follow 'Stories' out: 'with sanctions', 'about Xi Jinping', 'published in 2022'.

import { type Day, sayDay, spanOf } from '#lib/model/day';
import { bracket, list, plain, type Said, strong } from './said';
import { isText, sayText } from './say-text';
import type { NameField, QueryNode } from './tree';

/** What stands before and after a name, and the same for stories of which it is not true. */
const NAMES: Record<NameField, { is: [string, string]; isNot: [string, string] }> = {
  person: { is: ['in which ', ' appears'], isNot: ['in which ', ' does not appear'] },
  about: { is: ['about ', ''], isNot: ['not about ', ''] },
  quoted: { is: ['in which ', ' is quoted'], isNot: ['in which ', ' is not quoted'] },
  office: { is: ['in which the ', ' of the day appears'], isNot: ['in which the ', ' of the day does not appear'] },
  topic: { is: ['on the topic ', ''], isNot: ['not on the topic ', ''] },
  source: { is: ['from ', ''], isNot: ['not from ', ''] },
  section: { is: ['in the section ', ''], isNot: ['not in the section ', ''] },
  dateline: { is: ['datelined ', ''], isNot: ['not datelined ', ''] },
  language: { is: ['in the language ', ''], isNot: ['not in the language ', ''] },
};

/** One clause for all that is asked of the text, one for each of the rest. */
export function sayTree(tree: QueryNode): Said[][] {
  if (tree.kind !== 'and' || isText(tree)) return [sayClause(tree, false)];
  const text = tree.of.filter(isText);
  const words = text.length > 0 ? [sayText(text.length === 1 && text[0] ? text[0] : { kind: 'and', of: text })] : [];
  return [...words, ...tree.of.filter((node) => !isText(node)).map((node) => sayClause(node, true))];
}

function sayClause(node: QueryNode, isNested: boolean): Said[] {
  if (isText(node)) return sayText(node);
  switch (node.kind) {
    case 'name':
      return sayName(node.field, node.text, 'is');
    case 'days':
      return [plain(`${node.of} `), ...sayDays(node.from, node.to)];
    case 'length':
      return sayLength(node.from, node.to);
    case 'not':
      return sayNot(node.of);
    case 'and':
      return bracket(isNested, list(sayTree(node), 'and'));
    case 'or':
      return bracket(
        isNested,
        list(
          node.of.map((one) => sayClause(one, true)),
          'or',
        ),
      );
    default:
      return [];
  }
}

function sayNot(node: QueryNode): Said[] {
  if (node.kind === 'name') return sayName(node.field, node.text, 'isNot');
  return [plain('not '), ...sayClause(node, true)];
}

function sayName(field: NameField, text: string, how: 'is' | 'isNot'): Said[] {
  const [before, after] = NAMES[field][how];
  return [plain(before), strong(text), plain(after)];
}

/** What follows 'published': 'on 20 July 1969', 'in February 2022', 'from 1986 to 1989', 'since 1 March 2022'. */
export function sayDays(from: Day | null, to: Day | null): Said[] {
  if (from !== null && to !== null) {
    if (from === to) return [plain('on '), strong(sayDay(from))];
    const whole = wholePeriod(from, to);
    if (whole !== null) return [plain('in '), strong(whole)];
  }
  const since = from === null ? [] : [plain(to === null ? 'since ' : 'from '), strong(sayDay(from))];
  const until = to === null ? [] : [plain(from === null ? 'until ' : ' to '), strong(sayDay(to))];
  return [...since, ...until];
}

/** '2022' or 'February 2022' where the two days are its first and last. */
function wholePeriod(from: Day, to: Day): string | null {
  for (const [length, precision] of [
    [4, 'year'],
    [7, 'month'],
  ] as const) {
    const span = spanOf(from.slice(0, length));
    if (span?.from === from && span.to === to) return sayDay(from, precision);
  }
  return null;
}

function sayLength(from: number | null, to: number | null): Said[] {
  if (from !== null && from === to) return [plain('of '), strong(String(from)), plain(from === 1 ? ' word' : ' words')];
  if (to === null) return [plain('of '), strong(String(from)), plain(' words or more')];
  if (from === null) return [plain('of at most '), strong(String(to)), plain(to === 1 ? ' word' : ' words')];
  return [plain('of '), strong(String(from)), plain(' to '), strong(String(to)), plain(' words')];
}
