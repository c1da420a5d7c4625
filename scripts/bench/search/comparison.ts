// Questions and engines in, each one's answers out: the engines take turns, so that noise of the machine hits all alike.

import type { Answer, Memory } from './protocol';
import type { Question } from './questions';
import type { RunningEngine } from './running-engine';
import type { BuildFacts, StartedEngine } from './start-engine';

/** The answers of an engine, in the order of the questions. */
export type Measured = { name: string; title: string; facts: BuildFacts; memory: Memory; answers: Answer[] };

/** Rounds in which every question is asked once before anything counts, so that all code is compiled and warm. */
const WARM_ROUNDS = 60;
/** An engine with an answer this slow is warm after one round, one with a less slow one after two. */
const SLOW_MS = 150;
const LESS_SLOW_MS = 40;

export async function compare(
  engines: readonly StartedEngine[],
  questions: readonly Question[],
  repeats: number,
): Promise<Measured[]> {
  const running = engines.map((engine) => engine.running);
  await warm(running, questions);
  const answers = await askInTurn(running, questions, repeats);
  const measured: Measured[] = [];
  for (const { running, facts } of engines) {
    const { name, title } = running.engine;
    measured.push({ name, title, facts, memory: await running.memory(), answers: answers.get(running) ?? [] });
  }
  return measured;
}

async function askInTurn(
  engines: readonly RunningEngine[],
  questions: readonly Question[],
  repeats: number,
): Promise<Map<RunningEngine, Answer[]>> {
  const answers = new Map(engines.map((engine): [RunningEngine, Answer[]] => [engine, []]));
  for (const at of mixed(questions.length)) {
    const question = questions[at];
    if (!question) continue;
    const first = at % engines.length; // each begins as often as any other
    for (const engine of [...engines.slice(first), ...engines.slice(0, first)]) {
      const ofEngine = answers.get(engine);
      // Ours remembers the counts of a lifted choice: asked again at once, such a question would cost too little.
      if (ofEngine) ofEngine[at] = await engine.ask(question, question.either ? 1 : repeats);
    }
  }
  return answers;
}

async function warm(engines: readonly RunningEngine[], questions: readonly Question[]): Promise<void> {
  const slow = new Map<RunningEngine, number>();
  for (let round = 0; round < WARM_ROUNDS; round++) {
    for (const question of questions)
      for (const engine of engines) {
        if (slow.has(engine) && (round > 1 || (round > 0 && (slow.get(engine) ?? 0) > SLOW_MS))) continue;
        const answer = await engine.ask(question, 1);
        const ms = 'ms' in answer ? (answer.ms[0] ?? 0) : 0;
        if (ms > LESS_SLOW_MS) slow.set(engine, Math.max(ms, slow.get(engine) ?? 0));
      }
  }
}

/** 0 to `count` - 1 in another order, so that the questions of a class do not follow each other. */
function mixed(count: number): number[] {
  const numbers = Array.from({ length: count }, (_, number) => number);
  const place = (number: number) => (number * 7_919) % count; // a prime: all places differ but for counts it divides
  return numbers.sort((a, b) => place(a) - place(b) || a - b);
}
