// Steps that make a fresh clone able to run: the packages, the database client, the build.
// Plain Node without packages, since the first of them is what installs packages. A step that has nothing to do says
// nothing; one that works says what it does and how long it took; one that fails says why in one sentence.

import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { packStatic } from './static-files.mjs';

export const ROOT = path.dirname(path.dirname(fileURLToPath(import.meta.url)));

/** A reason to stop that is told without a stack trace. */
export class Stop extends Error {}

const say = (text) => process.stderr.write(text);

/** Settings in a file `.env` beside package.json; the environment wins over it. */
export function loadEnvironment() {
  const file = path.join(ROOT, '.env');
  if (existsSync(file)) process.loadEnvFile(file);
}

/** Runs `work` under a title, with the time it took behind it. */
export async function step(title, work) {
  const begun = performance.now();
  say(`${title} … `);
  try {
    const result = await work();
    say(`${((performance.now() - begun) / 1000).toFixed(1)} s\n`);
    return result;
  } catch (error) {
    say('failed\n');
    throw error;
  }
}

/** Runs a program and shows what it printed only when it fails. */
export function run(command, args, options = {}) {
  const env = { ...process.env, NEXT_TELEMETRY_DISABLED: '1', CHECKPOINT_DISABLE: '1', ...options.env };
  const done = spawnSync(command, args, { cwd: ROOT, encoding: 'utf8', maxBuffer: 1 << 28, ...options, env });
  if (done.status === 0) return done.stdout;
  const printed = [done.stdout, done.stderr].filter(Boolean).join('\n').trim();
  throw new Stop(`${options.failed ?? `${command} ${args[0]} failed`}:\n${printed || done.error?.message}`);
}

/** Runs a program that came with the packages, by the path of its script. */
export function runPackage(script, args, options) {
  return run(process.execPath, [path.join(ROOT, 'node_modules', script), ...args], options);
}

export async function ensureInstalled() {
  const stamp = path.join(ROOT, 'node_modules', '.installed-from');
  const wanted = hashOf(['package-lock.json']);
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return;
  if (!isInstalledByHand(stamp)) {
    // The pages are built here, which takes the development packages too, whatever NODE_ENV says.
    const args = ['ci', '--include=dev', '--no-audit', '--no-fund'];
    await step('Installing packages (about half a minute)', () =>
      run('npm', args, { failed: 'The packages could not be installed' }),
    );
  }
  writeFileSync(stamp, wanted);
}

/** True after an `npm ci` of the reader's own: npm's record of it is newer than the lock file, and there is no stamp. */
function isInstalledByHand(stamp) {
  const record = path.join(ROOT, 'node_modules', '.package-lock.json');
  const lock = path.join(ROOT, 'package-lock.json');
  return !existsSync(stamp) && existsSync(record) && statSync(record).mtimeMs >= statSync(lock).mtimeMs;
}

export async function ensureGenerated() {
  const stamp = path.join(ROOT, 'lib', 'store', 'generated', '.made-from');
  await whenChanged(stamp, ['prisma/schema.prisma', 'package-lock.json'], 'Making the database client', () =>
    runPackage('prisma/build/index.js', ['generate'], { failed: 'The database client could not be made' }),
  );
}

export async function ensureBuilt() {
  const inputs = [
    'app',
    'lib',
    'prisma/schema.prisma',
    'instrumentation.ts',
    'instrumentation-node.ts',
    'proxy.ts',
    'next.config.js',
    'scripts/static-files.mjs',
    'tsconfig.json',
    'package-lock.json',
  ];
  await whenChanged(path.join(ROOT, '.next', '.made-from'), inputs, 'Building the pages', async () => {
    await runPackage('next/dist/bin/next', ['build'], { failed: 'The pages could not be built' });
    await packStatic(path.join(ROOT, '.next', 'static'));
  });
}

async function whenChanged(stamp, inputs, title, work) {
  const hash = hashOf(inputs);
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === hash) return;
  await step(title, work);
  mkdirSync(path.dirname(stamp), { recursive: true });
  writeFileSync(stamp, hash);
}

function hashOf(inputs) {
  const hash = createHash('sha256');
  for (const file of inputs.flatMap((input) => filesBelow(path.join(ROOT, input)))) {
    hash.update(path.relative(ROOT, file)).update('\0').update(readFileSync(file)).update('\0');
  }
  return hash.digest('hex');
}

/** Files in a fixed order, without tests, test cases and what is generated. */
function filesBelow(file) {
  if (!existsSync(file)) return [];
  if (!statSync(file).isDirectory()) return /\.test\.tsx?$/.test(file) ? [] : [file];
  const names = readdirSync(file).sort();
  return names
    .filter((name) => name !== 'generated' && name !== 'cases')
    .flatMap((name) => filesBelow(path.join(file, name)));
}

/** One sentence for a known reason, everything for an unknown one. */
export function sayWhy(error) {
  const known = error instanceof Stop || ['StoreError', 'SettingsError'].includes(error?.name);
  const cause = error?.cause instanceof Error ? ` (${error.cause.message.split('\n').at(-1)})` : '';
  return `${known ? `${error.message}${cause}` : (error?.stack ?? error)}\n`;
}

/** Ends the process and says why. */
export function fail(error) {
  say(sayWhy(error));
  process.exit(1);
}
