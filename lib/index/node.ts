// What the index is asked: the tree of a query whose names have been looked up.

import type { Day } from '#lib/model/day';
import type { Salience } from '#lib/model/person';
import type { TextLeaf, WordField } from '#lib/query/tree';

/** Columns whose values can be asked for. */
export type ValueColumn = 'person' | 'office' | 'topic' | 'source' | 'section' | 'place' | 'language';

export type IndexNode =
  | TextLeaf
  | { kind: 'within'; unit: 'sentence' | 'paragraph'; of: IndexNode }
  | { kind: 'atleast'; count: number; of: TextLeaf }
  /** Any of the values; of a person or office also the salience, null for any. */
  | { kind: 'values'; column: ValueColumn; values: string[]; salience: readonly Salience[] | null }
  | { kind: 'days'; of: 'published' | 'added'; from: Day | null; to: Day | null }
  /** A month and day of any year, '02-24'. */
  | { kind: 'yearly'; on: string }
  | { kind: 'undated' }
  | { kind: 'length'; from: number | null; to: number | null }
  | { kind: 'and'; of: IndexNode[] }
  | { kind: 'or'; of: IndexNode[] }
  | { kind: 'not'; of: IndexNode }
  | { kind: 'field'; field: WordField; of: IndexNode };
