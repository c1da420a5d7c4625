// The tree of a query with names as typed in, the tree that the index is asked out: names become the values that they
// mean. What means nothing finds nothing, and a note says so.

import type { IndexNode, ValueColumn } from '#lib/index/node';
import type { Salience } from '#lib/model/person';
import { type Topic, topicCode } from '#lib/model/topic';
import { officesNamed } from '#lib/people/find-by-name';
import { loadGazetteer } from '#lib/people/gazetteer';
import type { Merges } from '#lib/people/merges';
import type { NameField, QueryNode } from '#lib/query/tree';
import { readMerges } from '#lib/store/verdict-rows';
import type { Engine } from './engine';
import { TOPICS_AND_UNSORTED } from './topic-directory';
import { typedPerson } from './typed-person';
import { ValueWords, wordsOfValues } from './value-words';

export type Resolved = { tree: IndexNode; notes: string[] };

export async function resolveNames(engine: Pick<Engine, 'index' | 'store'>, tree: QueryNode): Promise<Resolved> {
  const notes: string[] = [];
  const named = names(tree);
  const merges = named.some((node) => COLUMNS[node.field] === 'person') ? await readMerges(engine.store.db) : null;
  const resolver = new Resolver(engine.index, merges, notes);
  return { tree: resolver.node(tree), notes };
}

type NameNode = Extract<QueryNode, { kind: 'name' }>;

function names(node: QueryNode): NameNode[] {
  switch (node.kind) {
    case 'name':
      return [node];
    case 'and':
    case 'or':
      return node.of.flatMap(names);
    case 'not':
    case 'field':
      return names(node.of);
    default:
      return [];
  }
}

const COLUMNS: Record<NameField, ValueColumn> = {
  person: 'person',
  about: 'person',
  quoted: 'person',
  office: 'office',
  topic: 'topic',
  source: 'source',
  section: 'section',
  dateline: 'place',
  language: 'language',
};
const SALIENCE: Partial<Record<NameField, Salience[]>> = { about: ['about'], quoted: ['quoted'] };
const MISSING: Record<NameField, string> = {
  person: 'No person',
  about: 'No person',
  quoted: 'No person',
  office: 'No office',
  topic: 'No topic',
  source: 'No source',
  section: 'No section',
  dateline: 'No place of a dateline',
  language: 'No language',
};

/**
 * Topics by their labels, those at the top first: 'war' is 'conflict, war and peace', under which every story is that is
 * under the narrower 'war' too.
 */
const topicLabels = [TOPICS_AND_UNSORTED.filter(isAtTop), TOPICS_AND_UNSORTED].map(
  (topics) => new ValueWords((from) => topics.slice(from).map((topic) => topic.label)),
);

function isAtTop({ broader }: Topic): boolean {
  return broader === null;
}

class Resolver {
  constructor(
    private readonly index: Engine['index'],
    /** Names that readers merged into others. */
    private readonly merges: Merges | null,
    private readonly notes: string[],
  ) {}

  node(node: QueryNode): IndexNode {
    switch (node.kind) {
      case 'name':
        return this.name(node);
      case 'and':
      case 'or':
        return { kind: node.kind, of: node.of.map((one) => this.node(one)) };
      case 'not':
        return { kind: 'not', of: this.node(node.of) };
      case 'within':
        return { kind: 'within', unit: node.unit, of: this.node(node.of) };
      case 'field':
        return { kind: 'field', field: node.field, of: this.node(node.of) };
      default:
        return node;
    }
  }

  private name({ field, text, quoted }: NameNode): IndexNode {
    const column = COLUMNS[field];
    const values = column === 'person' ? this.persons(text, quoted) : this.values(column, text);
    if (values.length === 0) this.notes.push(`${MISSING[field]} “${text}” is known to this archive.`);
    return { kind: 'values', column, values, salience: SALIENCE[field] ?? null };
  }

  private values(column: Exclude<ValueColumn, 'person'>, text: string): string[] {
    if (column === 'office') return officesNamed(loadGazetteer(), text);
    if (column === 'topic') return this.topicCodes(text);
    return wordsOfValues(this.index, column).find(text);
  }

  private persons(text: string, quoted: boolean): string[] {
    const { slugs, note } = typedPerson(this.index, text, quoted);
    if (note !== null) this.notes.push(note);
    return [...new Set(slugs.map((slug) => this.merges?.canonical(slug) ?? slug))];
  }

  private topicCodes(text: string): string[] {
    const code = topicCode(text);
    if (TOPICS_AND_UNSORTED.some((topic) => topic.code === code)) return [code];
    const labels = topicLabels.map((known) => known.find(text)).find((found) => found.length > 0) ?? [];
    return TOPICS_AND_UNSORTED.filter((topic) => labels.includes(topic.label)).map((topic) => topic.code);
  }
}
