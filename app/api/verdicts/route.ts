// The verdicts of readers: a page of them, the last given first; and one more, or one less, by JSON or by a plain form.

import type { VerdictDone } from '#lib/store/give-verdict';
import { ArchiveBusy } from '#lib/store/verdict-desk';
import { readSaid } from '#lib/store/verdict-record';
import { desk, doneJson, json, sentence, settings, unlessBusy } from './answer';
import { keyPage } from './key-page';
import { editorCookie, whyNot } from './may-change';
import { type Posted, readPosted } from './posted';

export async function GET(request: Request): Promise<Response> {
  const asked = new URL(request.url).searchParams.get('page') ?? '1';
  if (!/^[1-9]\d{0,6}$/.test(asked)) return json({ error: '"page" must be a number from 1 on.' }, 400);
  return json(await desk().list(Number(asked)), 200);
}

export async function POST(request: Request): Promise<Response> {
  const read = await readPosted(request);
  if (!read.ok) return json({ error: read.unread.error }, read.unread.status);
  const { posted } = read;
  const refused = whyNot(request, settings(), posted.key);
  if (refused?.status === 401 && posted.fields !== null) return askForKey(posted.fields, refused.error);
  if (refused !== null) return told(posted, refused.error, refused.status);
  const done = await unlessBusy(() => act(posted));
  if (done instanceof ArchiveBusy) return told(posted, `${done.message}.`, 503);
  if (!done.ok) return told(posted, done.reason, 400);
  return posted.fields === null ? json(doneJson(done.value), 201) : ledBack(request, posted);
}

async function act({
  record,
  undo,
}: Posted): Promise<{ ok: true; value: VerdictDone } | { ok: false; reason: string }> {
  if (undo !== null) {
    const undone = await desk().undo(undo);
    return undone === null ? { ok: false, reason: 'That verdict was taken back before.' } : { ok: true, value: undone };
  }
  const said = readSaid(record);
  return said.ok ? desk().give(said.value) : said;
}

function told({ fields }: Posted, reason: string, status: number): Response {
  return fields === null ? json({ error: reason }, status) : sentence(reason, status);
}

function askForKey(fields: [string, string][], reason: string): Response {
  const headers = { 'Content-Type': 'text/html; charset=utf-8', 'Cache-Control': 'no-store' };
  return new Response(keyPage(fields, reason), { status: 401, headers });
}

/** See Other: the browser asks for the page with GET, and reloading it sends nothing again. */
function ledBack(request: Request, { back, key }: Posted): Response {
  const headers = new Headers({ Location: back, 'Cache-Control': 'no-store' });
  const { editorKey } = settings();
  if (key !== null && editorKey !== null) headers.set('Set-Cookie', editorCookie(request, editorKey));
  return new Response(null, { status: 303, headers });
}
