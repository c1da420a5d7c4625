// Values of one facet that are called so, among the stories of a question, as JSON: `?facet=person&find=gorb`, and the
// parameters of the search page.

import { FACETS } from '#lib/query/query';
import { parseQuery } from '#lib/query/url';
import { sharedEngine } from '#lib/search/engine';
import { findValues } from '#lib/search/find-values';
import { unlessStopped } from '#lib/search/unless-stopped';

export async function GET(request: Request): Promise<Response> {
  const { searchParams } = new URL(request.url);
  const facet = FACETS.find((one) => one === searchParams.get('facet'));
  if (facet === undefined)
    return Response.json({ error: `“facet” must be one of ${FACETS.join(', ')}.` }, { status: 400 });
  const { query } = parseQuery(searchParams);
  const search = findValues(await sharedEngine(), query, facet, searchParams.get('find') ?? '');
  const found = await unlessStopped(search);
  if (found === null) return Response.json({ error: 'The search took too long and was stopped.' }, { status: 503 });
  return Response.json(found, { headers: { 'Cache-Control': 'no-store' } });
}
