// Whether the server is up, and how far its index is behind the archive.

import { freshEngine } from '#lib/search/engine';

export async function GET(): Promise<Response> {
  const engine = await freshEngine();
  const [{ stories }, { rss, heapUsed }] = [await engine.index.archive(), process.memoryUsage()];
  return Response.json(
    { stories, pending: engine.pending, change: engine.index.seq, memory: { rss, heapUsed } },
    { headers: { 'Cache-Control': 'no-store' } },
  );
}
