// The raw bytes of a story's capture, as a download: captured markup is never shown as a page of ours.

import { sharedEngine } from '#lib/search/engine';
import { StoreError } from '#lib/store/problems';
import { readCapture } from '#lib/store/read-capture';
import { versionFrom } from '../../../_ui/parameters';

const ENDINGS: Record<string, string> = {
  text: 'txt',
  html: 'html',
  record: 'json',
  feed: 'xml',
  'json-feed': 'json',
  ninjs: 'json',
  newsml: 'xml',
  nitf: 'xml',
  email: 'eml',
  mhtml: 'mhtml',
  pdf: 'pdf',
};

export async function GET(request: Request, { params }: { params: Promise<{ id: string }> }): Promise<Response> {
  const { id } = await params;
  const { store } = await sharedEngine();
  const capture = await readCapture(store, id, versionFrom(new URL(request.url).searchParams)).catch(
    (error: unknown) => {
      if (error instanceof StoreError) return error;
      throw error;
    },
  );
  if (capture === null) return new Response('No such story', { status: 404 });
  if (capture instanceof StoreError) {
    console.error(capture.message, capture.cause);
    return new Response('The kept capture is missing or damaged; ingest it again to replace it.', { status: 500 });
  }
  return new Response(new Uint8Array(capture.bytes), {
    headers: {
      'Content-Type': 'application/octet-stream',
      'Content-Disposition': `attachment; filename="${capture.sha256.slice(0, 16)}.${ENDINGS[capture.format] ?? 'bin'}"`,
      'X-Content-Type-Options': 'nosniff',
      'Content-Security-Policy': `default-src 'none'; sandbox`,
    },
  });
}
