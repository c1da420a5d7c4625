// `npm test`: from a fresh clone to `N passed, N failed`. Types, lint, unit and store tests, browser journeys on the
// real server with the sample archive, and a small run of the benchmark. A failing part does not stop the others.

import './check-node.mjs';
import { spawnSync } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { ensureBrowser } from './browser.mjs';
import { ensureBuilt, ensureGenerated, ensureInstalled, fail, ROOT, step } from './setup.mjs';

const RESULTS = path.join(ROOT, 'test-results');
const count = { passed: 0, failed: 0 };

function add(name, passed, failed) {
  count.passed += passed;
  count.failed += failed;
  process.stderr.write(`${name}: ${passed} passed, ${failed} failed\n\n`);
}

/** Runs a script of a package with its output on this terminal; true when it ended well. */
function runs(script, args, env = {}) {
  process.stderr.write(`\n> ${path.basename(path.dirname(script))} ${args.join(' ')}\n`);
  const done = spawnSync(process.execPath, [path.join(ROOT, script), ...args], {
    cwd: ROOT,
    stdio: 'inherit',
    env: { ...process.env, NEXT_TELEMETRY_DISABLED: '1', ...env },
  });
  return done.status === 0;
}

function check(name, ok) {
  add(name, ok ? 1 : 0, ok ? 0 : 1);
}

/** Reads a results file; a run that left none has failed as a whole. */
function readResults(file, read) {
  try {
    return read(JSON.parse(readFileSync(file, 'utf8')));
  } catch (error) {
    process.stderr.write(`No results in ${path.basename(file)}: ${error.message}\n`);
    return { passed: 0, failed: 1 };
  }
}

function unitTests() {
  const file = path.join(RESULTS, 'unit.json');
  const args = ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${file}`];
  const ok = runs('node_modules/vitest/vitest.mjs', args);
  const { passed, failed } = readResults(file, (results) => ({
    passed: results.numPassedTests,
    failed: results.numFailedTests + results.numFailedTestSuites * (results.numFailedTests === 0),
  }));
  add('Unit and store tests', passed, failed === 0 && !ok ? 1 : failed);
}

function browserTests(browser) {
  const file = path.join(RESULTS, 'browser.json');
  const env = { CHROMIUM_PATH: browser, PLAYWRIGHT_JSON_OUTPUT_NAME: file };
  const ok = runs('node_modules/@playwright/test/cli.js', ['test', '--reporter=list,json'], env);
  const { passed, failed } = readResults(file, ({ stats }) => ({
    passed: stats.expected,
    failed: stats.unexpected + stats.flaky,
  }));
  add('Browser journeys', passed, failed === 0 && !ok ? 1 : failed);
}

async function test() {
  rmSync(RESULTS, { recursive: true, force: true });
  await ensureInstalled();
  await ensureGenerated();
  const browser = await step('Finding a browser', ensureBrowser);
  check('Lint and format', runs('node_modules/@biomejs/biome/bin/biome', ['check', '.']));
  await ensureBuilt();
  check('Types', runs('node_modules/typescript/bin/tsc', ['--noEmit']));
  unitTests();
  browserTests(browser);
  check('Benchmark, small', runs('scripts/bench.mjs', ['--smoke']));
  process.stdout.write(`${count.passed} passed, ${count.failed} failed\n`);
  process.exitCode = count.failed === 0 ? 0 : 1;
}

test().catch((error) => {
  process.once('exit', () => process.stdout.write(`${count.passed} passed, ${count.failed + 1} failed\n`));
  fail(error);
});
