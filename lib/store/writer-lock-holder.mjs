// For a test: takes the writer's lock of a folder, says whether it has it, and holds it until it is ended. It runs as a
// process or as a thread.

import { parentPort } from 'node:worker_threads';
import { register } from 'tsx/esm/api';

register();
const { takeWriterLock } = await import('./sole-writer.ts');
const lock = takeWriterLock(process.argv[2]);
const said = lock === null ? 'refused' : 'held';
if (parentPort) parentPort.postMessage(said);
else process.stdout.write(`${said}\n`);
setInterval(() => lock, 1_000_000);
