// The BBC set beside the project (Greene and Cunningham 2006; the texts belong to the BBC and only score): 2,225 stories of
// 2004 and 2005, each in one of five classes.

import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import { extract } from 'tar-stream';
import type { Story } from '#lib/topics/passages';
import { placeOf, storyOf } from '../../train/topics/labelled';

const FILE = path.resolve(import.meta.dirname, '..', '..', '..', '..', 'shared', 'data', 'topics', 'bbc.tar.gz');
export const hasBbc = existsSync(FILE);

const CLASSES: Record<string, string> = {
  business: '04',
  entertainment: '01',
  politics: '11',
  sport: '15',
  tech: '13',
};
/** Places in TOPICS. */
export const BBC_TOPICS = Object.values(CLASSES).map((code) => placeOf(`medtop:${code}000000`));

export async function readBbc(): Promise<{ story: Story; topic: number }[]> {
  const found: { story: Story; topic: number }[] = [];
  const tar = extract();
  tar.end(gunzipSync(readFileSync(FILE)));
  for await (const entry of tar) {
    const parts: Buffer[] = [];
    for await (const part of entry as AsyncIterable<Buffer>) parts.push(part);
    const [, name = ''] = entry.header.name.split('/');
    const code = CLASSES[name];
    if (code === undefined || !entry.header.name.endsWith('.txt')) continue;
    const [headline = '', ...text] = Buffer.concat(parts).toString('latin1').split('\n');
    found.push({ story: storyOf(headline, text.join('\n')), topic: placeOf(`medtop:${code}000000`) });
  }
  return found;
}
