// Data flows one way: a folder imports only folders of equal or lower rank. ARCHITECTURE.md names the ranks.

import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';

const ROOT = path.resolve(import.meta.dirname, '..');
const RANKS: Record<string, number> = {
  'lib/model': 0,
  'lib/text': 0,
  'lib/settings': 0,
  'lib/threads': 0,
  'lib/weights': 0,
  'lib/capture': 1,
  'lib/extract': 1,
  'lib/people': 1,
  'lib/topics': 1,
  'lib/copies': 1,
  'lib/query': 1,
  'lib/store': 2,
  'lib/index': 2,
  'lib/search': 3,
  'lib/export': 3,
  'lib/ingest': 4,
  bin: 5,
  app: 5,
};
/** Modules that only tests may use. */
const FOR_TESTS = /\/(fresh-store|small-gazetteer|[a-z]+-for-tests)$/;
const IMPORT = /(?:from|import)\s*\(?\s*'([^']+)'/g;

type Import = { file: string; folder: string; from: string; isTest: boolean };

function sourceFiles(folder: string): string[] {
  const names = readdirSync(path.join(ROOT, folder), { recursive: true, encoding: 'utf8' });
  return names
    .filter((name) => /\.tsx?$/.test(name) && !name.startsWith('generated'))
    .map((name) => path.posix.join(folder, name));
}

function importsOf(file: string, folder: string): Import[] {
  const text = readFileSync(path.join(ROOT, file), 'utf8');
  const isTest = /\.test\.tsx?$/.test(file) || FOR_TESTS.test(file.replace(/\.ts$/, ''));
  return [...text.matchAll(IMPORT)].map((match) => ({ file, folder, from: match[1] ?? '', isTest }));
}

/** The folder of the project that an import leads to, null for a package. */
function target({ file, from }: Import): string | null {
  if (from.startsWith('#lib/')) return from.slice(1).split('/').slice(0, 2).join('/');
  if (!from.startsWith('.')) return null;
  const resolved = path.posix.join(path.posix.dirname(file), from);
  return Object.keys(RANKS).find((folder) => resolved.startsWith(`${folder}/`)) ?? resolved;
}

const imports = Object.keys(RANKS).flatMap((folder) => sourceFiles(folder).flatMap((file) => importsOf(file, folder)));
const own = imports.filter((one) => !one.isTest);

describe('every import', () => {
  test('is seen by this test', () => {
    expect(imports.length).toBeGreaterThan(300);
    expect(new Set(own.map((one) => one.folder)).size).toBeGreaterThanOrEqual(Object.keys(RANKS).length - 2);
  });

  test('leads to a folder of equal or lower rank', () => {
    const wrong = own.filter((one) => (RANKS[target(one) ?? ''] ?? 0) > (RANKS[one.folder] ?? 0));
    expect(wrong).toEqual([]);
  });

  test('from one folder of lib to another is written with #lib', () => {
    const wrong = own.filter((one) => one.folder !== 'bin' && one.from.startsWith('.') && target(one) !== one.folder);
    expect(wrong).toEqual([]);
  });

  test('of a database stands in lib/store', () => {
    const wrong = own.filter((one) => one.folder !== 'lib/store' && /prisma|libsql|generated/.test(one.from));
    expect(wrong).toEqual([]);
  });

  test('of a module for tests stands in a test', () => {
    expect(own.filter((one) => FOR_TESTS.test(one.from))).toEqual([]);
  });
});

test('every folder of lib has a rank', () => {
  const folders = readdirSync(path.join(ROOT, 'lib'), { withFileTypes: true }).filter((entry) => entry.isDirectory());
  expect(folders.map((entry) => `lib/${entry.name}`).filter((folder) => !(folder in RANKS))).toEqual([]);
});
