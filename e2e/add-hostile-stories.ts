// Adds stories to the archive of the server that already runs: they must be found without a restart.
import { execFileSync } from 'node:child_process';

export default function addHostileStories(): void {
  const args = ['bin/dateline', 'ingest', 'e2e/stories', '--data', 'test-results/archive'];
  execFileSync(process.execPath, args, { stdio: 'inherit' });
}
