// The sketches of our index that lie beside the project (../shared/prototypes/search-peers), run from there.

import { existsSync } from 'node:fs';
import path from 'node:path';
import type { Engine } from './engines';

export const PEERS = path.resolve(import.meta.dirname, '..', '..', '..', '..', 'shared', 'prototypes', 'search-peers');
/** A mark in the positions after every eighth story, as in the figures that were written down. */
const SKIP_SHIFT = '3';

export const sketchEngines: Engine[] = [
  sketch('sketch3', 'sketch v3', 'seg3.mjs'),
  sketch('sketch5', 'sketch v5', 'seg5.mjs'),
];

function sketch(name: string, title: string, script: string): Engine {
  const segment = (folder: string) => path.join(folder, 'segment.bin');
  const build: Engine['build'] = (file, articles, folder) => ({
    program: process.execPath,
    args: [
      '--max-old-space-size=12000',
      path.join(PEERS, 'segbuild.mjs'),
      file,
      String(articles),
      segment(folder),
      SKIP_SHIFT,
    ],
  });
  return {
    name,
    title,
    dialect: 'sketch',
    missing: () => (existsSync(path.join(PEERS, script)) ? null : 'the sketches (../shared) are not here'),
    folder: 'sketch',
    build,
    serve: (_file, folder) => ({
      program: process.execPath,
      args: ['--expose-gc', path.join(PEERS, script), segment(folder), 'nomemo'],
    }),
  };
}
