// An engine's process from outside: it is asked in lines and ends with its input.

import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import type { Command, Dialect, Engine } from './engines';
import type { Answer, Ask, Memory } from './protocol';
import type { Question } from './questions';
import { answerOf, memoryOf, toSketch } from './sketch-dialect';

const END_WITHIN_MS = 10_000;

export function spawnEngine({ program, args, cwd }: Command): ChildProcess {
  return spawn(program, args, { stdio: ['pipe', 'pipe', 'pipe'], cwd });
}

export class RunningEngine {
  private readonly lines: AsyncIterator<string>;
  private readonly said: () => string;
  private readonly dialect: Dialect;

  constructor(
    readonly engine: Engine,
    private readonly process: ChildProcess,
  ) {
    this.dialect = engine.dialect;
    this.said = lastWords(process);
    process.stdin?.on('error', () => {}); // a process that ended is seen by its output
    if (!process.stdout) throw new Error(`${engine.name} has no output`);
    this.lines = createInterface({ input: process.stdout })[Symbol.asyncIterator]();
  }

  get pid(): number | undefined {
    return this.process.pid;
  }

  async ask(question: Question, repeats: number): Promise<Answer> {
    const line = this.inDialect({ ask: 'page', question, repeats });
    if (line === null) return { unasked: true };
    try {
      const said = await this.exchange(line);
      return this.dialect === 'own' ? said : answerOf(said);
    } catch (error) {
      return { error: error instanceof Error ? error.message : String(error) }; // the others go on
    }
  }

  async memory(): Promise<Memory> {
    if (this.hasEnded()) return { heapBytes: null, residentBytes: null };
    const said = await this.exchange(this.inDialect({ ask: 'memory' }) ?? '');
    return this.dialect === 'own' ? said : memoryOf(said);
  }

  /** Milliseconds that opening took, by its own watch. */
  async ready(): Promise<number> {
    const said = await this.next();
    return said.openMs ?? (said.loadMs ?? 0) + (said.compactMs ?? 0);
  }

  async end(): Promise<void> {
    if (this.hasEnded()) return;
    const ended = once(this.process, 'exit');
    this.process.stdin?.end();
    const timer = setTimeout(() => this.process.kill('SIGKILL'), END_WITHIN_MS);
    await ended;
    clearTimeout(timer);
  }

  private hasEnded(): boolean {
    return this.process.exitCode !== null || this.process.signalCode !== null;
  }

  private inDialect(ask: Ask): string | null {
    return this.dialect === 'own' ? JSON.stringify(ask) : toSketch(ask);
  }

  private async exchange(line: string) {
    this.process.stdin?.write(`${line}\n`);
    return this.next();
  }

  private async next() {
    for (;;) {
      const { value, done } = await this.lines.next();
      if (done) throw new Error(`it ended: ${this.said()}`);
      if (value.startsWith('{')) return JSON.parse(value);
    }
  }
}

/** The end of what a process writes to its error output. */
export function lastWords(child: ChildProcess): () => string {
  let text = '';
  child.stderr?.on('data', (part) => {
    text = `${text}${part}`.slice(-2_000);
  });
  return () => /^\w*Error: .*$/m.exec(text)?.[0] ?? (text.trim().split('\n').at(-1) || 'without a word');
}
