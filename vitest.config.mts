import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['lib/**/*.test.ts', 'bin/**/*.test.ts', 'scripts/**/*.test.ts', 'app/**/*.test.{ts,tsx}'],
    environment: 'node',
    isolate: false, // a process of its own for each file reads the gazetteer and the models anew, a second each
    maxWorkers: 2, // the default on two cores is one
    testTimeout: 180_000, // many start processes; how fast things are is for the benchmark to say
    hookTimeout: 180_000,
    globalSetup: ['scripts/folder-for-tests.ts'],
    setupFiles: ['scripts/fail-on-console-error.ts'],
  },
});
