// News text that lies beside the project (../shared/data, never in it) in, sentences as numbers of words out. Only words
// of plain letters and short numbers are kept: every engine's own tokeniser cuts those alike.

import { createReadStream, existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { createGunzip, gunzipSync } from 'node:zlib';
import { parse } from 'csv-parse/sync';
import { extract } from 'tar-stream';
import { wordList } from '#lib/text/words';
import { hasReuters, readReuters } from '../reuters';
import type { Vocabulary } from './vocabulary';

const DATA = path.resolve(import.meta.dirname, '..', '..', '..', '..', 'shared', 'data');
const BBC = path.join(DATA, 'topics', 'bbc.tar.gz');
const HUFFPOST = path.join(DATA, 'topics', 'huffpost', 'limpery.json.gz');
const WIKINEWS = [2019, 2020].map((year) =>
  path.join(DATA, 'archive', 'wikinews-2019-2020', `wikinews_${year}.csv.gz`),
);
const SIMPLE = /^(?:[a-z]+|\d{1,6})$/;
/** Reuters stories stand in order of time: so many in a row share the subjects of their days. */
const STORIES_OF_A_TIME = 1_000;

export type RealStory = { subject: string; title: number[]; sentences: number[][] };
type Text = { subject: string; title: string; body: string };

export const hasRealText = hasReuters && existsSync(BBC);

/** `few`: a tenth of the stories, for a quick look. */
export async function readRealText(vocabulary: Vocabulary, few: boolean): Promise<RealStory[]> {
  const stories: RealStory[] = [];
  for await (const text of readTexts(few)) {
    const sentences = text.body
      .split(/[.!?]\s|\n\n/)
      .map((sentence) => simpleWords(sentence, vocabulary))
      .filter((words) => words.length >= 4);
    if (sentences.length > 0)
      stories.push({ subject: text.subject, title: simpleWords(text.title, vocabulary), sentences });
  }
  return stories;
}

function simpleWords(text: string, vocabulary: Vocabulary): number[] {
  return wordList(text)
    .filter((word) => SIMPLE.test(word))
    .map((word) => vocabulary.number(word));
}

async function* readTexts(few: boolean): AsyncGenerator<Text> {
  const wire = await readReuters(few ? STORIES_OF_A_TIME : Number.POSITIVE_INFINITY);
  for (const [number, { headline, body }] of wire.entries())
    yield { subject: `wire-${Math.floor(number / STORIES_OF_A_TIME)}`, title: headline, body };
  let count = 0;
  for await (const text of readBbc()) if (!few || count++ % 10 === 0) yield text;
  if (few) return;
  for (const file of WIKINEWS.filter(existsSync)) yield* readCsv(file);
  if (existsSync(HUFFPOST)) yield* readJsonLines(HUFFPOST);
}

/** A file a story, in a folder a class; its first line is the title. */
async function* readBbc(): AsyncGenerator<Text> {
  for await (const entry of createReadStream(BBC).pipe(createGunzip()).pipe(extract())) {
    const match = /^bbc\/([a-z]+)\/\d+\.txt$/.exec(entry.header.name);
    const parts: Buffer[] = [];
    for await (const part of entry) parts.push(part as Buffer); // a tar entry gives nothing else
    if (!match) continue;
    const text = Buffer.concat(parts).toString('latin1');
    const titleEnd = text.indexOf('\n');
    yield { subject: `bbc-${match[1]}`, title: text.slice(0, titleEnd), body: text.slice(titleEnd) };
  }
}

function* readCsv(file: string): Generator<Text> {
  const rows: Record<string, string>[] = parse(gunzipSync(readFileSync(file)), { columns: true });
  for (const { title = '', text = '' } of rows) yield { subject: 'wikinews', title, body: text };
}

function* readJsonLines(file: string): Generator<Text> {
  for (const line of gunzipSync(readFileSync(file)).toString('utf8').split('\n')) {
    if (line === '') continue;
    const row: Record<string, unknown> = JSON.parse(line);
    const [subject, title, body] = [row.category, row.headline, row.short_description].map(String);
    yield { subject: `huffpost-${subject}`, title: title ?? '', body: body ?? '' };
  }
}
