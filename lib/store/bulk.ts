// Many rows in one statement: the rows travel as one JSON parameter, which SQLite takes apart with json_each.
// Measured 3 to 5 times faster than Prisma's createMany.

import type { Transaction } from './open';

type Cell = string | number | boolean | null;

/** Inserts rows given as objects that all have the columns named. A row whose key exists is skipped. */
export async function insertRows<Column extends string>(
  tx: Transaction,
  table: string,
  columns: readonly Column[],
  rows: readonly Record<Column, Cell>[],
): Promise<void> {
  await insert(tx, table, columns, rows, 'ON CONFLICT DO NOTHING');
}

/** As `insertRows`, but a row whose key exists takes the new values, except in the columns to keep. */
export async function upsertRows<Column extends string>(
  tx: Transaction,
  table: string,
  keys: readonly Column[],
  columns: readonly Column[],
  rows: readonly Record<Column, Cell>[],
  keep: readonly Column[] = [],
): Promise<void> {
  const taken = columns.filter((column) => !keys.includes(column) && !keep.includes(column));
  const updates = taken.map((column) => `"${column}" = excluded."${column}"`).join(', ');
  const conflict = keys.map((key) => `"${key}"`).join(', ');
  await insert(tx, table, columns, rows, `ON CONFLICT (${conflict}) DO UPDATE SET ${updates}`);
}

/** Deletes the rows whose `column` is one of the values. */
export async function deleteWhere(tx: Transaction, table: string, column: string, values: readonly string[]) {
  if (values.length === 0) return;
  const sql = `DELETE FROM "${table}" WHERE "${column}" IN (SELECT value FROM json_each(?))`;
  await tx.$executeRawUnsafe(sql, JSON.stringify(values));
}

/** Deletes the rows that have the same values in the key columns. */
export async function deleteRows<Column extends string>(
  tx: Transaction,
  table: string,
  keys: readonly Column[],
  rows: readonly Record<Column, Cell>[],
): Promise<void> {
  if (rows.length === 0) return;
  const names = keys.map((key) => `"${key}"`).join(', ');
  const sql = `DELETE FROM "${table}" WHERE (${names}) IN (SELECT ${cellsOf(keys)} FROM json_each(?))`;
  await tx.$executeRawUnsafe(sql, asJson(keys, rows));
}

async function insert<Column extends string>(
  tx: Transaction,
  table: string,
  columns: readonly Column[],
  rows: readonly Record<Column, Cell>[],
  onConflict: string,
) {
  if (rows.length === 0) return;
  const names = columns.map((column) => `"${column}"`).join(', ');
  const sql = `INSERT INTO "${table}" (${names}) SELECT ${cellsOf(columns)} FROM json_each(?) WHERE true ${onConflict}`;
  await tx.$executeRawUnsafe(sql, asJson(columns, rows));
}

function cellsOf(columns: readonly string[]): string {
  return columns.map((_, at) => `json_extract(value, '$[${at}]')`).join(', ');
}

function asJson<Column extends string>(columns: readonly Column[], rows: readonly Record<Column, Cell>[]): string {
  return JSON.stringify(rows.map((row) => columns.map((column) => storable(row[column]))));
}

/**
 * SQLite takes half a surrogate pair for text and libsql can't read it back; a NUL would end the text. Both become
 * one letter that stands for the broken one, so that offsets into the text stay right.
 */
function storable(cell: Cell): Cell {
  return typeof cell === 'string' ? cell.toWellFormed().replaceAll('\0', '\uFFFD') : cell;
}
