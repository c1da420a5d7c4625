// Runs once when the server starts: the index is opened and spellings of names are gathered before the first request, and the server ends when the
// program that started it is gone.

import { variantsOf } from '#lib/people/variants';
import { sharedEngine } from '#lib/search/engine';

export function start(): void {
  if (process.env.DATELINE_PARENT === 'stdin') {
    process.stdin.on('end', () => process.exit(0)).on('error', () => process.exit(0));
    process.stdin.resume();
  }
  variantsOf(''); // made once, at the first call: a quarter of a second that no question has to wait for
  sharedEngine()
    .then((engine) => engine.follow())
    .catch((error: unknown) => {
      console.error('The archive could not be opened:', error instanceof Error ? error.message : error);
    });
}
