// The engines that can be measured: how each is started on a corpus, and why one can't be here.

import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { ROOT } from '../../setup.mjs';
import { luceneEngines } from './lucene';
import { postgresMissing } from './postgres-server';
import { sketchEngines } from './sketches';

/** A program with its arguments. */
export type Command = { program: string; args: string[]; cwd?: string };
/** How a process is asked: in our own lines, or in those of the sketches beside the project. */
export type Dialect = 'own' | 'sketch';

export type Engine = {
  name: string;
  title: string;
  dialect: Dialect;
  /** In one sentence, or null when it can be measured. */
  missing(): string | null;
  /** Engines with the same folder ask the same index. */
  folder: string;
  /** Makes its index; null where that happens as it starts. */
  build: ((file: string, articles: number, folder: string) => Command) | null;
  serve(file: string, folder: string): Command;
  /** Whether other processes work for it, so that its own memory says little. */
  hasServer?: true;
};

/** MiniSearch holds 1.3 GB for 100,000 stories and twice that while it takes them in. */
const HEAP_MEGABYTES = 16_000;
const PROCESS = path.join(import.meta.dirname, 'engine-process.ts');

/** In the order in which they are shown. The first that answers a question says what is right. */
export const ENGINES: readonly Engine[] = [
  own('minisearch', 'MiniSearch', () => null, false),
  own('fts5', 'SQLite FTS5', () => (hasPackage('libsql') ? null : 'the package libsql is not installed')),
  { ...own('postgres', 'PostgreSQL', postgresMissing), hasServer: true },
  ...sketchEngines,
  ...luceneEngines,
  own('ours', 'ours', () => null),
];

function own(name: string, title: string, missing: Engine['missing'], builds = true): Engine {
  const command = (task: string, file: string, folder: string): Command => ({
    program: process.execPath,
    cwd: ROOT,
    args: [
      '--expose-gc',
      `--max-old-space-size=${HEAP_MEGABYTES}`,
      '--import',
      'tsx',
      PROCESS,
      task,
      name,
      file,
      folder,
    ],
  });
  return {
    name,
    title,
    dialect: 'own',
    missing,
    folder: name,
    build: builds ? (file, _articles, folder) => command('build', file, folder) : null,
    serve: (file, folder) => command('serve', file, folder),
  };
}

function hasPackage(name: string): boolean {
  const { resolve } = createRequire(import.meta.url);
  return (resolve.paths(name) ?? []).some((folder) => existsSync(path.join(folder, name)));
}
