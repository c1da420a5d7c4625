// A query in, how many stories it finds out: once, or again and again for one typed text, whose names are looked up once.

import type { Matches } from '#lib/index/matches';
import type { IndexNode } from '#lib/index/node';
import type { SearchRequest } from '#lib/index/run/search';
import { parseWords } from '#lib/query/parse-words';
import { type Query, withoutPage } from '#lib/query/query';
import type { Engine } from './engine';
import { requestFor } from './request';
import { resolveNames } from './resolve';

/** What of a request differs from the query's own; `within`: what must hold besides. */
type Differing = Partial<SearchRequest> & { within?: readonly IndexNode[] };

export async function totalOf(engine: Pick<Engine, 'index' | 'store'>, query: Query): Promise<number> {
  return (await Counting.of(engine, query.text)).total(query);
}

export class Counting {
  private constructor(
    private readonly engine: Pick<Engine, 'index'>,
    private readonly words: IndexNode | null,
  ) {}

  static async of(engine: Pick<Engine, 'index' | 'store'>, text: string): Promise<Counting> {
    const { tree } = parseWords(text);
    return new Counting(engine, tree === null ? null : (await resolveNames(engine, tree)).tree);
  }

  /** Stories that the query finds. Its text is that of all. */
  async total(query: Query): Promise<number> {
    return (await this.matches(query, {})).total;
  }

  /** Counts without hits: of no facet, where none is asked for. */
  matches(query: Query, { within = [], ...differing }: Differing): Promise<Matches> {
    const asked = { ...withoutPage(query), size: 0, sort: 'newest' as const };
    const request = { ...requestFor(asked, this.words, 1), counted: [], days: 0, ...differing };
    const parts = [request.tree, ...within].filter((part) => part !== null);
    const [only = null] = parts;
    const tree = parts.length > 1 ? ({ kind: 'and', of: parts } as const) : only;
    return this.engine.index.search({ ...request, tree });
  }
}
