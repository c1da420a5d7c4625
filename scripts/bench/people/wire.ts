// Reuters-21578 (wire stories of 1987, free for research, beside the project and never in it), as stories to be read by
// recognition, with the persons that its editors tagged.

import type { Story } from '#lib/people/recognise';
import { filesIn, isThere, textOf } from './beside';

export type WireStory = { id: string; tags: string[]; story: Story; words: number };

const FOLDER = 'wire/reuters21578';
const MONTHS = ['JAN', 'FEB', 'MAR', 'APR', 'MAY', 'JUN', 'JUL', 'AUG', 'SEP', 'OCT', 'NOV', 'DEC'];

export const hasWire = isThere(FOLDER);

export function readWire(count = Number.POSITIVE_INFINITY): WireStory[] {
  const stories: WireStory[] = [];
  for (const file of filesIn(FOLDER, '.sgm.gz')) {
    for (const [text] of textOf(file, 'latin1').matchAll(/<REUTERS[\s\S]*?<\/REUTERS>/g)) stories.push(storyOf(text));
    if (stories.length >= count) break;
  }
  return stories.slice(0, count);
}

function storyOf(text: string): WireStory {
  const id = /NEWID="(\d+)"/.exec(text)?.[1] ?? '';
  const [people, headline, body, date] = ['PEOPLE', 'TITLE', 'BODY', 'DATE'].map((tag) => field(text, tag));
  const tags = [...(people ?? '').matchAll(/<D>([^<]*)<\/D>/g)].map((tag) => tag[1] ?? '');
  const paragraphs = plain(body ?? '')
    .replace(/\s*Reuter\s*$/i, '')
    .split(/\n {3,}/)
    .map((paragraph) => paragraph.replace(/\s+/g, ' ').trim())
    .filter((paragraph) => paragraph !== '');
  const story: Story = {
    headline: plain(headline ?? '')
      .replace(/<[^>]*>/g, '')
      .replace(/\s+/g, ' ')
      .trim(),
    blocks: paragraphs.map((paragraph) => ({ part: 'body', text: paragraph })),
    day: dayIn(date ?? ''),
  };
  const words = paragraphs.reduce((sum, paragraph) => sum + paragraph.split(' ').length, 0);
  return { id, tags, story, words };
}

function field(text: string, tag: string): string {
  return new RegExp(`<${tag}>([\\s\\S]*?)</${tag}>`).exec(text)?.[1] ?? '';
}

function plain(text: string): string {
  return text
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&amp;/g, '&')
    .replace(/&#\d+;/g, '');
}

function dayIn(date: string): string | null {
  const found = /(\d{1,2})-([A-Z]{3})-(\d{4})/.exec(date);
  if (!found) return null;
  const month = String(MONTHS.indexOf(found[2] ?? '') + 1).padStart(2, '0');
  return `${found[3]}-${month}-${found[1]?.padStart(2, '0')}`;
}
