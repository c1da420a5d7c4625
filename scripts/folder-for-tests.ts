// One folder for whatever a run of the tests and the programs they start write beside the project. It is gone when the run
// ends, also where a process was killed before it could tidy up.

import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';

export default function setup(): () => void {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'dateline-tests-'));
  Object.assign(process.env, { TMPDIR: folder }); // every worker and program inherits it
  return () => rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
}
