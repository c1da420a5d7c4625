// The kept bytes of a story's newest capture.

import type { Store } from './open';
import { readKeptBytes } from './raw-captures';

export type KeptCapture = { bytes: Uint8Array; sha256: string; format: string };

/** Null when there is no such story. @throws StoreError when the bytes are damaged. */
export async function readCapture(store: Store, articleId: string): Promise<KeptCapture | null> {
  const row = await store.db.articleVersion.findFirst({
    where: { articleId },
    orderBy: { version: 'desc' },
    include: { capture: true },
  });
  if (row === null) return null;
  const { sha256, format } = row.capture;
  return { bytes: await readKeptBytes(store, row.capture), sha256, format };
}
