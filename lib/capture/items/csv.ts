// A table of ready articles (CSV, or parted by semicolons or tabs) to one record a row, keyed by the header's names.
// Rows stream; a row that does not fit the header is refused with its line, and the others go on.

import { Readable } from 'node:stream';
import { type CsvError, type Info, type Parser, parse } from 'csv-parse';
import type { CaptureRead } from '#lib/model/capture';
import { decodeStream } from '../decode/decode-stream';
import type { FieldMapping, Part } from '../part';
import { DELIMITERS } from '../recognise-csv';

/** A longer row is no story but a quote that was never closed. */
const LONGEST_ROW = 16 * 1024 * 1024;

type Row = { record: string[]; info: Info };

export async function* readCsv(part: Part, fields: FieldMapping): AsyncGenerator<CaptureRead> {
  const broken: string[] = [];
  const texts = Readable.from(decodeStream(part, false));
  const delimiter = delimiterOf(new TextDecoder('latin1').decode(part.head));
  const parser = texts.pipe(newParser(delimiter, (error) => broken.push(reasonOf(error))));
  texts.on('error', (error) => parser.destroy(error));
  let [header, line, rows]: [string[] | null, number, number] = [null, 1, 0];
  try {
    for await (const { record, info } of parser as AsyncIterable<Row>) {
      const origin = `${part.origin}:${line}`;
      line = info.lines + 1;
      if (header) yield readRow(record, header, origin, part, fields);
      else {
        header = record.map((name) => name.trim());
        const missing = Object.values(fields).find((column) => !header?.includes(column));
        if (missing !== undefined) return yield { ok: false, origin: part.origin, reason: noColumn(missing, header) };
      }
      rows++;
    }
  } finally {
    texts.destroy();
  }
  for (const reason of broken) yield { ok: false, origin: `${part.origin}:${line}`, reason };
  if (rows < 2 && broken.length === 0)
    yield { ok: false, origin: part.origin, reason: 'the table has no rows below its header' };
}

/** Rows that cannot be parsed go to `skip`: an error would take with it what was parsed before. */
function newParser(delimiter: string, skip: (error: CsvError) => void): Parser {
  return parse({
    bom: true,
    delimiter,
    info: true,
    relax_quotes: true,
    relax_column_count: true,
    skip_empty_lines: true,
    skip_records_with_error: true,
    max_record_size: LONGEST_ROW,
    on_skip: (error) => {
      if (error) skip(error);
      return undefined;
    },
  });
}

function readRow(record: string[], header: string[], origin: string, part: Part, fields: FieldMapping): CaptureRead {
  if (record.length !== header.length) {
    const reason = `the row has ${record.length} fields, and the header names ${header.length}`;
    return { ok: false, origin, reason };
  }
  const bytes = new TextEncoder().encode(JSON.stringify(objectOf(record, header, fields)));
  const { source, captured } = part;
  return { ok: true, capture: { format: 'record', bytes, charset: 'utf-8', origin, address: null, source, captured } };
}

/** Empty cells are left out; where two columns have one name, the first that holds something counts. */
function objectOf(record: string[], header: string[], fields: FieldMapping): Record<string, string> {
  const ours = new Map(Object.entries(fields).map(([name, column]) => [column, name]));
  const values = new Map<string, string>();
  // Columns that the person mapped go first: what they say wins over a column that has our name by chance.
  for (const mapped of [true, false]) {
    for (const [at, column] of header.entries()) {
      const name = ours.get(column);
      const value = record[at] ?? '';
      const key = name ?? column;
      if ((name !== undefined) === mapped && value.trim() !== '' && !values.has(key)) values.set(key, value);
    }
  }
  return Object.fromEntries(values);
}

/** The sign that stands most often in the header outside quotes. */
function delimiterOf(head: string): string {
  const first = head.replace(/^[\s\u00ef\u00bb\u00bf]+/, '').split(/\r?\n/, 1)[0] ?? '';
  const bare = first.replace(/"[^"]{0,1000}"/g, '');
  const counts = DELIMITERS.map((sign) => bare.split(sign).length);
  return DELIMITERS[counts.indexOf(Math.max(...counts))] ?? ',';
}

/** A wrong name would leave a field out of every row: the table is refused instead. */
function noColumn(name: string, header: readonly string[]): string {
  return `the table has no column “${name.slice(0, 60)}”; its columns are ${header.join(', ').slice(0, 300)}`;
}

function reasonOf(error: CsvError): string {
  if (error.code === 'CSV_QUOTE_NOT_CLOSED') return 'a quote that opens here is never closed: the rest is not read';
  if (error.code === 'CSV_MAX_RECORD_SIZE')
    return `the row is longer than ${LONGEST_ROW / 1024 / 1024} MB: the rest is not read`;
  return `not a table: ${error.message.slice(0, 160)}`;
}
