// A thread that searches: views and questions in by message, answers out.

import { parentPort } from 'node:worker_threads';
import { Answerer } from './answer-question';
import type { FromWorker, ToWorker } from './messages';

const answerer = new Answerer();

parentPort?.on('message', (message: ToWorker) => {
  if (message.kind === 'view') return answerer.show(message.view);
  const { id, question } = message;
  let reply: FromWorker;
  try {
    reply = { id, ok: true, answered: answerer.answer(question) };
  } catch (error) {
    reply = { id, ok: false, reason: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  }
  parentPort?.postMessage(reply);
});
