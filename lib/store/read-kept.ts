// The captures that versions of stories were read from, with where their bytes lie: to be read again.

import type { CaptureFormat, RawCapture } from '#lib/model/capture';
import { CAPTURE_FORMATS } from '#lib/model/capture';
import type { Store } from './open';
import { type KeptBytes, readKeptBytes } from './raw-captures';
import { datedBy, oneOf } from './row-values';

export type KeptVersion = {
  articleId: string;
  version: number;
  /** True for the version that is shown. */
  isCurrent: boolean;
  contentHash: string;
  /** Of what was recognised in the text that is shown; null for another, and where it is not known. */
  linksHash: string | null;
  captureId: string;
  kept: KeptBytes;
  /** The capture as it was taken, without its bytes. */
  capture: Omit<RawCapture, 'bytes'>;
};

/** The versions behind `after` (an article's id and a version, or null for the first ones), in the order of their keys. */
export async function readVersions(
  store: Store,
  after: { articleId: string; version: number } | null,
  limit: number,
): Promise<KeptVersion[]> {
  const rows = await store.db.articleVersion.findMany({
    ...(after && { cursor: { articleId_version: after }, skip: 1 }),
    orderBy: [{ articleId: 'asc' }, { version: 'asc' }],
    take: limit,
    include: { capture: true, article: { select: { version: true, linksHash: true } } },
  });
  return rows.map(({ articleId, version, contentHash, captureId, capture, article }) => ({
    ...{ articleId, version, contentHash, captureId },
    isCurrent: article.version === version,
    linksHash: article.version === version ? article.linksHash : null,
    kept: keptOf(capture),
    capture: takenOf(capture),
  }));
}

/** @throws StoreError when the pack is missing or damaged. */
export async function readRawCapture(store: Store, { kept, capture }: KeptVersion): Promise<RawCapture> {
  return { ...capture, bytes: await readKeptBytes(store, kept) };
}

type CaptureRow = KeptBytes & {
  format: string;
  charset: string | null;
  source: string | null;
  address: string | null;
  origin: string;
  capturedDay: string | null;
  capturedPrecision: string | null;
  capturedEvidence: string | null;
  capturedWords: string | null;
};

function keptOf({ sha256, byteLength, pack, packOffset, packLength }: CaptureRow): KeptBytes {
  return { sha256, byteLength, pack, packOffset, packLength };
}

function takenOf({ charset, source, address, origin, ...row }: CaptureRow): Omit<RawCapture, 'bytes'> {
  const format: CaptureFormat = oneOf(CAPTURE_FORMATS, row.format, 'format of a capture');
  const captured = datedBy(row.capturedDay, row.capturedPrecision, row.capturedEvidence, row.capturedWords);
  return { format, charset, source, address, origin, captured };
}
