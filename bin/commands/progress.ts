// A progress bar on a terminal, a plain line now and then elsewhere. It moves with the bytes of the files, because
// how many captures there are is known at the end only.

import cliProgress from 'cli-progress';
import type { IngestProgress } from '#lib/ingest/batches';

export type Progress = { update: (progress: IngestProgress) => void; stop: () => void };

const LINE_EVERY_MS = 10_000;
const MEGABYTE = 1024 * 1024;

/** `bytes`: of all files to be read. */
export function showProgress(bytes: number, what: string): Progress {
  const begun = performance.now();
  const rateOf = (done: number) => Math.round(done / Math.max(0.001, (performance.now() - begun) / 1000));
  return process.stderr.isTTY ? progressBar(bytes, what, rateOf) : progressLines(bytes, what, rateOf);
}

type RateOf = (done: number) => number;

function progressBar(total: number, what: string, rateOf: RateOf): Progress {
  const format = `{bar} {percentage} %, {done} ${what}, {refused} refused, {rate}/s, {duration_formatted}, {eta_formatted} left`;
  const bar = new cliProgress.SingleBar(
    { format, stream: process.stderr, etaBuffer: 200 },
    cliProgress.Presets.shades_classic,
  );
  // The bar turns off the wrapping of lines: a terminal must not be left so when the process ends in its middle.
  const stop = () => bar.stop();
  process.once('exit', stop);
  bar.start(Math.max(1, total), 0, { done: 0, refused: 0, rate: 0 });
  return {
    update: ({ done, refused, bytes }) => bar.update(bytes, { done, refused, rate: rateOf(done) }),
    stop: () => {
      process.off('exit', stop);
      stop();
    },
  };
}

function progressLines(total: number, what: string, rateOf: RateOf): Progress {
  let said = performance.now();
  const update = ({ done, refused, bytes }: IngestProgress) => {
    if (performance.now() - said < LINE_EVERY_MS) return;
    said = performance.now();
    const read = `${Math.floor(bytes / MEGABYTE)} of ${Math.ceil(total / MEGABYTE)} MB`;
    process.stderr.write(`${done} ${what}, ${refused} refused, ${rateOf(done)}/s, ${read}\n`);
  };
  return { update, stop: () => {} };
}
