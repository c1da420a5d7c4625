// Paths in, captures out: every file under them is recognised by its content and handed on capture by capture. What
// cannot be read comes out as a refusal with its reason in plain words, and the rest goes on.

import type { CaptureRead, InputFile, ReadStep } from '#lib/model/capture';
import { Broken } from './broken';
import { fileBytes } from './file-bytes';
import { listInputs, reasonOf } from './inputs';
import { openPart, printable, refuse } from './open-part';
import type { FieldMapping } from './part';
import { readPart } from './read-part';

export { countInputs } from './inputs';

export type ReadOptions = {
  /** The outlet, when the person who ingests says so; null to leave it to the captures. */
  source: string | null;
  /** The columns and keys of tables and JSON, where they have names of their own. */
  fields?: FieldMapping;
  /**
   * How many reads at the beginning of a file an interrupted run has done already: they keep their numbers and are
   * passed over. 'all' leaves the file unopened: only its end comes, with a count of 0.
   */
  skip?: (file: InputFile) => number | 'all';
};

export async function* readCaptures(paths: readonly string[], options: ReadOptions): AsyncGenerator<ReadStep> {
  for await (const input of listInputs(paths)) {
    const file: InputFile = input.ok ? input.file : { path: input.path, size: 0, modified: 0 };
    const done = options.skip?.(file) ?? 0;
    if (done === 'all') {
      yield { kind: 'end', file, count: 0 };
      continue;
    }
    const progress = { offset: 0 };
    const reads = input.ok ? readFile(file, options, progress) : [refuse(printable(input.path), input.reason)];
    let count = 0;
    for await (const read of reads) {
      if (count >= done) yield { kind: 'read', file, number: count, offset: progress.offset, read };
      count++;
    }
    yield { kind: 'end', file, count };
  }
}

async function* readFile(
  file: InputFile,
  { source, fields }: ReadOptions,
  progress: { offset: number },
): AsyncGenerator<CaptureRead> {
  const origin = printable(file.path);
  if (file.size === 0) return yield refuse(origin, 'the file is empty');
  const at = (offset: number) => {
    progress.offset = Math.max(progress.offset, offset);
  };
  try {
    const facts = { origin, address: null, captured: null, charset: null, source };
    const part = await openPart(facts, fileBytes(file, at), file.size);
    yield* readPart(part, { ...(fields ? { fields } : {}), path: file.path, at });
  } catch (error) {
    yield refuse(origin, error instanceof Broken ? error.message : reasonOf(error));
  }
}
