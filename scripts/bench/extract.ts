// Extraction scored on the page sets: what is right of body, headline, authors and day, and how fast it is.

import os from 'node:os';
import { type ExtractAnswer, readExtract } from '#lib/extract/contract';
import { benchSpeed } from './extract-speed';
import {
  type Answer,
  harmonic,
  type Labelled,
  labelledBody,
  type NameCounts,
  type PageScore,
  scorePage,
} from './page-scores';
import { hasPages, PAGE_SETS, readPages } from './pages';
import labels from './wrong-labels.json';

export type ExtractOptions = {
  set: string | null;
  show: string | null;
  list: string | null;
  speed: boolean;
  pages: number | null;
  smoke: boolean;
};
type Scored = { page: Labelled; answer: Answer; score: PageScore; milliseconds: number };

/** Labels that were checked and found wrong, each with its reason: they are not scored. */
const wrongLabels: { set: string; id: string; field: string; why: string }[] = labels;

const EMPTY: Answer = { headline: '', authors: [], published: null, source: null, body: '' };
const SMOKE_PAGES = 10;

export async function benchExtract(options: ExtractOptions): Promise<void> {
  if (!hasPages) return console.log('The page sets (../shared/data/pages) are not here: nothing was measured.');
  console.log(`machine  ${os.cpus().length} cores, load ${os.loadavg()[0]?.toFixed(1)}, Node ${process.version}`);
  for (const set of options.speed ? [] : PAGE_SETS) {
    if (options.set !== null && !set.startsWith(options.set)) continue;
    if (options.show === null) printScores(set, await scoreSet(set, options), options.list);
    else await showPage(set, options.show);
  }
  const { speed, show, list, set, smoke, pages } = options;
  if (speed || (show === null && list === null && set === null && !smoke)) await benchSpeed(pages);
}

async function scoreSet(set: string, { smoke }: ExtractOptions): Promise<Scored[]> {
  const scored: Scored[] = [];
  for await (const page of readPages(set)) {
    const begun = performance.now();
    const answer = readPage(page);
    const milliseconds = performance.now() - begun;
    scored.push({ page, answer: 'error' in answer ? EMPTY : answer, score: scoreOf(set, page, answer), milliseconds });
    if (smoke && scored.length === SMOKE_PAGES) break;
  }
  return scored;
}

function readPage({ id, html, url }: Labelled): ExtractAnswer {
  return readExtract({ id, html, url });
}

/** A label that is known to be wrong is not scored; the list says why it is. */
function scoreOf(set: string, page: Labelled, answer: ExtractAnswer): PageScore {
  const score = scorePage(page, 'error' in answer ? EMPTY : answer);
  const wrong = wrongLabels.filter((label) => label.set === set && label.id === page.id);
  for (const { field } of wrong)
    if (field === 'day' || field === 'headline' || field === 'authors') score[field] = null;
  return score.authors === null ? { ...score, persons: null } : score;
}

function printScores(set: string, scored: Scored[], list: string | null) {
  const scores = scored.map(({ score }) => score);
  console.log(`\n${set}: ${scored.length} pages`);
  const bodies = scores.flatMap(({ body }) => body ?? []);
  if (bodies.length > 0) {
    const [precision, recall] = [mean(bodies.map((one) => one.precision)), mean(bodies.map((one) => one.recall))];
    row('body', `F1 ${fixed(harmonic(precision, recall))}, precision ${fixed(precision)}, recall ${fixed(recall)}`);
  }
  const paragraphs = scores.flatMap(({ paragraphs }) => paragraphs ?? []);
  if (paragraphs.length > 0) row('paragraphs kept exactly', `F1 ${fixed(mean(paragraphs))}`);
  const headlines = scores.flatMap(({ headline }) => headline ?? []);
  if (headlines.length > 0) row('headline exact', fixed(mean(headlines.map(Number))));
  printDays(set, scores);
  printAuthors(scores);
  const total = scored.reduce((sum, { milliseconds }) => sum + milliseconds, 0);
  row('speed', `${((1000 * scored.length) / total).toFixed(1)} pages/s on one core`);
  if (list !== null) printWorst(scored, list);
}

function printDays(set: string, scores: PageScore[]) {
  const days = scores.flatMap(({ day }) => day ?? []);
  const share = (...kinds: string[]) => fixed(days.filter((day) => kinds.includes(day)).length / days.length);
  const excluded = wrongLabels.filter((label) => label.set === set && label.field === 'day').length;
  if (days.length > 0)
    row(
      'day right',
      `${share('right')} (${share('right', 'near')} with the outlet's own day where the label is in universal time; ` +
        `none read ${share('none')}; ${excluded} wrong labels left out)`,
    );
}

function printAuthors(scores: PageScore[]) {
  printNames(
    'authors',
    scores.flatMap((score) => score.authors ?? []),
  );
  printNames(
    'authors, persons only',
    scores.flatMap((score) => score.persons ?? []),
  );
}

function printNames(name: string, counts: NameCounts[]) {
  const total = (kind: keyof NameCounts) => counts.reduce((sum, one) => sum + one[kind], 0);
  const precision = total('right') / Math.max(1, total('right') + total('extra'));
  const recall = total('right') / Math.max(1, total('right') + total('missed'));
  if (counts.length > 0)
    row(name, `F1 ${fixed(harmonic(precision, recall))}, precision ${fixed(precision)}, recall ${fixed(recall)}`);
}

/** `list`: 'body', 'headline', 'day' or 'authors'; the pages that are wrong in it, the worst first. */
function printWorst(scored: Scored[], list: string) {
  const wrong = scored.filter(({ score }) => isWrong(score, list));
  wrong.sort((a, b) => (a.score.body?.f1 ?? 0) - (b.score.body?.f1 ?? 0));
  for (const { page, answer, score } of wrong) console.log(`  ${page.id}  ${sayWrong(page, answer, score, list)}`);
}

function isWrong(score: PageScore, list: string): boolean {
  if (list === 'headline') return score.headline === false;
  if (list === 'day') return score.day !== null && score.day !== 'right';
  if (list === 'authors') return score.authors !== null && score.authors.extra + score.authors.missed > 0;
  return score.body !== null && score.body.f1 < 0.95;
}

function sayWrong(page: Labelled, answer: Answer, score: PageScore, list: string): string {
  if (list === 'headline') return `right: ${page.title}  read: ${answer.headline}`;
  if (list === 'day') return `right: ${page.date}  read: ${answer.published} (${score.day})  ${page.url ?? ''}`;
  if (list === 'authors') return `right: ${page.authors?.join('; ')}  read: ${answer.authors.join('; ')}`;
  const { precision = 0, recall = 0, f1 = 0 } = score.body ?? {};
  return `F1 ${fixed(f1)} precision ${fixed(precision)} recall ${fixed(recall)}`;
}

/** The label's paragraphs and those that were read, marked by which side has them. */
async function showPage(set: string, id: string): Promise<void> {
  for await (const page of readPages(set)) {
    if (page.id !== id) continue;
    const answer = readPage(page);
    if ('error' in answer) return console.log(`${id}: ${answer.error}`);
    console.log(`${set} ${id} ${page.url ?? ''}`);
    console.log(`headline  right ${page.title}\n          read  ${answer.headline}`);
    console.log(`day       right ${page.date}\n          read  ${answer.published}`);
    console.log(`authors   right ${page.authors?.join('; ')}\n          read  ${answer.authors.join('; ')}\n`);
    const right = labelledBody(page).map(squeezed);
    const read = answer.body.split(/\n+/).map(squeezed);
    const [wanted, given] = [new Set(right), new Set(read)];
    for (const text of read) console.log(`${wanted.has(text) ? '  ' : '+ '}${text}`);
    for (const text of right) if (!given.has(text)) console.log(`- ${text}`);
    console.log(`\n+ read, not in the label   - in the label, not read\n${JSON.stringify(scorePage(page, answer))}`);
  }
}

function squeezed(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

function row(name: string, value: string) {
  console.log(`  ${name.padEnd(24)}${value}`);
}

function mean(values: number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);
}

function fixed(value: number): string {
  return value.toFixed(3);
}
