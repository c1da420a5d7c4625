// What the threads that search are told, and what they tell.

import type { WordCount, WordQuestion } from '../run/vocabulary';
import type { Answered } from './answer-question';
import type { Question, SharedView } from './catalog';

/** What can be asked: stories, or the words of the index. */
export type Ask = { kind: 'question'; question: Question } | { kind: 'words'; question: WordQuestion };
export type Reply = { kind: 'answered'; answered: Answered } | { kind: 'words'; words: WordCount[] };

export type ToWorker = { kind: 'view'; view: SharedView } | { kind: 'ask'; id: number; ask: Ask };
export type FromWorker = { id: number; ok: true; reply: Reply } | { id: number; ok: false; reason: string };
