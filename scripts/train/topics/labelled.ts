// Labelled texts in, texts with the places of their topics in TOPICS out: those of the project, and headlines with blurbs
// of the HuffPost beside it, whose single label leaves open what else a text is about.

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import type { Story } from '#lib/topics/passages';
import { TOPICS } from '#lib/topics/vocabulary';

export type Labelled = {
  id: string;
  set: 'own' | 'huffpost' | 'readers';
  story: Story;
  /** Places in TOPICS, most important first. */
  topics: number[];
};

type Line = { id: string; headline: string; text: string; topics: string[] };

const TEXTS = path.join(import.meta.dirname, 'texts');
const TEST_SET = path.join(import.meta.dirname, 'test-set.jsonl');
const DEVELOPMENT_SET = path.join(import.meta.dirname, 'development-set.jsonl');
const HUFFPOST = path.resolve(import.meta.dirname, '..', '..', '..', '..', 'shared', 'data', 'topics', 'huffpost');

export const hasHuffpost = existsSync(HUFFPOST);

/** Of each topic at most so many are used: half of all are politics. */
const MOST_OF_A_TOPIC = 200;
/** What a section of the HuffPost means; sections that mix many topics are not used. */
const SECTIONS: Record<string, string> = {
  POLITICS: '11',
  ENTERTAINMENT: '01',
  MEDIA: '01',
  'CULTURE & ARTS': '01',
  SPORTS: '15',
  CRIME: '02',
  'STYLE & BEAUTY': '10',
  'HOME & LIVING': '10',
  'FOOD & DRINK': '10',
  TRAVEL: '10',
  ENVIRONMENT: '06',
  WELLNESS: '07',
  BUSINESS: '04',
  MONEY: '04',
  TECH: '13',
  SCIENCE: '13',
  RELIGION: '12',
  EDUCATION: '05',
  'BLACK VOICES': '14',
  'QUEER VOICES': '14',
  WOMEN: '14',
};

export function readOwn(): Labelled[] {
  return readdirSync(TEXTS)
    .filter((name) => name.endsWith('.jsonl'))
    .sort()
    .flatMap((name) => readLabelled(path.join(TEXTS, name)));
}

export function readTestSet(): Labelled[] {
  return readLabelled(TEST_SET);
}

/** Its errors were looked at; see docs/topics.md. */
export function readDevelopmentSet(): Labelled[] {
  return readLabelled(DEVELOPMENT_SET);
}

function readLabelled(file: string): Labelled[] {
  return readFileSync(file, 'utf8')
    .trim()
    .split('\n')
    .map((line) => {
      const { id, headline, text, topics }: Line = JSON.parse(line);
      return { id, set: 'own', story: storyOf(headline, text), topics: topics.map(placeOf) };
    });
}

export function readHuffpost(): Labelled[] {
  if (!hasHuffpost) return [];
  const byAddress = new Map<string, Labelled>();
  for (const name of ['limpery.json.gz', 'jm.json.gz']) {
    for (const line of gunzipSync(readFileSync(path.join(HUFFPOST, name)))
      .toString('utf8')
      .split('\n')) {
      const text = huffpostText(line);
      if (text !== null) byAddress.set(text.id, text);
    }
  }
  const taken = new Map<number, number>();
  return [...byAddress.values()].filter(({ topics: [topic = 0] }) => {
    taken.set(topic, (taken.get(topic) ?? 0) + 1);
    return (taken.get(topic) ?? 0) <= MOST_OF_A_TOPIC;
  });
}

function huffpostText(line: string): Labelled | null {
  // The slice ends in the middle of a line.
  if (!line.endsWith('}')) return null;
  const row: Record<'link' | 'headline' | 'category' | 'short_description', string> = JSON.parse(line);
  const section = SECTIONS[row.category];
  if (section === undefined) return null;
  const topics = [placeOf(`medtop:${section}000000`)];
  return { id: row.link, set: 'huffpost', story: storyOf(row.headline, row.short_description), topics };
}

/** Blank lines part paragraphs. */
export function storyOf(headline: string, text: string): Story {
  const blocks = text.split(/\n\s*\n/).map((paragraph) => ({ part: 'body' as const, text: paragraph }));
  return { headline, blocks };
}

export function placeOf(code: string): number {
  const place = TOPICS.findIndex((topic) => topic.code === code);
  if (place < 0) throw new Error(`${code} is no topic of the top`);
  return place;
}
