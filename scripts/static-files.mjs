// The scripts and styles of a build, packed in Brotli and gzip beside themselves: once after the build, as well as it can
// be done.

import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import zlib from 'node:zlib';

const PACKERS = [
  ['br', promisify(zlib.brotliCompress)],
  ['gz', promisify(zlib.gzip)],
];

/** `folder`: `.next/static` of a build. */
export async function packStatic(folder) {
  const files = readdirSync(folder, { recursive: true })
    .map((name) => path.join(folder, String(name)))
    .filter((file) => /\.(?:js|css)$/.test(file));
  for (const file of files) {
    for (const [ending, pack] of PACKERS) writeFileSync(`${file}.${ending}`, await pack(readFileSync(file)));
  }
}
