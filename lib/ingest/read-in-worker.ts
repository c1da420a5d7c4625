// A worker's side of readers.ts: captures come in as a message, what was read of them goes back as one.

import { parentPort } from 'node:worker_threads';
import type { RawCapture } from '#lib/model/capture';
import { loadGazetteer } from '#lib/people/gazetteer';
import { loadTagger } from '#lib/people/tagger/tagger';
import { readRaws } from './read-raw';

const [gazetteer, tagger] = [loadGazetteer(), loadTagger()];

parentPort?.on('message', async (captures: RawCapture[]) => {
  parentPort?.postMessage(await readRaws(captures, gazetteer, tagger));
});
