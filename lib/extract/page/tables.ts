// Tables that hold data, not the page's layout: each row is one line of its cells.

import { nameOf, textIn } from './dom';

const LONGEST_CELL = 60;
const MOST_ROWS = 300;
const MOST_CELLS = 3_000;

/** The rows of a table of short cells, each 'Monday | 6:12 | 18:40'; null for a table that lays out a page. */
export function rowsOf(table: Element): string[] | null {
  if (table.getElementsByTagName('table').length > 0 || table.getElementsByTagName('h1').length > 0) return null;
  const rows = [...table.getElementsByTagName('tr')];
  const cells = table.getElementsByTagName('td').length + table.getElementsByTagName('th').length;
  const letters = (table.textContent ?? '').length;
  if (rows.length < 2 || cells < 2 * rows.length || cells > MOST_CELLS || letters > LONGEST_CELL * cells) return null;
  return rows
    .slice(0, MOST_ROWS)
    .map(rowText)
    .filter((row) => row !== '');
}

function rowText(row: Element): string {
  const cells = [...row.children].filter((cell) => /^t[dh]$/.test(nameOf(cell))).map((cell) => textIn(cell));
  return cells.filter((cell) => cell !== '').join(' | ');
}
