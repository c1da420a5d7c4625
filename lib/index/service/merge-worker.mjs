// The entry of a worker thread: it can't be TypeScript before it has learned to read it.

import { register } from 'tsx/esm/api';

register();
await import('./merge-in-worker.ts');
