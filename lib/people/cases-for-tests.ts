// The text of a file of cases in; stories with their mentions marked, out. The format is told in recognise.cases.txt.

import type { Block } from '#lib/model/article';
import type { Mention } from '#lib/model/person';
import type { Story } from './recognise';

export type Case = { name: string; day: string; story: Story; marked: string };

const MARK = /\[([^\][]+) = ([^\][]+)\]/g;
const HEADLINE = 'HEADLINE ';

export function casesIn(text: string): Case[] {
  return text
    .split('\n# ')
    .slice(1)
    .map((part) => {
      const [name = '', day = '', ...story] = part.trim().split('\n');
      const marked = story.join('\n');
      return { name, day, story: storyOf(day, marked), marked };
    });
}

export function withoutMarks(marked: string): string {
  return marked.replace(MARK, '$1');
}

export function body(text: string): Block[] {
  return text.split('\n').map((paragraph) => ({ part: 'body', text: paragraph }));
}

/** The story with every mention marked as in the cases. */
export function markStory({ headline, blocks }: Story, mentions: readonly Mention[]): string {
  const inBlock = (block: number | null) => mentions.filter((mention) => mention.block === block);
  const first = headline === '' ? [] : [`${HEADLINE}${mark(headline, inBlock(null))}`];
  return [...first, ...blocks.map(({ text }, at) => mark(text, inBlock(at)))].join('\n');
}

function storyOf(day: string, marked: string): Story {
  const lines = withoutMarks(marked).split('\n');
  const headline = lines.find((line) => line.startsWith(HEADLINE))?.slice(HEADLINE.length) ?? '';
  const blocks = body(lines.filter((line) => !line.startsWith(HEADLINE)).join('\n'));
  return { headline, blocks, day: day === 'no day' ? null : day };
}

function mark(text: string, mentions: readonly Mention[]): string {
  return [...mentions].reverse().reduce((rest, { start, end, person, how }) => {
    return `${rest.slice(0, start)}[${rest.slice(start, end)} = ${person ?? 'nobody'}, ${how}]${rest.slice(end)}`;
  }, text);
}
