// What the reader may mean by what is typed so far, as JSON. The other parameters are those of the search page: filters
// that are chosen stay chosen.

import { parseQuery } from '#lib/query/url';
import { sharedEngine } from '#lib/search/engine';
import { suggest } from '#lib/search/suggest';

export async function GET(request: Request): Promise<Response> {
  const { searchParams } = new URL(request.url);
  const { query } = parseQuery(searchParams);
  const typed = searchParams.get('q') ?? ''; // a space at its end says that the last word is finished
  const suggestions = await suggest(await sharedEngine(), typed, undefined, query);
  return Response.json({ suggestions }, { headers: { 'Cache-Control': 'no-store' } });
}
