// Every folder of cases/ is one capture (source.txt, .html, .feed.xml and so on) and what is read from it (expected.json):
// the whole draft (without agency and stub where they are null), or {"refused": reason}. Adding a case is adding a folder.

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { bodyOf, isArticlePart } from '#lib/model/article';
import type { Capture, CaptureFormat } from '#lib/model/capture';
import { extractArticle } from './extract-article';

const FOLDER = new URL('cases/', import.meta.url);
const FORMATS: [string, CaptureFormat][] = [
  ['source.txt', 'text'],
  ['source.html', 'html'],
  ['source.json', 'record'],
  ['source.feed.xml', 'feed'],
  ['source.feed.json', 'json-feed'],
  ['source.ninjs.json', 'ninjs'],
  ['source.newsml.xml', 'newsml'],
  ['source.nitf.xml', 'nitf'],
  ['source.email.json', 'email'],
  ['source.pdf.json', 'pdf'],
];

function captureOf(text: string, format: CaptureFormat): Capture {
  const bytes = new TextEncoder().encode(text);
  return { format, bytes, text, origin: 'case', charset: null, address: null, source: null, captured: null };
}

function readCase(name: string): Capture {
  const found = FORMATS.find(([file]) => existsSync(new URL(`${name}/${file}`, FOLDER)));
  if (!found) throw new Error(`cases/${name} has no source of a known format`);
  return captureOf(readFileSync(new URL(`${name}/${found[0]}`, FOLDER), 'utf8'), found[1]);
}

describe('each case is read as it expects', () => {
  for (const name of readdirSync(FOLDER).sort()) {
    test(name, () => {
      const expected = JSON.parse(readFileSync(new URL(`${name}/expected.json`, FOLDER), 'utf8'));
      const read = extractArticle(readCase(name));
      expect(read.ok ? read.draft : { refused: read.reason }).toEqual(
        'refused' in expected ? expected : { agency: null, stub: null, ...expected },
      );
    });
  }
});

const SEED = new URL('../../../shared/data/seed/upi-2022-02-25.txt', import.meta.url);

describe('the first capture of the archive', () => {
  test.skipIf(!existsSync(SEED))('is read whole (skipped where the file is not at hand)', () => {
    const read = extractArticle(captureOf(readFileSync(SEED, 'utf8'), 'text'));
    if (!read.ok) throw new Error(read.reason);
    const { draft } = read;
    expect(draft).toMatchObject({
      headline: "China's Xi Jinping tells Vladimir Putin to negotiate with Ukraine",
      byline: 'Thomas Maresca',
      authors: ['Thomas Maresca'],
      section: 'World News',
      source: 'UPI',
      dateline: { text: 'Feb. 25 (UPI) --', place: null },
      published: { day: '2022-02-25', precision: 'day', evidence: 'stamp' },
      captured: { day: '2022-02-25', evidence: 'capture-line' },
    });
    const parts = draft.blocks.filter((block) => isArticlePart(block.part));
    expect(parts.map((block) => block.part)).toEqual([
      'caption',
      'credit',
      ...Array.from({ length: 14 }, () => 'body'),
    ]);
    expect(parts[1]?.text).toBe('Kremlin Pool Photo by Alexei Druzhnin/Sputnik/EPA-EFE');
    expect(parts.map((block) => block.text).join('\n')).not.toMatch(/Ponomarenko|Advertisement|Zahir|RELATED/);
    expect(bodyOf(draft.blocks)).toMatch(/^Feb\. 25 \(UPI\) -- Chinese President .* he said\.$/s);
  });
});
