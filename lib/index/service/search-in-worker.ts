// A thread that searches: views and questions in by message, answers out.

import { parentPort } from 'node:worker_threads';
import { Answerer } from './answer-question';
import type { FromWorker, ToWorker } from './messages';

const answerer = new Answerer();

parentPort?.on('message', (message: ToWorker) => {
  if (message.kind === 'view') {
    answerer.show(message.view);
    return;
  }
  let told: FromWorker;
  try {
    told = { ok: true, reply: answerer.reply(message.ask) };
  } catch (error) {
    told = { ok: false, reason: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  }
  parentPort?.postMessage(told);
});
