// The answer of the search page as JSON; `bin/dateline search --json` prints the same.

import { answerJson } from '#lib/export/answer-json';
import { parseQuery } from '#lib/query/url';
import { answer } from '#lib/search/answer';
import { freshEngine } from '#lib/search/engine';

export async function GET(request: Request): Promise<Response> {
  const engine = await freshEngine();
  const found = await answer(engine, parseQuery(new URL(request.url).searchParams));
  const status = found.stopped ? 503 : 200;
  return Response.json(answerJson(found), { status, headers: { 'Cache-Control': 'no-store' } });
}
