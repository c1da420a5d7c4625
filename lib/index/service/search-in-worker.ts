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
  const { id, ask } = message;
  let told: FromWorker;
  try {
    told = { id, ok: true, reply: answerer.reply(ask) };
  } catch (error) {
    told = { id, ok: false, reason: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  }
  parentPort?.postMessage(told);
});
