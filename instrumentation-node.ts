// Runs once when the server starts: the index begins to fill behind the first requests, and the server ends when the
// program that started it is gone.

import { sharedEngine } from '#lib/search/engine';

export function start(): void {
  if (process.env.DATELINE_PARENT === 'stdin') {
    process.stdin.on('end', () => process.exit(0)).on('error', () => process.exit(0));
    process.stdin.resume();
  }
  sharedEngine()
    .then((engine) => engine.follow())
    .catch((error: unknown) => {
      console.error('The archive could not be opened:', error instanceof Error ? error.message : error);
    });
}
