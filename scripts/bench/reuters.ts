// Reuters-21578 (wire stories of 1987, free for research, beside the project and never in it) as ready articles.

import { createReadStream, existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { createGunzip } from 'node:zlib';

const FOLDER = path.resolve(import.meta.dirname, '..', '..', '..', 'shared', 'data', 'wire', 'reuters21578');
const MONTHS = ['JAN', 'FEB', 'MAR', 'APR', 'MAY', 'JUN', 'JUL', 'AUG', 'SEP', 'OCT', 'NOV', 'DEC'];

export type ReadyArticle = { headline: string; body: string; published: string; source: string; url: string };

export const hasReuters = existsSync(FOLDER);

/** The first `count` stories that have a headline and at least 40 words. */
export async function readReuters(count: number): Promise<ReadyArticle[]> {
  const articles: ReadyArticle[] = [];
  for (const name of readdirSync(FOLDER)
    .filter((file) => file.endsWith('.sgm.gz'))
    .sort()) {
    const text = await readGzip(path.join(FOLDER, name));
    for (const [story] of text.matchAll(/<REUTERS[\s\S]*?<\/REUTERS>/g)) {
      const article = articleFrom(story);
      if (article) articles.push(article);
      if (articles.length === count) return articles;
    }
  }
  return articles;
}

async function readGzip(file: string): Promise<string> {
  const parts: Buffer[] = [];
  for await (const part of createReadStream(file).pipe(createGunzip())) parts.push(part);
  return Buffer.concat(parts).toString('latin1');
}

function articleFrom(story: string): ReadyArticle | null {
  const [headline, dateline, body, date] = ['TITLE', 'DATELINE', 'BODY', 'DATE'].map((tag) => textOf(story, tag));
  const id = /NEWID="(\d+)"/.exec(story)?.[1];
  const day = /(\d{1,2})-([A-Z]{3})-(\d{4})/.exec(date ?? '');
  if (!headline || !body || !id || !day || body.split(/\s+/).length < 40) return null;
  const month = MONTHS.indexOf(day[2] ?? '') + 1;
  const published = `${day[3]}-${String(month).padStart(2, '0')}-${String(day[1]).padStart(2, '0')}`;
  const paragraphs = `${dateline?.trim() ?? ''} ${body.trim()}`
    .split(/\n {3,}/)
    .map((part) => part.replace(/\s+/g, ' '));
  const url = `https://wire.example/1987/${id}`;
  return { headline, body: paragraphs.join('\n\n'), published, source: 'Reuters', url };
}

function textOf(story: string, tag: string): string | null {
  const found = new RegExp(`<${tag}>([\\s\\S]*?)</${tag}>`).exec(story)?.[1];
  const text = found
    ?.replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&amp;/g, '&')
    .replace(/&#\d+;/g, '');
  return text ?? null;
}
