import { defineConfig } from 'vitest/config';

/** They need a process of their own: the first measures its memory, the others open the one archive that a server has. */
const ALONE = ['lib/capture/containers/containers.test.ts', 'app/**/route.test.ts'];

export default defineConfig({
  test: {
    environment: 'node',
    maxWorkers: 2, // the default on two cores is one
    testTimeout: 180_000, // many start processes; how fast things are is for the benchmark to say
    hookTimeout: 180_000,
    globalSetup: ['scripts/folder-for-tests.ts'],
    setupFiles: ['scripts/fail-on-console-error.ts'],
    projects: [
      {
        extends: true,
        test: {
          name: 'shared',
          include: ['lib/**/*.test.ts', 'bin/**/*.test.ts', 'scripts/**/*.test.ts', 'app/**/*.test.{ts,tsx}'],
          exclude: ALONE,
          isolate: false, // a process of its own for each file reads the gazetteer and the models anew, a second each
        },
      },
      { extends: true, test: { name: 'alone', include: ALONE, isolate: true } },
    ],
  },
});
