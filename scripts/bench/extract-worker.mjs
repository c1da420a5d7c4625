// A worker of extract-speed.ts: reads its files, and says how many milliseconds it took.

import { readFileSync } from 'node:fs';
import { parentPort, workerData } from 'node:worker_threads';
import { register } from 'tsx/esm/api';

register();
const { extractArticle } = await import('../../lib/extract/extract-article.ts');
const { decodeCapture } = await import('../../lib/capture/decode/decode-capture.ts');

const { files, format } = workerData;

async function read(file) {
  const bytes = new Uint8Array(readFileSync(file));
  const raw = { format, bytes, charset: null, origin: file, address: null, source: null, captured: null };
  const decoded = await decodeCapture(raw);
  if (decoded.ok) extractArticle(decoded.capture);
}

for (const file of files.slice(0, 20)) await read(file); // warm, as in a long run
const begun = performance.now();
for (const file of files) await read(file);
parentPort.postMessage(performance.now() - begun);
