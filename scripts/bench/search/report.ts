// What was measured in, lines to print out: times by class, how many times slower than ours, what agrees, what it costs.

import type { Measured } from './comparison';
import type { Answered } from './protocol';
import { OWN_CLASSES, type Question, type QuestionClass } from './questions';

export type Times = { p50: number; p95: number; max: number };
type Table = string[][];

const OWN = 'ours';
/** What the table would hide: this class measures a look-up, not a count. */
const REMEMBERED =
  'Ours remembers the counts of the whole archive, so its time for the class empty is that of finding them.';
/** Differences that are listed for each engine. */
const MOST_DIFFERENCES = 12;

export function reportLines(measured: readonly Measured[], questions: readonly Question[], articles: number): string[] {
  const ours = measured.find(({ name }) => name === OWN);
  return [
    '',
    'One page (the first 20, the total, the counts of 50 people and of all topics, sources and months): p50 / p95 / max in ms',
    ...printed(timesTable(measured, questions)),
    ...(ours && measured.length > 1
      ? ['', 'Times as long as ours takes: p50 / p95', ...printed(ratioTable(measured, ours, questions)), REMEMBERED]
      : []),
    '',
    'Making, keeping, opening',
    ...printed(costTable(measured, articles)),
    '',
    ...agreementLines(measured, questions),
  ];
}

export function classesOf(questions: readonly Question[]): QuestionClass[] {
  return [...new Set(questions.map((question) => question.class))];
}

/** The times of an engine in a class, each question's the median of its repeats; null where it answered none. */
export function timesOf({ answers }: Measured, questions: readonly Question[], ofClass: QuestionClass): Times | null {
  const times = questions.flatMap((question, at) => {
    const answer = answers[at];
    return question.class === ofClass && answer && 'ms' in answer ? [percentile(answer.ms, 0.5)] : [];
  });
  if (times.length === 0) return null;
  return { p50: percentile(times, 0.5), p95: percentile(times, 0.95), max: Math.max(...times) };
}

export function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}

function timesTable(measured: readonly Measured[], questions: readonly Question[]): Table {
  const rows = classesOf(questions).map((name) => [
    `${name} (${medianTotal(measured, questions, name)})`,
    ...measured.map((one) => {
      const times = timesOf(one, questions, name);
      return times ? [times.p50, times.p95, times.max].map(sayMs).join(' / ') : '-';
    }),
  ]);
  return [['class (hits in the middle)', ...measured.map(({ title }) => title)], ...rows];
}

function medianTotal(measured: readonly Measured[], questions: readonly Question[], name: QuestionClass): string {
  const totals = questions.flatMap((question, at) =>
    question.class === name ? (rightAnswer(measured, at)?.answer.total ?? []) : [],
  );
  return totals.length === 0 ? '-' : percentile(totals, 0.5).toLocaleString('en');
}

function ratioTable(measured: readonly Measured[], ours: Measured, questions: readonly Question[]): Table {
  const others = measured.filter((one) => one !== ours);
  const rows = classesOf(questions)
    .filter((name) => !OWN_CLASSES.includes(name))
    .map((name) => {
      const own = timesOf(ours, questions, name);
      return [
        name,
        ...others.map((one) => {
          const times = timesOf(one, questions, name);
          return own && times ? `${sayTimes(times.p50 / own.p50)} / ${sayTimes(times.p95 / own.p95)}` : '-';
        }),
      ];
    });
  return [['class', ...others.map(({ title }) => title)], ...rows];
}

function costTable(measured: readonly Measured[], articles: number): Table {
  const rows = measured.map(({ title, facts, memory }) => [
    title,
    facts.seconds === null ? '-' : `${Math.round(articles / facts.seconds)}`,
    facts.peakBytes === null ? '-' : `${Math.round(facts.peakBytes / 1e6)}`,
    facts.diskBytes === null ? '-' : `${Math.round(facts.diskBytes / articles)}`,
    memory.heapBytes === null ? '-' : `${Math.round(memory.heapBytes / articles)}`,
    memory.residentBytes === null ? '-' : `${Math.round(memory.residentBytes / 1e6)}`,
    facts.openMs === null ? '-' : `${Math.round(facts.openMs)}`,
  ]);
  const heads = [
    'stories/s made',
    'peak MB',
    'bytes a story on disk',
    'bytes a story in memory',
    'resident MB',
    'ms to open',
  ];
  return [['engine', ...heads], ...rows];
}

/** The first engine that answered, apart from ours where there is another. */
function rightAnswer(measured: readonly Measured[], at: number): { from: Measured; answer: Answered } | null {
  for (const from of [...measured].sort((a, b) => Number(a.name === OWN) - Number(b.name === OWN))) {
    const answer = from.answers[at];
    if (answer && 'ms' in answer) return { from, answer };
  }
  return null;
}

/** For each engine: how many totals and counts are those of the first engine that answered, and which are not. */
export function agreementLines(measured: readonly Measured[], questions: readonly Question[]): string[] {
  return measured.flatMap((one) => {
    let [compared, sameTotal, sameFacets] = [0, 0, 0];
    const differences: string[] = [];
    for (const [at, question] of questions.entries()) {
      const [answer, right] = [one.answers[at], rightAnswer(measured, at)];
      if (answer && 'error' in answer) differences.push(`  ${sayQuestion(question)}: failed (${answer.error})`);
      if (!answer || !('ms' in answer) || !right || right.from === one) continue;
      compared++;
      if (answer.total === right.answer.total) sameTotal++;
      else differences.push(`  ${sayQuestion(question)}: ${answer.total} stories, not ${right.answer.total}`);
      if (answer.facets === right.answer.facets) sameFacets++;
      else if (answer.total === right.answer.total) differences.push(`  ${sayQuestion(question)}: other counts`);
    }
    const summary =
      compared === 0
        ? `${one.title}: the others are compared with it`
        : `${one.title}: ${sameTotal} of ${compared} totals and ${sameFacets} of ${compared} pages of counts agree`;
    const more = differences.length - MOST_DIFFERENCES;
    return [summary, ...differences.slice(0, MOST_DIFFERENCES), ...(more > 0 ? [`  and ${more} more`] : [])];
  });
}

function sayQuestion({ words, phrase, people, from, to }: Question): string {
  const text = phrase ? `"${words.join(' ')}"` : words.join(' ');
  return [text, ...people, from && to ? `${from}..${to}` : ''].filter((part) => part !== '').join(' ') || 'everything';
}

function sayMs(ms: number): string {
  return ms >= 100 ? ms.toFixed(0) : ms >= 1 ? ms.toFixed(1) : ms >= 0.01 ? ms.toFixed(3) : ms.toFixed(4);
}

function sayTimes(ratio: number): string {
  return `${ratio >= 10 ? ratio.toFixed(0) : ratio.toFixed(1)}x`;
}

/** A table as Markdown has it, its columns aligned. */
function printed(table: Table): string[] {
  const widths = (table[0] ?? []).map((_, column) => Math.max(...table.map((row) => row[column]?.length ?? 0)));
  const lines = table.map((row) => `| ${row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join(' | ')} |`);
  return [...lines.slice(0, 1), `|${widths.map((width) => '-'.repeat(width + 2)).join('|')}|`, ...lines.slice(1)];
}
