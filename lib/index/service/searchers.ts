// Who answers questions: this thread, or worker threads over the same shared memory, so that a long search never holds
// the thread that serves pages.

import { Worker } from 'node:worker_threads';
import { type Answered, Answerer } from './answer-question';
import type { Question, SharedView } from './catalog';
import type { FromWorker, ToWorker } from './messages';

export type Searchers = {
  show(view: SharedView): void;
  ask(question: Question): Promise<Answered>;
  close(): Promise<void>;
};

/** Answers in this thread: for a command that asks once. */
export function searchHere(): Searchers {
  const answerer = new Answerer();
  return {
    show: (view) => answerer.show(view),
    ask: async (question) => answerer.answer(question),
    close: async () => {},
  };
}

type Waiting = { question: Question; answer: (answered: Answered) => void; fail: (error: Error) => void };

/** `entry`: the file that a worker runs. */
export function searchInWorkers(count: number, entry: string | URL): Searchers {
  return new SearchWorkers(count, entry);
}

class SearchWorkers implements Searchers {
  private readonly idle: Worker[] = [];
  private readonly all = new Set<Worker>();
  private readonly queue: Waiting[] = [];
  private readonly running = new Map<Worker, Waiting & { id: number }>();
  private view: SharedView | null = null;
  private asked = 0;

  constructor(
    count: number,
    private readonly entry: string | URL,
  ) {
    for (let at = 0; at < count; at++) this.begin();
  }

  show(view: SharedView): void {
    this.view = view;
    for (const worker of this.all) tell(worker, { kind: 'view', view });
  }

  ask(question: Question): Promise<Answered> {
    return new Promise((answer, fail) => {
      this.queue.push({ question, answer, fail });
      this.next();
    });
  }

  async close(): Promise<void> {
    const workers = [...this.all];
    this.all.clear();
    await Promise.all(workers.map((worker) => worker.terminate()));
  }

  private begin(): void {
    const worker = new Worker(this.entry);
    worker.unref();
    this.all.add(worker);
    this.idle.push(worker);
    if (this.view) tell(worker, { kind: 'view', view: this.view });
    worker.on('message', (reply: FromWorker) => this.replied(worker, reply));
    let cause = '';
    worker.on('error', (error) => {
      cause = error.message;
    });
    worker.on('exit', (code) => this.replace(worker, cause || `exit code ${code}`));
  }

  private replied(worker: Worker, reply: FromWorker): void {
    const waiting = this.running.get(worker);
    this.running.delete(worker);
    this.idle.push(worker);
    if (reply.ok) waiting?.answer(reply.answered);
    else waiting?.fail(new Error(`The search failed: ${reply.reason}`));
    this.next();
  }

  private next(): void {
    while (this.queue.length > 0) {
      const worker = this.idle.pop();
      const waiting = worker && this.queue.shift();
      if (!worker || !waiting) return;
      const id = ++this.asked;
      this.running.set(worker, { ...waiting, id });
      tell(worker, { kind: 'question', id, question: waiting.question });
    }
  }

  /** A worker that died takes its question with it; another stands in for the next. */
  private replace(worker: Worker, cause: string): void {
    if (!this.all.delete(worker)) return; // closed
    const at = this.idle.indexOf(worker);
    if (at >= 0) this.idle.splice(at, 1);
    this.running.get(worker)?.fail(new Error(`The search stopped: ${cause}`));
    this.running.delete(worker);
    this.begin();
    this.next();
  }
}

function tell(worker: Worker, message: ToWorker): void {
  worker.postMessage(message);
}
