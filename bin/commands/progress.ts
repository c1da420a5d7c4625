// A progress bar on a terminal, nothing elsewhere: what a log needs is printed at the end.

import cliProgress from 'cli-progress';
import type { IngestProgress } from '#lib/ingest/ingest';

export type Progress = { update: (progress: IngestProgress) => void; stop: () => void };

/** `total` may grow: a file of many records counts as one until it is read. */
export function progressBar(total: number, what: string): Progress {
  if (!process.stderr.isTTY) return { update: () => {}, stop: () => {} };
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
