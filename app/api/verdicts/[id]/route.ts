// One verdict, taken back.

import { ArchiveBusy } from '#lib/store/verdict-desk';
import { desk, doneJson, json, settings, unlessBusy } from '../answer';
import { whyNot } from '../may-change';

export async function DELETE(request: Request, { params }: { params: Promise<{ id: string }> }): Promise<Response> {
  const refused = whyNot(request, settings(), null);
  if (refused !== null) return json({ error: refused.error }, refused.status);
  const { id } = await params;
  const undone = await unlessBusy(() => desk().undo(id));
  if (undone instanceof ArchiveBusy) return json({ error: `${undone.message}.` }, 503);
  return undone === null ? json({ error: `There is no verdict “${id}”.` }, 404) : json(doneJson(undone), 200);
}
