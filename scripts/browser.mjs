// Finds a Chromium to test with, and installs one where there is none: Playwright's own, then Debian's package.

import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { Stop } from './setup.mjs';

const KNOWN = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
];

/** The path of a browser, or null. */
async function findBrowser() {
  if (process.env.CHROMIUM_PATH) return process.env.CHROMIUM_PATH;
  const { chromium } = await import('@playwright/test');
  return [chromium.executablePath(), ...KNOWN].find((file) => existsSync(file)) ?? null;
}

/** @throws Stop saying how to install one by hand. */
export async function ensureBrowser() {
  const found = (await findBrowser()) ?? (await install(viaPlaywright)) ?? (await install(viaDebian));
  if (found) return found;
  throw new Stop(
    'No Chromium was found and none could be installed: run "npx playwright install chromium" or ' +
      '"apt-get install chromium", or set CHROMIUM_PATH.',
  );
}

async function install(how) {
  how();
  return findBrowser();
}

const quiet = (command, args) => spawnSync(command, args, { stdio: 'ignore', timeout: 300_000 }).status === 0;

function viaPlaywright() {
  quiet(process.execPath, ['node_modules/@playwright/test/cli.js', 'install', 'chromium']);
}

function viaDebian() {
  if (!existsSync('/usr/bin/apt-get')) return;
  const [command, before] = process.getuid?.() === 0 ? ['apt-get', []] : ['sudo', ['-n', 'apt-get']];
  quiet(command, [...before, 'update', '-qq']);
  quiet(command, [...before, 'install', '-y', '--no-install-recommends', 'chromium']);
}
