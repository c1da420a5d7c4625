// Pages of search results from our index and from other engines, on one corpus, in one run: how long each takes, what it
// costs, and whether they agree.

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { Stop } from '../setup.mjs';
import { compare, type Measured } from './search/comparison';
import { type Corpus, corpusOf } from './search/corpus';
import { ENGINES, type Engine } from './search/engines';
import type { Question } from './search/questions';
import { hasRealText } from './search/real-text';
import { classesOf, reportLines, timesOf } from './search/report';
import { type StartedEngine, startEngine } from './search/start-engine';

export type SearchOptions = {
  articles: number;
  repeats: number;
  /** Names, or null for those of a usual run. */
  engines: string[] | null;
  lucene: boolean;
  /** A file for the figures. */
  json: string | null;
  smoke: boolean;
};

const USUAL = ['minisearch', 'fts5', 'postgres', 'sketch3', 'sketch5', 'ours'];
const SMOKE = { articles: 300, engines: ['minisearch', 'fts5', 'ours'] };
const LUCENE = ['lucene', 'lucene-counting', 'ours'];

export async function benchSearch(options: SearchOptions): Promise<void> {
  const wanted = options.engines ?? (options.smoke ? SMOKE.engines : options.lucene ? LUCENE : USUAL);
  const unknown = wanted.filter((name) => !ENGINES.some((engine) => engine.name === name));
  if (unknown.length > 0)
    throw new Stop(`No engine is named ${unknown}; there are ${ENGINES.map(({ name }) => name).join(', ')}`);
  if (!hasRealText) return console.log('The texts for a corpus (../shared/data) are not here: nothing was measured.');
  const corpus = await corpusOf(options.smoke ? SMOKE.articles : options.articles, options.smoke);
  const machine = [machineLine(), corpusLine(corpus)];
  for (const line of machine) console.log(line);
  const measured = await measure(
    ENGINES.filter(({ name }) => wanted.includes(name)),
    corpus,
    options.repeats,
  );
  for (const line of reportLines(measured, corpus.questions, corpus.articles)) console.log(line);
  machine.push(machineLine());
  console.log(`\nat the end: ${machineLine()}`);
  if (options.json)
    writeFileSync(options.json, `${JSON.stringify(figures(machine, corpus, measured, options), null, 1)}\n`);
}

async function measure(engines: readonly Engine[], corpus: Corpus, repeats: number): Promise<Measured[]> {
  const folders = mkdtempSync(path.join(os.tmpdir(), 'dateline-bench-engines-'));
  const ready: StartedEngine[] = [];
  try {
    for (const engine of engines) {
      const started = await startOrSay(engine, corpus, folders);
      if (started) ready.push(started);
    }
    console.log(`${corpus.questions.length} questions are asked of each in turn`);
    return await compare(ready, corpus.questions, repeats);
  } finally {
    for (const { running } of ready) await running.end();
    rmSync(folders, { recursive: true, force: true });
  }
}

/** One after the other: nothing else runs while an index is made. */
async function startOrSay(engine: Engine, corpus: Corpus, folders: string): Promise<StartedEngine | null> {
  const missing = engine.missing();
  if (missing !== null) {
    console.log(`${engine.title} is left out: ${missing}.`);
    return null;
  }
  try {
    const started = await startEngine(engine, corpus, folders);
    const { seconds } = started.facts;
    console.log(`${engine.title} is ready${seconds === null ? '' : ` after ${seconds.toFixed(1)} s`}`);
    return started;
  } catch (error) {
    console.log(`${engine.title} is left out: ${error instanceof Error ? error.message : error}`);
    return null;
  }
}

function machineLine(): string {
  const memory = Math.round(os.totalmem() / 1e9);
  const load = os.loadavg().map((value) => value.toFixed(1));
  return `machine: ${os.cpus().length} cores, ${memory} GB, Node ${process.version}, load ${load.join(' ')}`;
}

function corpusLine({ articles, facts }: Corpus): string {
  return (
    `corpus: ${articles} stories, ${Math.round(facts.words)} words and ${facts.people.toFixed(1)} people a story, ` +
    `${facts.differentWords} different words, the best-known person in ${Math.round(facts.topPersonShare * 100)} %, ` +
    `${Math.round(facts.bytes / 1e6)} MB`
  );
}

function figures(machine: string[], corpus: Corpus, measured: readonly Measured[], { repeats }: SearchOptions) {
  const times = (one: Measured, questions: readonly Question[]) =>
    Object.fromEntries(classesOf(questions).map((name) => [name, timesOf(one, questions, name)]));
  return {
    machine,
    articles: corpus.articles,
    corpus: corpus.facts,
    repeats,
    engines: measured.map((one) => ({
      name: one.name,
      ...one.facts,
      ...one.memory,
      times: times(one, corpus.questions),
      totals: one.answers.map((answer) => ('total' in answer ? answer.total : null)),
    })),
  };
}
