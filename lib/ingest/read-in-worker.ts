// A worker's side of readers.ts: captures come in as a message, what was read of them goes back as one.

import { parentPort } from 'node:worker_threads';
import type { RawCapture } from '#lib/model/capture';
import { loadGazetteer } from '#lib/people/gazetteer';
import { type RawRead, readRaw } from './read-raw';

const gazetteer = loadGazetteer();

parentPort?.on('message', async (captures: RawCapture[]) => {
  const reads: RawRead[] = [];
  for (const capture of captures) reads.push(await readRaw(capture, gazetteer));
  parentPort?.postMessage(reads);
});
