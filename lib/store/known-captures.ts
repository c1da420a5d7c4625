// Which captures the archive already keeps, so that nothing is kept twice.

import type { Store } from './open';
import { isKept, type KeptBytes } from './raw-captures';

/** Where the bytes with these sha-256 lie, for those that are kept already and still there. */
export async function keptBytesOf(store: Store, sha256s: readonly string[]): Promise<Map<string, KeptBytes>> {
  const rows = await store.db.capture.findMany({
    where: { sha256: { in: [...sha256s] } },
    select: { sha256: true, byteLength: true, pack: true, packOffset: true, packLength: true },
  });
  const kept = new Map(rows.map((row) => [row.sha256, row]));
  for (const row of kept.values()) if (!(await isKept(store.dataDir, row))) kept.delete(row.sha256);
  return kept;
}
