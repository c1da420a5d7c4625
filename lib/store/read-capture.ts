// The kept bytes that a version of a story was read from.

import { storyBehind } from './exists';
import type { Store } from './open';
import { readKeptBytes } from './raw-captures';

export type KeptCapture = { bytes: Uint8Array; sha256: string; format: string };

/**
 * The shown version's where `version` is null. Null when there is no such story or version.
 * @throws StoreError when the bytes are damaged.
 */
export async function readCapture(
  store: Store,
  id: string,
  version: number | null = null,
): Promise<KeptCapture | null> {
  const articleId = (await storyBehind(store.db, id)) ?? id;
  const shown = version ?? (await store.db.article.findUnique({ where: { id: articleId } }))?.version;
  if (shown === undefined) return null;
  const row = await store.db.articleVersion.findUnique({
    where: { articleId_version: { articleId, version: shown } },
    include: { capture: true },
  });
  if (row === null) return null;
  const { sha256, format } = row.capture;
  return { bytes: await readKeptBytes(store, row.capture), sha256, format };
}
