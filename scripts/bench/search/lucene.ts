// Lucene, by the small program beside the project (../shared/prototypes/search-peers/lucene): compiled when it is needed,
// against the packages that Maven fetches. `stock` counts with Lucene's own facets, the other while it collects.

import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { Command, Engine } from './engines';
import { PEERS } from './sketches';

const LAB = path.join(PEERS, 'lucene');
/** Lucene 10 runs on Java 21 and later. */
const LEAST_JAVA = 21;
/** Compiled classes and packages, kept for the next run. */
const HOME = path.join(os.tmpdir(), 'dateline-bench-lucene');
const JVMS = '/usr/lib/jvm';

export const luceneEngines: Engine[] = [
  lucene('lucene', 'Lucene, its facets', 'stock'),
  lucene('lucene-counting', 'Lucene, counting', 'own'),
];

function lucene(name: string, title: string, mode: string): Engine {
  const index = (folder: string) => path.join(folder, 'index');
  return {
    name,
    title,
    dialect: 'sketch',
    missing: prepare,
    folder: 'lucene',
    build: (file, articles, folder) => java(['build', file, String(articles), index(folder)]),
    serve: (_file, folder) => java(['serve', index(folder), mode], ['-XX:+UseSerialGC']),
  };
}

function java(args: string[], options: string[] = []): Command {
  return {
    program: path.join(javaHome() ?? '', 'bin', 'java'),
    // Its vector module makes Lucene read postings faster.
    args: [
      ...options,
      '--add-modules',
      'jdk.incubator.vector',
      '-cp',
      `${HOME}/lib/*${path.delimiter}${HOME}/classes`,
      'Lab',
      ...args,
    ],
  };
}

/** Fetches and compiles what is not there yet; what it lacks, in a sentence. */
function prepare(): string | null {
  if (!existsSync(path.join(LAB, 'Lab.java'))) return "Lucene's program (../shared) is not here";
  const home = javaHome();
  if (home === null) return `there is no JDK of version ${LEAST_JAVA} or later`;
  if (existsSync(path.join(HOME, 'classes', 'Lab.class'))) return null;
  mkdirSync(HOME, { recursive: true });
  const fetched = spawnSync(
    'mvn',
    ['-q', '-f', path.join(LAB, 'pom.xml'), 'dependency:copy-dependencies', `-DoutputDirectory=${HOME}/lib`],
    { encoding: 'utf8' },
  );
  if (fetched.status !== 0)
    return `Maven did not fetch its packages: ${lastLine(fetched.stdout) || fetched.error?.message}`;
  const javac = path.join(home, 'bin', 'javac');
  const compiled = spawnSync(javac, ['-cp', `${HOME}/lib/*`, '-d', `${HOME}/classes`, path.join(LAB, 'Lab.java')], {
    encoding: 'utf8',
  });
  return compiled.status === 0 ? null : `it did not compile: ${lastLine(compiled.stderr)}`;
}

function lastLine(text: string | null): string {
  return text?.trim().split('\n').at(-1) ?? '';
}

/** A JDK that is new enough: that of JAVA_HOME, or one where Linux keeps them. */
function javaHome(): string | null {
  const installed = existsSync(JVMS) ? readdirSync(JVMS).map((name) => path.join(JVMS, name)) : [];
  return [process.env.JAVA_HOME ?? '', ...installed].find((home) => javaVersion(home) >= LEAST_JAVA) ?? null;
}

function javaVersion(home: string): number {
  if (!existsSync(path.join(home, 'bin', 'javac'))) return 0;
  const { stdout } = spawnSync(path.join(home, 'bin', 'javac'), ['-version'], { encoding: 'utf8' });
  return Number(/(\d+)/.exec(stdout ?? '')?.[1] ?? 0);
}
