import { describe, expect, test } from 'vitest';
import { partOf, readWith } from '../part-for-tests';
import { readCsv } from './csv';

const STORY = { headline: 'Ferry sails later', body: 'One.\n\nTwo, "as ever".' };
const CELL = '"One.\n\nTwo, ""as ever""."';

describe('a table gives a record a row', () => {
  test.each([
    ['commas', `headline,body\nFerry sails later,${CELL}\n`],
    ['semicolons', `headline;body\r\nFerry sails later;${CELL}\r\n`],
    ['tabs', `headline\tbody\nFerry sails later\t${CELL}`],
    ['a byte order mark', `\uFEFF"headline","body"\n"Ferry sails later",${CELL}\n`],
    ['empty lines', `\n\nheadline,body\n\nFerry sails later,${CELL}\n\n`],
  ])('with %s', async (_, table) => {
    expect((await readWith(readCsv, partOf(table))).map((text) => JSON.parse(text))).toEqual([STORY]);
  });

  test('in Latin-1', async () => {
    const table = Buffer.from('headline,body\nDas Öl,Über\n', 'latin1');
    expect(await readWith(readCsv, partOf(table))).toEqual(['{"headline":"Das Öl","body":"Über"}']);
  });

  test('with columns that the person named, which win over a column of our name', async () => {
    const table = 'Titel,Inhalt,headline,leer\nA,B,C,\n';
    const read = await readWith(readCsv, partOf(table), { headline: 'Titel', body: 'Inhalt' });
    expect(read).toEqual(['{"headline":"A","body":"B"}']);
  });

  test('unless it has no column of a name that the person gave', async () => {
    const read = await readWith(readCsv, partOf('Titel,Inhalt\nA,B\n'), { headline: 'Titel', body: 'Text' });
    expect(read).toEqual(['file: the table has no column “Text”; its columns are Titel, Inhalt']);
  });
});

describe('what does not fit is refused with its line', () => {
  test.each<[string, string, string[]]>([
    [
      'a row with too many fields',
      'a,b\n1,2\n1,2,3\n4,5\n',
      ['{"a":"1","b":"2"}', 'file:3: the row has 3 fields, and the header names 2', '{"a":"4","b":"5"}'],
    ],
    [
      'a quote without end',
      'a,b\n1,2\n"3,4\n5,6\n',
      ['{"a":"1","b":"2"}', 'file:3: a quote that opens here is never closed: the rest is not read'],
    ],
    ['a header alone', 'a,b\n', ['file: the table has no rows below its header']],
  ])('%s', async (_, table, told) => {
    expect(await readWith(readCsv, partOf(table))).toEqual(told);
  });
});
