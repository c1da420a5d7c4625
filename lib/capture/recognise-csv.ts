// Whether the beginning of a text is a table: a line of column names, one of which is that of a headline or a body, and
// rows of as many columns.

import type { FieldMapping } from './part';

const NAMES = new Set([
  'headline',
  'title',
  'body',
  'text',
  'content',
  'article',
  'articlebody',
  'article_body',
  'body_text',
  'maintext',
  'full_text',
  'fulltext',
  'story',
]);
export const DELIMITERS = [',', ';', '\t'];
/** Of two columns both must be known: lines of prose with one comma each are no table. */
const FEWEST_COLUMNS = 2;
const ROWS = 20;

export function isCsv(head: string, isCut: boolean, fields: FieldMapping): boolean {
  const firstLine = head.replace(/^[\uFEFF\s]+/, '').split(/\r?\n/, 1)[0] ?? '';
  return DELIMITERS.some((delimiter) => {
    if (firstLine.split(delimiter).length < FEWEST_COLUMNS) return false;
    const [names = [], ...rows] = rowsOf(head.replace(/^[\uFEFF\s]+/, ''), delimiter, isCut);
    if (names.length < FEWEST_COLUMNS || rows.length === 0 || !hasStory(names, fields)) return false;
    return rows.filter((row) => row.length === names.length).length * 2 > rows.length;
  });
}

/** Column names are short words; a sentence with commas is none. */
function hasStory(names: string[], fields: FieldMapping): boolean {
  if (names.some((name) => name.length > 60)) return false;
  const mapped = new Set([fields.headline, fields.body].filter((name) => name !== undefined));
  const known = names.filter((name) => isKnown(name.trim(), mapped));
  return known.length > 0 && (names.length > 2 || known.length === 2);
}

function isKnown(name: string, mapped: ReadonlySet<string>): boolean {
  return mapped.has(name) || NAMES.has(name.toLowerCase().replaceAll(' ', '_'));
}

/** The first rows (RFC 4180): a field in quotes may hold delimiters and line ends. A row that the head cuts is left out. */
function rowsOf(text: string, delimiter: string, isCut: boolean): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let [field, isQuoted] = ['', false];
  for (let at = 0; at < text.length && rows.length < ROWS; at++) {
    const letter = text[at] ?? '';
    if (isQuoted && letter === '"' && text[at + 1] === '"') at++;
    else if (isQuoted && letter === '"') isQuoted = false;
    else if (isQuoted) field += letter;
    else if (letter === '"' && field === '') isQuoted = true;
    else if (letter === delimiter) {
      row.push(field);
      field = '';
    } else if (letter === '\n') {
      row.push(field);
      if (row.length > 1 || field.trim() !== '') rows.push(row);
      [row, field] = [[], ''];
    } else if (letter !== '\r') field += letter;
  }
  const isWhole = rows.length < ROWS && (row.length > 0 || field.trim() !== '') && !isCut;
  if (isWhole) rows.push([...row, field]);
  return rows;
}
