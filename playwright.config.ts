// Browser journeys run against the real server, started as a newcomer starts it, on the sample archive.
import { defineConfig, devices } from '@playwright/test';

const port = Number(process.env.E2E_PORT ?? 4319);
const isRoot = process.getuid?.() === 0;
/** No process that draws in the manner of a graphics card, and none kept ready for a page that never comes: a tenth of the time. */
const LEAN = ['--disable-gpu', '--disable-software-rasterizer', '--in-process-gpu', '--renderer-process-limit=1'];

export default defineConfig({
  testDir: 'e2e',
  fullyParallel: true,
  forbidOnly: true,
  workers: 2,
  retries: 0,
  outputDir: 'test-results/browser',
  use: {
    baseURL: `http://127.0.0.1:${port}`,
    trace: 'off', // it takes a fifth of the time: where a journey fails, run it again with --trace=on
    launchOptions: {
      ...(process.env.CHROMIUM_PATH ? { executablePath: process.env.CHROMIUM_PATH } : {}),
      args: [...LEAN, ...(isRoot ? ['--no-sandbox'] : [])],
    },
  },
  projects: [
    { name: 'desk', use: { ...devices['Desktop Chrome'], viewport: { width: 1440, height: 1000 } } },
    {
      name: 'phone', // the other journeys set sizes of their own
      testMatch: /(?:timeline|suggest)\.spec\.ts$/,
      use: { ...devices['Desktop Chrome'], viewport: { width: 390, height: 844 } },
    },
  ],
  globalSetup: './e2e/add-hostile-stories.ts',
  webServer: {
    command: `node scripts/start.mjs --port ${port} --data test-results/archive`,
    url: `http://127.0.0.1:${port}/api/status`,
    reuseExistingServer: false,
    timeout: 180_000,
    gracefulShutdown: { signal: 'SIGTERM', timeout: 5000 },
  },
});
