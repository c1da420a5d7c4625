// What the thread that writes the index is told, and what it tells.

export type ToIndexer = 'wake' | 'heal' | 'stop';
/** After each piece of work. `problem`: why it could not be done. */
export type FromIndexer = { seq: number; problem: string | null };
