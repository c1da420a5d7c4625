// What the threads that search are told, and what they tell.

import type { WordCount, WordQuestion } from '../run/vocabulary';
import type { Answered } from './answer-question';
import type { Question, SharedView } from './catalog';

/** What can be asked: stories, or the words of the index. */
export type Ask = { kind: 'question'; question: Question } | { kind: 'words'; question: WordQuestion };
export type Reply = { kind: 'answered'; answered: Answered } | { kind: 'words'; words: WordCount[] };

export type ToWorker = { kind: 'view'; view: SharedView } | { kind: 'ask'; ask: Ask };
/** The answer to the question before it: a thread is asked one at a time. */
export type FromWorker = { ok: true; reply: Reply } | { ok: false; reason: string };
