import { describe, expect, test } from 'vitest';
import { partOf, readWith } from '../part-for-tests';
import { beginsArray } from './cut-json';
import { readJson } from './records';

const read = (text: string) => readWith(readJson, partOf(text, 3));

describe('a JSON array is read element by element', () => {
  test.each<[string, string, string[]]>([
    ['of objects', '[{"a":1},{"a":[2,{"b":3}]}]', ['{"a":1}', '{"a":[2,{"b":3}]}']],
    ['set in lines, behind a byte order mark', '\uFEFF [\n {"a": 1},\n {"b": 2}\n]\n', ['{"a":1}', '{"b":2}']],
    ['with brackets and quotes in its texts', '[{"a":"]},\\"[{"},{"b":"\\\\"}]', ['{"a":"]},\\"[{"}', '{"b":"\\\\"}']],
    ['with letters that take several bytes', '[{"a":"Zürich — 東京"}]', ['{"a":"Zürich — 東京"}']],
    ['without elements', '[ ]', ['file: the JSON array is empty']],
    ['with what is no object', '[1,{"a":1}]', ['file:1: not a JSON object but a number', '{"a":1}']],
  ])('%s', async (_, text, told) => {
    expect(await read(text)).toEqual(told);
  });

  test('and a broken element leaves the others', async () => {
    const [first, second, third] = await read('[{"a":1},{"b":},{"c":3}]');
    expect([first, third]).toEqual(['{"a":1}', '{"c":3}']);
    expect(second).toMatch(/^file:2: not JSON/);
  });

  test('and one that is cut off is told after those before it', async () => {
    await expect(read('[{"a":1},{"b":2')).rejects.toThrow('the JSON array ends in the middle, after 1 elements');
  });
});

test.each([
  ['[1]', true],
  [' \n[', true],
  ['{"a":[]}', false],
  ['', false],
])('%j begins an array: %s', (head, expected) => {
  expect(beginsArray(new TextEncoder().encode(head))).toBe(expected);
});
