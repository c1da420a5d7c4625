// How many stories in; a folder with that corpus and its questions out. It lies in the system's folder for temporary
// files under a hash of what shaped it, so that the next run finds it, and a changed shape makes another.

import { createHash } from 'node:crypto';
import {
  closeSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { randomFrom } from '../../random';
import { type CorpusStory, SHAPE } from './corpus-story';
import { pickQuestions, type Question } from './questions';
import { readRealText } from './real-text';
import { StoryWriter } from './story-writer';
import { poolOf } from './text-pool';
import { Vocabulary } from './vocabulary';

const SEED = 1985;
/** Questions take words that stand together from so many of the first stories. */
const SAMPLE = 6_000;
const STORIES_AT_A_WRITE = 500;

export type Corpus = { file: string; articles: number; questions: Question[]; facts: CorpusFacts };
export type CorpusFacts = {
  words: number;
  differentWords: number;
  people: number;
  topPersonShare: number;
  bytes: number;
};

/** `quick`: of little real text, which is read in a second. */
export async function corpusOf(articles: number, quick: boolean): Promise<Corpus> {
  const folder = path.join(os.tmpdir(), `dateline-bench-${shapeHash(articles, quick)}`);
  if (!existsSync(folder)) {
    console.log(`Making a corpus of ${articles} stories in ${folder}`);
    await make(folder, articles, quick);
  }
  const { questions, facts } = JSON.parse(readFileSync(path.join(folder, 'questions.json'), 'utf8'));
  return { file: path.join(folder, 'corpus.jsonl'), articles, questions, facts };
}

function shapeHash(articles: number, quick: boolean): string {
  const hash = createHash('sha256').update(JSON.stringify([articles, quick, SEED, SHAPE]));
  const shaping =
    /^(?:corpus|corpus-story|frequencies|names|questions|random|real-text|story-writer|text-pool|vocabulary)\.ts$/;
  for (const name of readdirSync(import.meta.dirname).sort())
    if (shaping.test(name)) hash.update(readFileSync(path.join(import.meta.dirname, name)));
  return hash.digest('hex').slice(0, 12);
}

/** Under another name until it is whole. */
async function make(folder: string, articles: number, quick: boolean): Promise<void> {
  const unfinished = mkdtempSync(`${folder}-`);
  try {
    const vocabulary = new Vocabulary();
    const pool = poolOf(await readRealText(vocabulary, quick));
    const writer = new StoryWriter(pool, vocabulary, randomFrom(SEED));
    const { sample, bytes } = writeStories(path.join(unfinished, 'corpus.jsonl'), writer, articles);
    const questions = pickQuestions(writer.frequencies, sample, articles, randomFrom(SEED + 1));
    const facts = factsOf(writer, articles, bytes);
    writeFileSync(path.join(unfinished, 'questions.json'), JSON.stringify({ facts, questions }));
    mkdirSync(path.dirname(folder), { recursive: true });
    renameSync(unfinished, folder);
  } finally {
    rmSync(unfinished, { recursive: true, force: true });
  }
}

function writeStories(file: string, writer: StoryWriter, articles: number): { sample: CorpusStory[]; bytes: number } {
  const sample: CorpusStory[] = [];
  const handle = openSync(file, 'w');
  let bytes = 0;
  for (let number = 0; number < articles; ) {
    const lines: string[] = [];
    for (; lines.length < STORIES_AT_A_WRITE && number < articles; number++) {
      const story = writer.write(number);
      if (sample.length < SAMPLE) sample.push(story);
      lines.push(`${JSON.stringify(story)}\n`);
    }
    bytes += writeSync(handle, lines.join(''));
  }
  closeSync(handle);
  return { sample, bytes };
}

function factsOf({ frequencies }: StoryWriter, articles: number, bytes: number): CorpusFacts {
  const mentions = [...frequencies.people.values()];
  return {
    words: frequencies.tokens / articles,
    differentWords: frequencies.distinct,
    people: mentions.reduce((sum, stories) => sum + stories, 0) / articles,
    topPersonShare: mentions.reduce((most, stories) => Math.max(most, stories), 0) / articles,
    bytes,
  };
}
