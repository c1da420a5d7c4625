// The table of sample files in docs/formats.md is what the program does with them: each file is read, decoded and
// extracted, and the outcome is compared with its row.

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { decodeCapture } from '#lib/capture/decode/decode-capture';
import { readCaptures } from '#lib/capture/read-captures';
import { extractArticle } from '#lib/extract/extract-article';
import type { CaptureRead } from '#lib/model/capture';

const ROOT = path.resolve(import.meta.dirname, '..');
const SAMPLES = path.resolve(ROOT, '../shared/data/formats');
const TITLE = 'The sample files of other projects';
const isThere = existsSync(SAMPLES);

type Outcome = { stories: string; refused: string };

/** The rows of the table, file -> outcome. */
function rows(): Map<string, Outcome> {
  const text = readFileSync(path.join(ROOT, 'docs/formats.md'), 'utf8');
  const section = text.split(/^## /m).find((part) => part.startsWith(TITLE)) ?? '';
  const cells = [...section.matchAll(/^\| `([^`]+)` \| (\d+) \| (.*) \|$/gm)];
  return new Map(
    cells.map(([, file = '', stories = '', refused = '']) => [file, { stories, refused: refused.trim() }]),
  );
}

function sampleFiles(): string[] {
  const names = readdirSync(SAMPLES, { recursive: true, withFileTypes: true });
  const files = names.filter((entry) => entry.isFile());
  return files.map((entry) => path.relative(SAMPLES, path.join(entry.parentPath, entry.name))).sort();
}

/** How many stories, and the reasons with how often each was given, the most frequent first. */
async function outcomeOf(file: string): Promise<Outcome> {
  let stories = 0;
  const reasons = new Map<string, number>();
  for await (const step of readCaptures([path.join(SAMPLES, file)], { source: null })) {
    if (step.kind === 'end') continue;
    const reason = await reasonOf(step.read);
    if (reason === null) stories++;
    else reasons.set(reason, (reasons.get(reason) ?? 0) + 1);
  }
  const sorted = [...reasons].sort(([one, often], [other, seldom]) => seldom - often || (one < other ? -1 : 1));
  const refused = sorted.map(([reason, count]) => (count === 1 ? reason : `${count} × ${reason}`));
  return { stories: String(stories), refused: refused.join('; ') };
}

async function reasonOf(read: CaptureRead): Promise<string | null> {
  if (!read.ok) return inTable(read.reason);
  const decoded = await decodeCapture(read.capture);
  const extracted = decoded.ok ? extractArticle(decoded.capture) : decoded;
  return extracted.ok ? null : inTable(extracted.reason);
}

/** Numbers differ from file to file; a bar would end the cell. */
function inTable(reason: string): string {
  return reason.replace(/\b\d+\b/g, 'N').replaceAll('|', '/');
}

describe.skipIf(!isThere)('the sample files of other projects (../shared/data/formats)', () => {
  const table = rows();
  const files = isThere ? sampleFiles() : [];

  test('have a row each, and no row is of a file that is not there', () => {
    expect([...table.keys()].sort()).toEqual(files);
  });

  test.each(files)('%s', async (file) => {
    expect(await outcomeOf(file)).toEqual(table.get(file));
  });
});

test.skipIf(isThere)('the sample files are absent: their table is not checked', () => {});
