// Questions about shared segments, answered where they are asked: in this thread or in a worker.

import type { Archive } from '../matches';
import { bindView } from '../run/bind-view';
import { Scratch } from '../run/found';
import { forgetLast } from '../run/last-of';
import { EVERYTHING, type SearchCounts, Searcher } from '../run/search';
import { answerWords, type WordCount, type WordQuestion } from '../run/vocabulary';
import { idAt, openSegment, type Segment } from '../segment/segment';
import type { Question, SharedView } from './catalog';
import type { Ask, Reply } from './messages';

export type Answered = {
  result: SearchCounts;
  hits: { id: string; score: number }[];
  archive: Archive;
};

export class Answerer {
  private segments = new Map<number, Segment>();
  private searcher: Searcher | null = null;
  private archive: Archive = { seq: 0, stories: 0, sources: 0, months: { first: 0, counts: new Uint32Array() } };
  private numbers = numbersByColumn([]);
  private readonly scratch = new Scratch();

  /** Answers about these segments from now on. */
  show({ generation, seq, segments, ordinals }: SharedView): void {
    const open = segments.map(({ key, name, file, ...rest }) => ({
      ...rest,
      key,
      segment: this.segments.get(key) ?? openSegment(name, file, { check: false }),
    }));
    this.segments = new Map(open.map(({ key, segment }) => [key, segment]));
    forgetLast();
    const number = (column: string, name: string) => this.numbers.get(column)?.get(name) ?? 0;
    this.searcher = new Searcher(bindView(generation, open, ordinals), number, this.scratch);
    const { total, months, values } = this.searcher.search(EVERYTHING).counts;
    this.archive = { seq, stories: total, sources: values.source.distinct, months };
  }

  reply(ask: Ask): Reply {
    if (ask.kind === 'words') return { kind: 'words', words: this.words(ask.question) };
    return { kind: 'answered', answered: this.answer(ask.question) };
  }

  words(question: WordQuestion): WordCount[] {
    return answerWords(this.shown().view, question);
  }

  answer({ request, numbers }: Question): Answered {
    const searcher = this.shown();
    this.numbers = numbersByColumn(numbers);
    const { counts, hits } = searcher.search(request);
    const { segments } = searcher.view;
    return {
      result: counts,
      hits: hits.map(({ segment, doc, score }) => {
        const live = segments[segment];
        return { id: live ? idAt(live.segment, doc) : '', score };
      }),
      archive: this.archive,
    };
  }

  private shown(): Searcher {
    if (this.searcher === null) throw new Error('There is no index to ask yet');
    return this.searcher;
  }
}

function numbersByColumn(numbers: Question['numbers']): Map<string, Map<string, number>> {
  const columns = new Map<string, Map<string, number>>();
  for (const [column, name, number] of numbers) {
    const own = columns.get(column) ?? new Map<string, number>();
    columns.set(column, own.set(name, number));
  }
  return columns;
}
