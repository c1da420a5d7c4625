// The page sets beside the project (see ../shared/data/README.md), read line by line.

import { createReadStream, existsSync } from 'node:fs';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { createGunzip } from 'node:zlib';
import type { Labelled } from './page-scores';

const FOLDER = path.resolve(import.meta.dirname, '..', '..', '..', 'shared', 'data', 'pages');

export const PAGE_SETS = ['newspaper4k-dev', 'fundus-dev', 'htmldate-dev'] as const;

export const hasPages = existsSync(FOLDER);

export async function* readPages(set: string): AsyncGenerator<Labelled> {
  const file = createReadStream(path.join(FOLDER, `${set}.jsonl.gz`)).pipe(createGunzip());
  for await (const line of createInterface({ input: file, crlfDelay: Number.POSITIVE_INFINITY })) {
    if (line !== '') yield JSON.parse(line) as Labelled;
  }
}
