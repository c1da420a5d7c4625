// A thread that merges segments: what is to be merged in by message, what was made out.

import os from 'node:os';
import { parentPort } from 'node:worker_threads';
import { runMerge } from '../folder/merge-job';
import { DamagedSegment, NewerSegment } from '../segment/sections';
import type { FromMerger, ToMerger } from './merge-messages';

const { PRIORITY_BELOW_NORMAL } = os.constants.priority;
/** Searches and what was committed go first. Linux has a priority for each thread, others one for the whole process. */
if (os.platform() === 'linux' && os.getPriority() < PRIORITY_BELOW_NORMAL) os.setPriority(PRIORITY_BELOW_NORMAL);

parentPort?.on('message', async (job: ToMerger) => {
  parentPort?.postMessage(await carriedOut(job));
});

async function carriedOut(job: ToMerger): Promise<FromMerger> {
  try {
    return { ok: true, made: await runMerge(job) };
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    if (error instanceof NewerSegment) return { ok: false, kind: 'newer', reason };
    return { ok: false, kind: error instanceof DamagedSegment ? 'damaged' : 'failed', reason };
  }
}
