// Jobs in, answers out, by several worker threads of one kind. A worker has one job at a time and answers with one
// message; the other jobs wait for the next worker that is free.

import type { Worker } from 'node:worker_threads';

/** The worker ended with its job undone; the message says why. */
export class WorkerDied extends Error {
  override name = 'WorkerDied';
}

/** The job took longer than any may, and was stopped. */
export class JobStopped extends Error {
  override name = 'JobStopped';
}

/** The pool was closed before the job was done. */
export class PoolClosed extends Error {
  override name = 'PoolClosed';
}

export type PoolOptions = {
  count: number;
  /** Begins a worker. */
  begin: () => Worker;
  /** So long a job may hold a worker, in milliseconds; null for any time. */
  longest?: number | null;
};

type Waiting<Job, Reply> = { job: Job; answer: (reply: Reply) => void; fail: (error: Error) => void };
type Running<Job, Reply> = Waiting<Job, Reply> & { timer: NodeJS.Timeout | undefined };

export class WorkerPool<Job, Reply> {
  private readonly idle: Worker[] = [];
  private readonly all = new Set<Worker>();
  private readonly queue: Waiting<Job, Reply>[] = [];
  private readonly running = new Map<Worker, Running<Job, Reply>>();
  private isClosed = false;

  constructor(private readonly options: PoolOptions) {
    for (let at = 0; at < options.count; at++) this.begin();
  }

  /** Rejects with WorkerDied, JobStopped or PoolClosed. */
  run(job: Job): Promise<Reply> {
    return new Promise((answer, fail) => {
      if (this.isClosed) throw new PoolClosed();
      this.queue.push({ job, answer, fail });
      this.next();
    });
  }

  /** A message that is no job, to every worker; those begun later do not get it. */
  tellAll(message: unknown): void {
    for (const worker of this.all) worker.postMessage(message);
  }

  async close(): Promise<void> {
    this.isClosed = true;
    const workers = [...this.all];
    const undone = [...this.all].flatMap((worker) => this.finished(worker) ?? []);
    this.all.clear();
    for (const { fail } of [...undone, ...this.queue.splice(0)]) fail(new PoolClosed());
    await Promise.all(workers.map((worker) => worker.terminate()));
  }

  private begin(): void {
    const worker = this.options.begin();
    this.all.add(worker);
    this.idle.push(worker);
    worker.on('message', (reply: Reply) => {
      if (!this.all.has(worker)) return;
      const done = this.finished(worker);
      this.idle.push(worker);
      done?.answer(reply);
      this.next();
    });
    let cause = '';
    worker.on('error', (error) => {
      cause = error.message;
    });
    worker.on('exit', (code) => this.ended(worker, cause || `exit code ${code}`));
  }

  private next(): void {
    while (this.queue.length > 0) {
      if (this.idle.length === 0 && this.all.size < this.options.count) this.begin();
      const worker = this.idle.pop();
      const waiting = worker && this.queue.shift();
      if (!worker || !waiting) return;
      this.running.set(worker, { ...waiting, timer: this.limit(worker) });
      worker.postMessage(waiting.job);
    }
  }

  /** A thread can't be told to stop in the middle of its work: it is ended, and another stands in. */
  private limit(worker: Worker): NodeJS.Timeout | undefined {
    const { longest } = this.options;
    if (longest === undefined || longest === null) return undefined;
    const stop = () => {
      this.all.delete(worker); // whatever it still says is not heard
      this.finished(worker)?.fail(new JobStopped());
      void worker.terminate();
      this.next();
    };
    return setTimeout(stop, longest).unref();
  }

  /** The job of a worker, which it has no longer. */
  private finished(worker: Worker): Running<Job, Reply> | undefined {
    const running = this.running.get(worker);
    this.running.delete(worker);
    clearTimeout(running?.timer);
    return running;
  }

  /**
   * A worker that died takes its job with it; another stands in when there is a job for it. One that dies as it begins is
   * so begun once a job, and not without end.
   */
  private ended(worker: Worker, cause: string): void {
    if (!this.all.delete(worker)) return; // closed or stopped
    const at = this.idle.indexOf(worker);
    if (at >= 0) this.idle.splice(at, 1);
    this.finished(worker)?.fail(new WorkerDied(cause));
    this.next();
  }
}
