// The stories whose persons are labelled, by set and key: the project's samples, short texts of its own, and wire and
// Wikinews stories that lie beside the project.

import { readFileSync } from 'node:fs';
import path from 'node:path';
import { readCaptures } from '#lib/capture/read-captures';
import { readRaw } from '#lib/ingest/read-raw';
import type { Part } from '#lib/model/article';
import type { Gazetteer } from '#lib/people/gazetteer';
import type { Story } from '#lib/people/recognise';
import { hasWikinews, readWikinews } from './wikinews';
import { hasWire, readWire } from './wire';

export type StorySet = 'samples' | 'own' | 'wire' | 'wikinews';
export type Stories = ReadonlyMap<string, Story>;
type OwnText = { id: string; headline: string; day: string; blocks: [Part, string][] };

const SAMPLES = path.resolve(import.meta.dirname, '..', '..', '..', 'samples');
const OWN = new URL('salience-texts.jsonl', import.meta.url);

/** The project's own sets, and where `all` is wanted, those beside it that are there. */
export async function labelledStories(gazetteer: Gazetteer, all: boolean): Promise<Map<StorySet, Stories>> {
  const sets = new Map<StorySet, Stories>([
    ['samples', await sampleStories(gazetteer)],
    ['own', ownStories()],
  ]);
  if (!all) return sets;
  if (hasWire) sets.set('wire', new Map(readWire().map(({ id, story }) => [id, story])));
  if (hasWikinews) sets.set('wikinews', readWikinews());
  return sets;
}

async function sampleStories(gazetteer: Gazetteer): Promise<Stories> {
  const stories = new Map<string, Story>();
  for await (const step of readCaptures([SAMPLES], { source: null })) {
    if (step.kind === 'end' || !step.read.ok) continue;
    const result = await readRaw(step.read.capture, gazetteer);
    if (!result.ok) continue;
    const { headline, blocks, dateline, published } = result.story.draft;
    stories.set(path.relative(SAMPLES, result.capture.origin), {
      headline,
      blocks,
      dateline,
      day: published?.day ?? null,
    });
  }
  return stories;
}

function ownStories(): Stories {
  const lines = readFileSync(OWN, 'utf8').trim().split('\n');
  return new Map(
    lines.map((line) => {
      const { id, headline, day, blocks } = JSON.parse(line) as OwnText;
      return [id, { headline, day, blocks: blocks.map(([part, text]) => ({ part, text })) }];
    }),
  );
}
