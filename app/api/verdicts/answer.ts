// What became of a verdict, as the response to JSON or to a form.

import { readSettings } from '#lib/settings/settings';
import type { VerdictDone } from '#lib/store/give-verdict';
import { ArchiveBusy, sharedDesk, type VerdictDesk } from '#lib/store/verdict-desk';
import { recordOf } from '#lib/store/verdict-record';

export function settings() {
  return readSettings(process.env, { home: process.cwd() });
}

export function desk(): VerdictDesk {
  return sharedDesk(settings());
}

export function json(value: object, status: number): Response {
  return Response.json(value, { status, headers: { 'Cache-Control': 'no-store' } });
}

export function doneJson({ verdict, stories }: VerdictDone) {
  return { verdict: recordOf(verdict), stories };
}

/** One plain sentence, where no JavaScript could show another. */
export function sentence(text: string, status: number): Response {
  const headers = { 'Content-Type': 'text/plain; charset=utf-8', 'Cache-Control': 'no-store' };
  return new Response(`${text}\n`, { status, headers });
}

/** What `work` gives, or that another program writes the archive for too long. */
export async function unlessBusy<Result>(work: () => Promise<Result>): Promise<Result | ArchiveBusy> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof ArchiveBusy) return error;
    throw error;
  }
}
