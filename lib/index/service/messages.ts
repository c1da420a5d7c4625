// What the threads that search are told, and what they tell.

import type { Answered } from './answer-question';
import type { Question, SharedView } from './catalog';

export type ToWorker = { kind: 'view'; view: SharedView } | { kind: 'question'; id: number; question: Question };
export type FromWorker = { id: number; ok: true; answered: Answered } | { id: number; ok: false; reason: string };
