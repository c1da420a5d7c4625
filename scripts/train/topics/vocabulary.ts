// `npm run train -- vocabulary`: the published table of IPTC Media Topics beside the project in, lib/topics/data/media-topics.json
// out: code, label, broader concept and Wikidata id of each concept in use, one a line, in the order of the tree.

import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';

const PROJECT = path.resolve(import.meta.dirname, '..', '..', '..');
const TABLE = path.join(PROJECT, '..', 'shared', 'data', 'topics', 'iptc', 'iptc_mapping.json.gz');
const FILE = path.join(PROJECT, 'lib', 'topics', 'data', 'media-topics.json');

/** Labels that IPTC changed after this table was published. */
const LATER_LABELS: Record<string, string> = { 'medtop:11000000': 'politics and government' };

type Published = { [column: string]: string | null };

export function writeVocabulary(say: (line: string) => void): void {
  if (!existsSync(TABLE)) {
    say('skipped: the table of Media Topics (../shared/data/topics/iptc) is not there');
    return;
  }
  // Missing values are written as NaN, which is no JSON.
  const text = gunzipSync(readFileSync(TABLE)).toString('utf8').replaceAll(': NaN', ': null');
  const table: Record<string, Published> = JSON.parse(text);
  const rows = Object.entries(table).flatMap(([code, published]) =>
    published.RetiredDate === null ? [rowOf(code, published)] : [],
  );
  writeFileSync(FILE, `[\n${rows.map((row) => `  ${JSON.stringify(row)}`).join(',\n')}\n]\n`);
  say(`${rows.length} concepts in lib/topics/data/media-topics.json`);
}

function rowOf(code: string, published: Published): [string, string, string | null, string | null] {
  const path = [1, 2, 3, 4, 5, 6].flatMap((level) => published[`Level${level}/NewsCode`] ?? []);
  const wikidata = /Q\d+$/.exec(published['Wikidata mapping'] ?? '')?.[0] ?? null;
  return [code, LATER_LABELS[code] ?? published['Name (en-GB)'] ?? code, path.at(-2) ?? null, wikidata];
}
