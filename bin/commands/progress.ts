// A progress bar on a terminal, a plain line now and then elsewhere.

import cliProgress from 'cli-progress';
import type { IngestProgress } from '#lib/ingest/ingest';

export type Progress = { update: (progress: IngestProgress) => void; stop: () => void };

const LINE_EVERY_MS = 10_000;

/** `total` may grow: a file of many records counts as one until it is read. */
export function showProgress(total: number, what: string): Progress {
  return process.stderr.isTTY ? progressBar(total, what) : progressLines(what);
}

function progressBar(total: number, what: string): Progress {
  const format = `{bar} {value} of {total} ${what}, {refused} refused, {duration_formatted}`;
  const bar = new cliProgress.SingleBar({ format, stream: process.stderr }, cliProgress.Presets.shades_classic);
  bar.start(total, 0, { refused: 0 });
  return {
    update: ({ done, refused }) => {
      if (done > bar.getTotal()) bar.setTotal(done);
      bar.update(done, { refused });
    },
    stop: () => bar.stop(),
  };
}

function progressLines(what: string): Progress {
  let said = performance.now();
  const update = ({ done, refused }: IngestProgress) => {
    if (performance.now() - said < LINE_EVERY_MS) return;
    said = performance.now();
    process.stderr.write(`${done} ${what}, ${refused} refused\n`);
  };
  return { update, stop: () => {} };
}
