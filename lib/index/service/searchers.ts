// Who answers questions: this thread, or worker threads over the same shared memory, so that a long search never holds
// the thread that serves pages.

import { Worker } from 'node:worker_threads';
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

type Waiting = { ask: Ask; answer: (reply: Reply) => void; fail: (error: Error) => void };

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
  private readonly idle: Worker[] = [];
  private readonly all = new Set<Worker>();
  private readonly queue: Waiting[] = [];
  private readonly running = new Map<Worker, Waiting>();
  private view: SharedView | null = null;
  private isClosed = false;

  constructor(
    private readonly count: number,
    private readonly entry: string | URL,
    private readonly longest: number,
  ) {
    for (let at = 0; at < count; at++) this.begin();
  }

  show(view: SharedView): void {
    this.view = view;
    for (const worker of this.all) tell(worker, { kind: 'view', view });
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

  async close(): Promise<void> {
    this.isClosed = true;
    const [workers, unanswered] = [[...this.all], [...this.running.values(), ...this.queue]];
    this.all.clear();
    this.running.clear();
    this.queue.length = 0;
    for (const { fail } of unanswered) fail(closed());
    await Promise.all(workers.map((worker) => worker.terminate()));
  }

  private put(ask: Ask): Promise<Reply> {
    return new Promise((answer, fail) => {
      if (this.isClosed) throw closed();
      this.queue.push({ ask, answer, fail });
      this.next();
    });
  }

  private begin(): void {
    const worker = new Worker(this.entry);
    worker.unref();
    this.all.add(worker);
    this.idle.push(worker);
    if (this.view) tell(worker, { kind: 'view', view: this.view });
    worker.on('message', (told: FromWorker) => this.replied(worker, told));
    let cause = '';
    worker.on('error', (error) => {
      cause = error.message;
    });
    worker.on('exit', (code) => this.ended(worker, cause || `exit code ${code}`));
  }

  private replied(worker: Worker, told: FromWorker): void {
    const waiting = this.running.get(worker);
    this.running.delete(worker);
    this.idle.push(worker);
    if (told.ok) waiting?.answer(told.reply);
    else waiting?.fail(new Error(`The search failed: ${told.reason}`));
    this.next();
  }

  private next(): void {
    while (this.queue.length > 0) {
      if (this.idle.length === 0 && this.all.size < this.count) this.begin();
      const worker = this.idle.pop();
      const waiting = worker && this.queue.shift();
      if (!worker || !waiting) return;
      this.running.set(worker, waiting);
      this.limit(worker, waiting);
      tell(worker, { kind: 'ask', ask: waiting.ask });
    }
  }

  /** A thread can't be told to stop in the middle of a search: it is ended, and another stands in. */
  private limit(worker: Worker, waiting: Waiting): void {
    const timer = setTimeout(() => {
      if (this.running.get(worker) !== waiting) return;
      waiting.fail(new SearchStopped(`The search took more than ${this.longest / 1000} seconds and was stopped`));
      void worker.terminate(); // `ended` does the rest
    }, this.longest);
    timer.unref();
    const { answer, fail } = waiting;
    waiting.answer = (reply) => {
      clearTimeout(timer);
      answer(reply);
    };
    waiting.fail = (error) => {
      clearTimeout(timer);
      fail(error);
    };
  }

  /**
   * A worker that died takes its question with it; another stands in when there is a question for it. One that dies as it
   * begins is so begun once a question, and not without end.
   */
  private ended(worker: Worker, cause: string): void {
    if (!this.all.delete(worker)) return; // closed
    const at = this.idle.indexOf(worker);
    if (at >= 0) this.idle.splice(at, 1);
    const waiting = this.running.get(worker);
    this.running.delete(worker);
    waiting?.fail(new Error(`The search stopped: ${cause}`));
    this.next();
  }
}

function closed(): Error {
  return new Error('The search was closed');
}

function tell(worker: Worker, message: ToWorker): void {
  worker.postMessage(message);
}
