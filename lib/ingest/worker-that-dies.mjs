// For a test: a reader that refuses every capture and dies of one that says 'bomb'.

import { parentPort } from 'node:worker_threads';

parentPort.on('message', (captures) => {
  if (captures.some(({ bytes }) => new TextDecoder().decode(bytes) === 'bomb')) process.exit(9);
  parentPort.postMessage(captures.map(({ origin }) => ({ ok: false, origin, reason: 'alive' })));
});
