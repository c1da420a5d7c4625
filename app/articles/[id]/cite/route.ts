// A story's citation as a file: ?format=bibtex, ris, csl or plain; ?version=2 cites an earlier text.

import { CITATION_FORMATS, CITATION_FORMS, cite, isCitationFormat, permalinkOf } from '#lib/export/citation';
import { sharedEngine } from '#lib/search/engine';
import { readArticle } from '#lib/store/read-article';
import { originOf } from '../../../_ui/origin';
import { versionFrom } from '../../../_ui/parameters';

const FORMATS = `${CITATION_FORMATS.slice(0, -1).join(', ')} or ${CITATION_FORMATS.at(-1)}`;

export async function GET(request: Request, { params }: { params: Promise<{ id: string }> }): Promise<Response> {
  const { searchParams } = new URL(request.url);
  const format = searchParams.get('format');
  if (!isCitationFormat(format)) {
    return new Response(`A citation comes as ${FORMATS}: add ?format=bibtex, for example.`, { status: 400 });
  }
  const { store } = await sharedEngine();
  const story = await readArticle(store, (await params).id, versionFrom(searchParams));
  if (story === null) return new Response('No such story', { status: 404 });
  const { contentType, ending } = CITATION_FORMS[format];
  return new Response(cite(story, permalinkOf(story, originOf(request.headers)), format), {
    headers: {
      'Content-Type': contentType,
      'Content-Disposition': `attachment; filename="${story.id.replace(/[^\w-]/g, '')}.${ending}"`,
      'X-Content-Type-Options': 'nosniff',
      'Content-Security-Policy': `default-src 'none'; sandbox`,
    },
  });
}
