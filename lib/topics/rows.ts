// In the data files a row holds several entries, so that a line is neither a word nor a page: rows in, entries out.

export function entriesOf(rows: readonly string[]): string[] {
  return rows.flatMap((row) => row.split(', '));
}
