// What the thread that writes the index is told, and what it tells.

export type ToIndexer = 'wake' | 'heal' | 'stop';
/**
 * After each piece of work. `problem`: why it could not be done; nothing is taken in until it can. `unmerged`: why a merge
 * failed: what is committed is taken in all the same.
 */
export type FromIndexer = { seq: number; problem: string | null } | { unmerged: string };
