// A number and what must stand at so many places in; the node that asks for it out.

import { isLeaf } from './nodes';
import type { Note } from './notes';
import type { QueryNode } from './tree';

/** `count` is null where no number was typed. */
export function atLeast(count: number | null, of: QueryNode, note: Note): QueryNode {
  if (count === null) {
    note('“atleast(…)” begins with a number, as in “atleast(3 sanctions)”: the rest was searched without one.');
    return of;
  }
  if (of.kind === 'field' && isLeaf(of.of)) return { ...of, of: atLeast(count, of.of, note) };
  if (!isLeaf(of)) {
    note('“atleast(…)” counts one word or one phrase: what stands in it was searched without its number.');
    return of;
  }
  return count > 1 ? { kind: 'atleast', count, of } : of;
}
