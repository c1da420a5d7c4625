// Who answers questions: this thread, or worker threads over the same shared memory, so that a long search never holds
// the thread that serves pages.

import { Worker } from 'node:worker_threads';
import { JobStopped, PoolClosed, WorkerDied, WorkerPool } from '#lib/threads/worker-pool';
import type { WordCount, WordQuestion } from '../run/vocabulary';
import { type Answered, Answerer } from './answer-question';
import type { Question, SharedView } from './catalog';
import type { Ask, FromWorker, Reply, ToWorker } from './messages';

export type Searchers = {
  show(view: SharedView): void;
  ask(question: Question): Promise<Answered>;
  words(question: WordQuestion): Promise<WordCount[]>;
  close(): Promise<void>;
};

/** Answers in this thread: for a command that asks once. */
export function searchHere(): Searchers {
  const answerer = new Answerer();
  return {
    show: (view) => answerer.show(view),
    ask: async (question) => answerer.answer(question),
    words: async (question) => answerer.words(question),
    close: async () => {},
  };
}

/** A question that took longer than any may: it has no answer. */
export class SearchStopped extends Error {
  override name = 'SearchStopped';
}

/** So long a question may hold a thread, in milliseconds: others wait for it. */
const LONGEST_MS = 20_000;

/** `entry`: the file that a worker runs. */
export function searchInWorkers(count: number, entry: string | URL, longest = LONGEST_MS): Searchers {
  return new SearchWorkers(count, entry, longest);
}

class SearchWorkers implements Searchers {
  private readonly pool: WorkerPool<ToWorker, FromWorker>;
  private view: SharedView | null = null;

  constructor(
    count: number,
    private readonly entry: string | URL,
    private readonly longest: number,
  ) {
    this.pool = new WorkerPool({ count, longest, begin: () => this.begin() });
  }

  show(view: SharedView): void {
    this.view = view;
    this.pool.tellAll({ kind: 'view', view } satisfies ToWorker);
  }

  async ask(question: Question): Promise<Answered> {
    const reply = await this.put({ kind: 'question', question });
    if (reply.kind !== 'answered') throw new Error('The search was answered with words');
    return reply.answered;
  }

  async words(question: WordQuestion): Promise<WordCount[]> {
    const reply = await this.put({ kind: 'words', question });
    if (reply.kind !== 'words') throw new Error('The question about words was answered with stories');
    return reply.words;
  }

  close(): Promise<void> {
    return this.pool.close();
  }

  private begin(): Worker {
    const worker = new Worker(this.entry);
    worker.unref();
    if (this.view) worker.postMessage({ kind: 'view', view: this.view } satisfies ToWorker);
    return worker;
  }

  private async put(ask: Ask): Promise<Reply> {
    const told = await this.pool.run({ kind: 'ask', ask }).catch((error: unknown) => {
      throw this.explained(error);
    });
    if (!told.ok) throw new Error(`The search failed: ${told.reason}`);
    return told.reply;
  }

  private explained(error: unknown): unknown {
    if (error instanceof JobStopped)
      return new SearchStopped(`The search took more than ${this.longest / 1000} seconds and was stopped`);
    if (error instanceof WorkerDied) return new Error(`The search stopped: ${error.message}`);
    return error instanceof PoolClosed ? new Error('The search was closed') : error;
  }
}
