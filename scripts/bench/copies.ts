// Copies folded into families: how right on the labelled set, and how long it takes for an archive of many stories.

import os from 'node:os';
import { type LabelledStory, labelledSet } from '#lib/copies/cases/labelled-set';
import { scoreFamilies } from '#lib/copies/cases/score';
import { foldAll, type StoryToFold } from '#lib/copies/fold-all';
import type { Block } from '#lib/model/article';
import { hasReuters, readReuters } from './reuters';

type Options = { articles: number; smoke: boolean };

export async function benchCopies({ articles, smoke }: Options): Promise<void> {
  const labelled = labelledSet();
  sayScore('labelled set', labelled);
  sayScore(
    '  not held out',
    labelled.filter((story) => !story.heldOut),
  );
  sayScore(
    '  held out',
    labelled.filter((story) => story.heldOut),
  );
  const texts = smoke || !hasReuters ? labelled.map(({ blocks }) => blocks) : await reutersTexts();
  const source = texts.length === labelled.length ? 'texts of the labelled set' : 'Reuters stories of 1987';
  sayTime(texts, smoke ? 2_000 : articles, source);
}

function sayScore(name: string, stories: readonly LabelledStory[]): void {
  const { precision, recall, pairPrecision, pairRecall } = scoreFamilies(stories, foldAll(stories));
  const families = new Set(stories.flatMap(({ family }) => family ?? [])).size;
  const singles = stories.filter(({ family }) => family === null).length;
  console.log(
    `${name.padEnd(16)}${families} families, ${singles} other stories: ` +
      `families precision ${say(precision)}, recall ${say(recall)}; pairs ${say(pairPrecision)}, ${say(pairRecall)}`,
  );
}

function sayTime(texts: readonly Block[][], count: number, source: string): void {
  const used = process.memoryUsage().rss;
  const begun = performance.now();
  const families = foldAll(manyStories(texts, count));
  const seconds = (performance.now() - begun) / 1000;
  const megabytes = Math.round((process.memoryUsage().rss - used) / 1e6);
  const found = new Set(families.values()).size;
  console.log(
    `${'time'.padEnd(16)}${count} stories in ${found} families in ${seconds.toFixed(1)} s, ` +
      `${Math.round(count / seconds)} stories/s, ${megabytes} MB more (${source}; ` +
      `${os.cpus().length} cores, load ${os.loadavg()[0]?.toFixed(1)}, Node ${process.version})`,
  );
}

/** The texts over and over until there are `count`, each time with every fourth word changed: no two rounds are alike. */
function* manyStories(texts: readonly Block[][], count: number): Generator<StoryToFold> {
  for (let number = 0; number < count; number++) {
    const round = Math.floor(number / texts.length);
    const blocks = texts[number % texts.length] ?? [];
    yield {
      id: String(number),
      day: null,
      blocks: round === 0 ? blocks : blocks.map((block) => changeWords(block, round)),
    };
  }
}

function changeWords(block: Block, round: number): Block {
  const ending = String.fromCharCode(
    ...String(round)
      .split('')
      .map((digit) => 97 + Number(digit)),
  );
  const text = block.text
    .split(' ')
    .map((word, place) => (place % 4 === 1 ? `${word.replace(/\W+$/, '')}${ending}` : word))
    .join(' ');
  return { ...block, text };
}

async function reutersTexts(): Promise<Block[][]> {
  const stories = await readReuters(Number.POSITIVE_INFINITY);
  return stories.map(({ body }) => body.split('\n\n').map((text) => ({ part: 'body', text })));
}

function say(share: number): string {
  return share.toFixed(3);
}
