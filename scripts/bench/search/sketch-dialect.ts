// The lines that the sketches and Lucene's program speak, to and from ours.

import { addDays } from '#lib/model/day';
import { SHAPE } from './corpus-story';
import type { Answer, Ask, Memory } from './protocol';
import { OWN_CLASSES, type Question } from './questions';

/** Null for what has no words in that dialect. */
export function toSketch(ask: Ask): string | null {
  if (ask.ask === 'memory') return JSON.stringify({ op: 'mem' });
  const { question, repeats } = ask;
  if (OWN_CLASSES.includes(question.class)) return null;
  return JSON.stringify({ op: 'page', q: questionOf(question), reps: repeats, check: true });
}

function questionOf({ words, phrase, people, from, to }: Question) {
  // Lucene finds nothing for a question without any condition: all days are one that every story meets.
  const open = words.length === 0 && people.length === 0;
  const first = from ?? (open ? SHAPE.firstDay : null);
  const last = to ?? (open ? SHAPE.lastDay : null);
  return {
    t: words,
    ...(phrase ? { phrase } : {}),
    ...(people[0] === undefined ? {} : { person: people[0] }),
    ...(first && last ? { from: first, to: addDays(last, 1) } : {}),
  };
}

type Line = {
  ms?: number[];
  total?: number;
  fp?: { p: string; t: string; s: string; m: string };
  na?: boolean;
  err?: string;
};

export function answerOf(line: Line): Answer {
  if (line.na) return { unasked: true };
  const { ms, total, fp } = line;
  if (!ms || total === undefined || !fp) return { error: line.err ?? 'no answer' };
  return { ms, total, facets: `${fp.p} ${fp.t} ${fp.s} ${fp.m}` };
}

type MemoryLine = { mem?: { rssMB: number; heapMB: number; abMB: number }; heapMB?: number; rssAnonMB?: number };

export function memoryOf({ mem, heapMB, rssAnonMB }: MemoryLine): Memory {
  if (mem) return { heapBytes: (mem.heapMB + mem.abMB) * 1e6, residentBytes: mem.rssMB * 1e6 };
  return {
    heapBytes: heapMB === undefined ? null : heapMB * 1e6,
    residentBytes: rssAnonMB === undefined ? null : rssAnonMB * 1e6,
  };
}
