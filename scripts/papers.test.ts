// What the papers claim is held here: commands, parameters, settings, packages and counts.

import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { readCaptures } from '#lib/capture/read-captures';
import { FUNCTIONS, MEASURE_FIELDS } from '#lib/query/operators';
import { parseWords } from '#lib/query/parse-words';
import { NAME_FIELDS, WORD_FIELDS } from '#lib/query/tree';
import { parseQuery } from '#lib/query/url';

const ROOT = path.resolve(import.meta.dirname, '..');
const paper = (name: string) => readFileSync(path.join(ROOT, name), 'utf8');

/** The code in the first column of the tables of a paper. */
function firstColumn(text: string): string[] {
  const cells = [...text.matchAll(/^\| (`.*?) \|/gm)].map((match) => match[1] ?? '');
  return cells.flatMap((cell) => [...cell.matchAll(/`([^`]+)`/g)].map((match) => match[1] ?? ''));
}

describe('docs/query-language.md', () => {
  const [language = '', address = ''] = paper('docs/query-language.md').split('## In the address');

  test.each(firstColumn(language))('%s is understood as it stands', (typed) => {
    const { tree, notes } = parseWords(typed);
    expect(tree).not.toBeNull();
    expect(notes).toEqual([]);
  });

  test('has an example of every field and function', () => {
    const examples = firstColumn(language);
    const signs = [...WORD_FIELDS, ...NAME_FIELDS, ...MEASURE_FIELDS].map((field) => `${field}:`);
    const begins = (sign: string) => examples.some((example) => example.startsWith(sign));
    expect([...signs, ...FUNCTIONS.map((name) => `${name}(`)].filter((sign) => !begins(sign))).toEqual([]);
  });

  test('states the limits that there are', () => {
    const stated = /up to ([\d,]+) characters, (\d+) words, (\d+) of them [^,]+, and (\d+) brackets/.exec(language);
    const [characters = 0, all = 0, open = 0, brackets = 0] = (stated?.slice(1) ?? []).map((n) =>
      Number(n.replace(',', '')),
    );
    const words = (count: number, sign = '') => Array.from({ length: count }, (_, at) => `word${at}${sign}`).join(' ');
    const nested = (count: number) => `${'('.repeat(count)}word${')'.repeat(count)}`;
    const notes = (text: string) => [...parseQuery([['q', text]]).notes, ...parseWords(text).notes].length;
    expect([words(all), words(open, '*'), nested(brackets), 'x'.repeat(characters)].map(notes)).toEqual([0, 0, 0, 0]);
    const more = [words(all + 1), words(open + 1, '*'), nested(brackets + 1), 'x'.repeat(characters + 1)];
    expect(more.map(notes)).toEqual([1, 1, 1, 1]);
  });

  test.each(firstColumn(address))('the parameter %s is known', (parameter) => {
    const [name = '', value = '1'] = parameter.split('=');
    expect(parseQuery([[name, value]]).notes.join()).not.toMatch(/not known/);
  });
});

describe('README.md', () => {
  const readme = paper('README.md');

  test('names the commands that there are', () => {
    const help = execFileSync(process.execPath, ['bin/dateline', '--help'], { cwd: ROOT, encoding: 'utf8' });
    const there = [...help.matchAll(/^ {2}([a-z]+)\b(?! \[command\])/gm)].map((match) => match[1]).sort();
    const named = new Set(firstColumn(readme).map((code) => code.split(' ')[0]));
    expect([...named].sort()).toEqual(there);
  });

  test('counts the sample stories right', async () => {
    let stories = 0;
    for await (const step of readCaptures([path.join(ROOT, 'samples')], { source: null }))
      stories += step.kind === 'read' && step.read.ok ? 1 : 0;
    expect(readme).toContain(`${stories} sample stories`);
    expect(paper('CHANGELOG.md')).toContain(`${stories} stories`);
  });
});

test('.env.example has a line for every variable that is read', () => {
  const files = ['lib/settings', 'scripts'].flatMap((folder) =>
    readdirSync(path.join(ROOT, folder)).map((name) => path.join(folder, name)),
  );
  const sources = [...files.filter((name) => /\.(ts|mjs)$/.test(name)), 'playwright.config.ts'].map(paper).join('\n');
  const read = new Set(
    [...sources.matchAll(/(?:process\.env|environment)\.([A-Z\d_]+)/g)].map((match) => match[1] ?? ''),
  );
  const example = paper('.env.example');
  // npm sets INIT_CWD: it is no setting.
  expect([...read].filter((name) => name !== 'INIT_CWD' && !example.includes(name))).toEqual([]);
});

test('ARCHITECTURE.md says why of every package', () => {
  const { dependencies, devDependencies } = JSON.parse(paper('package.json'));
  const table = paper('ARCHITECTURE.md').split('## Dependencies')[1] ?? '';
  const packages = Object.keys({ ...dependencies, ...devDependencies }).filter((name) => !name.startsWith('@types/'));
  expect(packages.filter((name) => !table.includes(name))).toEqual([]);
});
