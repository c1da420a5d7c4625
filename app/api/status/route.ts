// Whether the server is up, and how far its index is behind the archive.

import { sharedEngine } from '#lib/search/engine';

export async function GET(): Promise<Response> {
  const engine = await sharedEngine();
  await engine.followBriefly();
  const { rss, heapUsed } = process.memoryUsage();
  return Response.json(
    { stories: engine.index.size, pending: engine.pending, change: engine.index.seq, memory: { rss, heapUsed } },
    { headers: { 'Cache-Control': 'no-store' } },
  );
}
