// What can be wrong with the world around an archive, as one sentence each.

export class StoreError extends Error {
  override name = 'StoreError';
}

const PROBLEMS: [RegExp, (file: string) => string][] = [
  [/SQLITE_NOTADB|file is not a database/, (file) => `The file ${file} is not an archive`],
  [/SQLITE_CORRUPT|disk image is malformed/, (file) => `The database ${file} is damaged`],
  [/SQLITE_FULL|ENOSPC/, (file) => `The disk is full: ${file} could not grow`],
  [/SQLITE_READONLY|EROFS/, (file) => `The database ${file} can't be written`],
  [/SQLITE_IOERR|EIO/, (file) => `The disk fails under ${file}`],
  [
    /SQLITE_BUSY|SQLITE_LOCKED|database is locked|\bP1008\b/,
    (file) => `Another program holds the database ${file} for too long`,
  ],
];

/** The same error with a sentence that names the file, where it is of a known kind; otherwise the error as it is. */
export function explained(error: unknown, databaseFile: string): unknown {
  if (!(error instanceof Error) || error instanceof StoreError) return error;
  const told = `${error.name} ${'code' in error ? error.code : ''} ${error.message} ${String(error.cause ?? '')}`;
  const problem = PROBLEMS.find(([form]) => form.test(told));
  return problem ? new StoreError(problem[1](databaseFile), { cause: error }) : error;
}
